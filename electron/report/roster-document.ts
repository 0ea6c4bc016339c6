import { rosterDayText } from '../../shared/report/roster-day-text.ts';
import type { RosterReport } from '../../shared/report/roster-report.ts';
import { partsOfWeek } from '../../shared/time/week.ts';
import { damageNote } from './damage-note.ts';
import { createDates } from './dates.ts';
import {
  type Block,
  firstThatFits,
  type ReportDocument,
  space,
  stack,
  type TextStyleName,
  table,
  text,
} from './kit/index.ts';
import { narrowMargin, page } from './kit/theme.ts';
import type { Labels } from './labels.ts';
import type { RenderOptions } from './protocol.ts';

const SHORT_HASH = 16;
const height = page.width - narrowMargin.top - narrowMargin.bottom;

/** How large the plan is set: as large as it fits on its page. */
interface Size {
  readonly name: TextStyleName;
  readonly shift: TextStyleName;
  readonly quiet: TextStyleName;
  readonly counts: TextStyleName;
  readonly dense: boolean;
}

const sizes: readonly Size[] = [
  { name: 'wallStrong', shift: 'wallStrong', quiet: 'wall', counts: 'body', dense: false },
  { name: 'strong', shift: 'strong', quiet: 'body', counts: 'item', dense: false },
  { name: 'itemStrong', shift: 'item', quiet: 'item', counts: 'item', dense: true },
];

const NAME_WIDTH = 142;

const peopleTable = (
  { people, dates }: RosterReport,
  t: Labels,
  days: readonly string[],
  { name: nameStyle, shift, quiet, dense }: Size,
): Block => {
  const columns = [
    { label: t('roster.name'), width: NAME_WIDTH },
    ...dates.map((_, day) => ({ label: days[day] ?? '' })),
  ];
  const rows = people.map(({ name, days: plans }) => [
    text(name, { style: nameStyle }),
    ...plans.map((day) => {
      const isQuiet = day.onLeave || day.kind !== 'shift';
      const said = rosterDayText(day, (word, values) => t(`roster.${word}`, values));
      return text(said, { style: isQuiet ? quiet : shift, colour: isQuiet ? 'muted' : 'ink' });
    }),
  ]);
  return table({ columns, rows, dense });
};

/** How many come to each shift, under the same days. */
const countTable = ({ shifts, dates }: RosterReport, t: Labels, { counts: style }: Size): Block =>
  table({
    columns: [{ label: t('roster.counts'), width: NAME_WIDTH }, ...dates.map(() => ({ label: '' }))],
    rows: shifts.map(({ name, start, end, counts }) => [
      text(t('roster.hours', { name, start, end }), { style }),
      ...counts.map((count) =>
        text(count === 0 ? t('roster.nobody') : t('roster.people', { count }), {
          style,
          colour: count === 0 ? 'muted' : 'ink',
        }),
      ),
    ]),
    dense: true,
  });

/** The plan of a week on one lying page, to be hung up: readable without colour. */
export const rosterDocument = (report: RosterReport, t: Labels, options: RenderOptions): ReportDocument => {
  const { shopName, week, dates, digest } = report;
  const written = createDates(options.language);
  const days = dates.map((date) => written.day(date));
  const parts = partsOfWeek(week);
  const title = t('roster.title', parts);
  const period = t('weekly.period', { from: days[0] ?? '', to: days.at(-1) ?? '' });
  return {
    title: `${title} · ${shopName}`,
    subject: `${shopName} ${dates[0] ?? ''} – ${dates.at(-1) ?? ''}`,
    language: options.language,
    createdAt: options.createdAt,
    orientation: 'landscape',
    margins: 'narrow',
    header: { left: `${title} · ${shopName}`, right: period },
    footer: t('weekly.footer', { hash: digest.hash.slice(0, SHORT_HASH), events: digest.events }),
    pageLabel: (page, pages) => t('pageOf', { page, pages }),
    body: [
      firstThatFits(
        sizes.map((size) =>
          stack([
            text(shopName, { style: 'strong', colour: 'accent' }),
            text(title, { style: 'title' }),
            text(period, { colour: 'muted' }),
            ...damageNote(digest, t),
            space(8),
            peopleTable(report, t, days, size),
            space(10),
            countTable(report, t, size),
          ]),
        ),
        height,
      ),
    ],
  };
};
