import type { NoteRow } from '../../shared/projection/rows.ts';
import type { PersonFigures } from '../../shared/report/weekly-summary.ts';
import { isUnsolved } from '../../shared/rules/note.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import type { StatementField } from '../../shared/rules/statement.ts';
import type { Translate } from '../i18n/text.ts';

/** What is offered beside each field of a statement, as lines that may be put into it. */
export type Offered = Readonly<Record<StatementField, readonly string[]>>;

const figureLines = (person: PersonFigures, t: Translate): readonly string[] => {
  const { shifts, late, opened, closed, progressed, notes } = person;
  const [signed, accepted, items] = [
    person.handoversSigned,
    person.handoversAccepted,
    person.itemsHandedOver,
  ];
  return [
    ...(shifts === 0 ? [] : [t('statement:figure.shifts', { shifts, late })]),
    ...(opened + closed + progressed === 0
      ? []
      : [t('statement:figure.followUps', { opened, closed, progressed })]),
    ...(signed + accepted === 0 ? [] : [t('statement:figure.handovers', { signed, accepted, items })]),
    ...(notes === 0 ? [] : [t('statement:figure.notes', { notes })]),
  ];
};

const onOneLine = (text: string): string => maskPhonesIn(text).replace(/\s+/gu, ' ').trim();

/** Whether it was solved or not is always said (S9), and what was answered. */
const problemLine = (note: NoteRow, t: Translate): string => {
  const text = onOneLine(note.text);
  const state = note.settled ? 'settled' : isUnsolved(note) ? 'open' : null;
  const answer = note.answer === null ? '' : onOneLine(note.answer);
  if (answer === '') return state === null ? text : t(`statement:note.${state}`, { text });
  return t(`statement:note.${state ?? 'other'}Answered`, { text, answer });
};

const voiceLine = ({ text, customer }: NoteRow, t: Translate): string =>
  customer?.name === undefined
    ? onOneLine(text)
    : t('statement:note.said', { name: onOneLine(customer.name), text: onOneLine(text) });

/** What somebody’s figures and own notes of a week offer, oldest first, each line once. */
export const offeredLines = (
  person: PersonFigures | null,
  notes: readonly NoteRow[],
  t: Translate,
): Offered => {
  const inOrder = [...notes].sort((a, b) => (a.at < b.at ? -1 : 1));
  const isVoice = ({ kind }: NoteRow): boolean => kind === 'customerVoice';
  const once = (lines: readonly string[]): readonly string[] => [...new Set(lines)];
  return {
    work: person === null ? [] : figureLines(person, t),
    problems: once(inOrder.filter((note) => !isVoice(note)).map((note) => problemLine(note, t))),
    customerWords: once(inOrder.filter(isVoice).map((note) => voiceLine(note, t))),
  };
};
