import type { RosterReport, RosterReportDay } from '../../shared/report/roster-report.ts';
import { createDates } from './dates.ts';
import { type Block, type ReportDocument, space, stack, table, text } from './kit/index.ts';
import type { Labels } from './labels.ts';
import type { RenderOptions } from './protocol.ts';

const SHORT_HASH = 16;
/** From so many people on lines stand closer together, so that the plan stays on one page. */
const MANY = 13;

const dayText = ({ kind, shift, onLeave }: RosterReportDay, t: Labels): string => {
  if (onLeave) return kind === 'shift' ? t('roster.leaveInstead', { shift }) : t('roster.leave');
  if (kind === 'none') return '';
  return kind === 'rest' ? t('roster.rest') : shift;
};

const NAME_WIDTH = 128;

const peopleTable = ({ people, dates }: RosterReport, t: Labels, days: readonly string[]): Block => {
  const dense = people.length >= MANY;
  const columns = [
    { label: t('roster.name'), width: NAME_WIDTH },
    ...dates.map((_, day) => ({ label: days[day] ?? '' })),
  ];
  const rows = people.map(({ name, days: plans }) => [
    text(name, { style: dense ? 'itemStrong' : 'strong' }),
    ...plans.map((day) => {
      const isQuiet = day.onLeave || day.kind !== 'shift';
      return text(dayText(day, t), {
        style: dense ? 'item' : isQuiet ? 'body' : 'strong',
        colour: isQuiet ? 'muted' : 'ink',
      });
    }),
  ]);
  return table({ columns, rows, dense });
};

/** How many come to each shift, under the same days. */
const countTable = ({ shifts, dates }: RosterReport, t: Labels): Block =>
  table({
    columns: [{ label: t('roster.counts'), width: NAME_WIDTH }, ...dates.map(() => ({ label: '' }))],
    rows: shifts.map(({ name, start, end, counts }) => [
      text(t('roster.hours', { name, start, end }), { style: 'item' }),
      ...counts.map((count) =>
        text(count === 0 ? t('roster.nobody') : t('roster.people', { count }), {
          style: 'item',
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
  const parts = { year: Number(week.slice(0, 4)), week: Number(week.slice(6)) };
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
      stack([
        text(shopName, { style: 'strong', colour: 'accent' }),
        text(title, { style: 'title' }),
        text(period, { colour: 'muted' }),
        space(8),
      ]),
      peopleTable(report, t, days),
      space(10),
      countTable(report, t),
    ],
  };
};
