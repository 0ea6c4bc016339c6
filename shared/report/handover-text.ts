import { shortDate, writtenDate } from '../time/written-date.ts';
import { type LocalDate, localDateOf, localTimeOf, toEpochMs } from '../time/zone.ts';
import { type Language, type Severity, severities } from '../vocabulary.ts';
import {
  customerWords,
  type HandoverReport,
  type ReportItem,
  type ReportVerdict,
} from './handover-report.ts';

/** The words the text is made of: `handover.*` of `resources/i18n/<language>/report.json`, and the vocabulary. */
export type HandoverWord =
  | `handover.text.${'title' | 'signed' | 'accepted' | 'waiting' | 'nothingOpen' | 'unscheduled' | 'group' | 'promised' | 'next' | 'owner' | 'by' | 'contingency' | 'carryover' | 'question' | 'answer' | 'refused' | 'takenBy' | 'overdue' | 'remarks' | 'acceptRemarks' | 'added' | 'done'}`
  | `vocabulary:severity.${Severity}`;

export type HandoverSay = (word: HandoverWord, values?: Readonly<Record<string, string | number>>) => string;

/** `16:30` on the day of the handover, `11-24 09:00` or `24 Nov 09:00` on any other. */
export const momentIn = (
  { zone, date }: Pick<HandoverReport, 'zone' | 'date'>,
  at: string,
  language: Language,
): string => {
  const day = localDateOf(at, zone);
  const time = localTimeOf(at, zone);
  return day === date ? time : `${shortDate(day, language)} ${time}`;
};

/** Told to a customer for a moment before the shift signed, and still open then. */
export const isOverdueIn = ({ signed }: Pick<HandoverReport, 'signed'>, promisedAt: string): boolean =>
  toEpochMs(promisedAt) < toEpochMs(signed.at);

/** The words of the text, and how it says days and moments. */
interface Voice {
  readonly say: HandoverSay;
  readonly day: (date: LocalDate) => string;
  readonly moment: (at: string) => string;
}

/** Line breaks of a long text would look like lines of the record. */
const oneLine = (text: string | null): string | null => text?.replace(/\s*\n\s*/gu, ' ') ?? null;

const nextLine = ({ next }: ReportItem, { say, moment }: Voice): string | null => {
  if (next === null) return null;
  const by = next.dueAt === null ? '' : say('handover.text.by', { moment: moment(next.dueAt) });
  const owner = next.owner === null ? '' : say('handover.text.owner', { owner: next.owner });
  return say('handover.text.next', { action: next.text, by, owner });
};

const verdictLines = (verdict: ReportVerdict | null, say: HandoverSay): readonly (string | null)[] => {
  if (verdict === null) return [];
  const { decision, comment, answer, takenBy } = verdict;
  const reason = comment ?? '';
  return [
    decision === 'refused' ? say('handover.text.refused', { reason }) : null,
    decision !== 'refused' && comment !== null ? say('handover.text.question', { question: comment }) : null,
    answer === null ? null : say('handover.text.answer', { answer }),
    takenBy === null ? null : say('handover.text.takenBy', { name: takenBy }),
  ];
};

const itemLines = (report: HandoverReport, item: ReportItem, place: number, voice: Voice) => {
  const { say, moment } = voice;
  const { customer, promisedAt, contingency, carryover, summary, verdict } = item;
  const known = customerWords(customer).join(' ');
  const who = known === '' ? '' : ` (${known})`;
  const more: readonly (string | null)[] = [
    promisedAt === null
      ? null
      : say(isOverdueIn(report, promisedAt) ? 'handover.text.overdue' : 'handover.text.promised', {
          moment: moment(promisedAt),
        }),
    nextLine(item, voice),
    contingency === null ? null : say('handover.text.contingency', { words: contingency }),
    carryover === 0 ? null : say('handover.text.carryover', { count: carryover }),
    ...verdictLines(verdict, say),
  ];
  return [`${place}. ${summary}${who}`, ...more.filter((line) => line !== null).map((line) => `   ${line}`)];
};

const headLines = (report: HandoverReport, { say, moment, day }: Voice): readonly (string | null)[] => {
  const { signed, accepted, date, shiftName, unscheduled, nothingOpen } = report;
  return [
    say('handover.text.title', { date: day(date), shift: shiftName, shop: report.shopName }),
    say('handover.text.signed', { name: signed.by, moment: moment(signed.at) }),
    accepted === null
      ? say('handover.text.waiting')
      : say('handover.text.accepted', {
          name: accepted.by,
          moment: moment(accepted.at),
          shift: accepted.shiftName,
        }),
    unscheduled === null ? null : say('handover.text.unscheduled', { reason: unscheduled }),
    nothingOpen ? say('handover.text.nothingOpen') : null,
  ];
};

/**
 * The handover as plain text for a chat group: short lines, the most urgent first, numbered throughout, phone numbers
 * masked. Line feeds only, no line is empty but those between groups.
 */
export const handoverText = (report: HandoverReport, say: HandoverSay, language: Language): string => {
  const moment = (at: string): string => momentIn(report, at, language);
  const voice: Voice = { say, moment, day: (date) => writtenDate(date, language) };
  const items = [...report.parts.flatMap((part) => part.items), ...report.added];
  const ranked = severities.flatMap((severity) => items.filter((item) => item.severity === severity));
  const groups = severities.flatMap((severity) => {
    const ofGroup = ranked.filter((item) => item.severity === severity);
    const name = say(`vocabulary:severity.${severity}`);
    const title = say('handover.text.group', { name, count: ofGroup.length });
    const lines = ofGroup.flatMap((item) => itemLines(report, item, ranked.indexOf(item) + 1, voice));
    return ofGroup.length === 0 ? [] : [[title, ...lines]];
  });
  const { additions, done } = report;
  const [remarks, acceptRemarks] = [oneLine(report.remarks), oneLine(report.acceptRemarks)];
  const foot = [
    done.length === 0 ? null : say('handover.text.done', { count: done.length }),
    remarks === null ? null : say('handover.text.remarks', { words: remarks }),
    acceptRemarks === null ? null : say('handover.text.acceptRemarks', { words: acceptRemarks }),
    ...additions.map(({ at, by, text }) =>
      say('handover.text.added', { moment: moment(at), name: by, words: oneLine(text) ?? '' }),
    ),
  ].filter((line) => line !== null);
  const head = headLines(report, voice).filter((line) => line !== null);
  return [head, ...groups, foot]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
};
