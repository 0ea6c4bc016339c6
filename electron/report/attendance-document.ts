import { type MonthAttendance, ownerOf } from '../../shared/report/month-attendance-value.ts';
import { localDateOf, localTimeOf } from '../../shared/time/zone.ts';
import { dayTable } from './attendance/days.ts';
import { eventList } from './attendance/events.ts';
import { closing } from './closing.ts';
import { createDates } from './dates.ts';
import { ended, type ReportDocument, space, stack, text } from './kit/index.ts';
import type { Labels } from './labels.ts';
import type { RenderOptions } from './protocol.ts';
import type { Voice } from './weekly/voice.ts';

const isBlank = ({ people }: MonthAttendance): boolean =>
  people.every(({ duties, leaveDates }) => duties.length === 0 && leaveDates.length === 0);

/** The moment of which the sheet speaks: later repairs are not on it. */
const asOf = ({ now, zone }: MonthAttendance, { dates }: Voice): string =>
  `${dates.day(localDateOf(now, zone))} ${localTimeOf(now, zone)}`;

/** One’s own sheet is signed by oneself, the shop’s by who made it. */
const signersOf = ({ of }: MonthAttendance, { t }: Voice): readonly string[] => [
  t(of === 'oneself' ? 'personal.oneself' : 'signatures.prepared'),
  ...[t('signatures.lead'), t('signatures.manager')],
];

/** What the sheet is called, and in full for its head: one’s own says whose it is. */
const titlesOf = (
  value: MonthAttendance,
  { t, dates }: Voice,
): { readonly name: string; readonly title: string } => {
  const span = dates.month(value.month);
  const name = ownerOf(value);
  return name === null
    ? { name: t('attendanceSheet.name'), title: t('attendanceSheet.title', span) }
    : {
        name: t('attendanceSheet.ownName', { name }),
        title: t('attendanceSheet.ownTitle', { ...span, name }),
      };
};

/** The attendance of a month as it is signed and filed: everybody’s hours day by day, then what is to be looked at. */
export const attendanceDocument = (
  value: MonthAttendance,
  t: Labels,
  options: RenderOptions,
): ReportDocument => {
  const { month, shopName, dates } = value;
  const voice: Voice = { t, dates: createDates(options.language), zone: value.zone };
  const [from = '', to = ''] = [dates[0], dates.at(-1)];
  const { name, title } = titlesOf(value, voice);
  const period = t('weekly.period', { from: voice.dates.day(from), to: voice.dates.day(to) });
  return {
    title: `${name} ${month} · ${shopName}`,
    subject: `${shopName} ${from} – ${to}`,
    language: options.language,
    createdAt: options.createdAt,
    orientation: 'landscape',
    margins: 'narrow',
    header: { left: `${title} · ${shopName}`, right: period },
    footer: t('attendanceSheet.footer', { month, at: asOf(value, voice) }),
    pageLabel: (page, pages) => t('pageOf', { page, pages }),
    body: [
      stack([
        text(shopName, { style: 'strong', colour: 'accent' }),
        text(title, { style: 'title' }),
        text(`${period} · ${t('attendanceSheet.asOf', { at: asOf(value, voice) })}`, { colour: 'muted' }),
      ]),
      ...(isBlank(value)
        ? [space(10), text(t('attendanceSheet.blank'))]
        : [
            ended(
              [dayTable(value, voice), eventList(value, voice)],
              closing(signersOf(value, voice), null, t),
            ),
          ]),
    ],
  };
};
