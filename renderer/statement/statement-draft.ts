import type { StatementRow, StatementText } from '../../shared/projection/rows-statement.ts';
import { type StatementField, statementFields } from '../../shared/rules/statement.ts';
import type { WeekName } from '../../shared/time/week.ts';

/** The three fields as they are typed. */
export type StatementForm = { readonly [F in StatementField]: string };

/** What was typed, and the version it was typed on (empty for none); `null` while nothing was. */
export interface StatementDraft {
  readonly form: StatementForm | null;
  readonly basedOn: string;
}

export const NO_STATEMENT_DRAFT: StatementDraft = { form: null, basedOn: '' };

/** One draft a person and week; the end of a long id tells people apart. */
export const statementDraftKey = (week: WeekName, staffId: string): string =>
  `statement-${week.toLowerCase()}-${staffId.slice(-60)}`;

export const formOf = (text: StatementText | null | undefined): StatementForm => ({
  work: text?.work ?? '',
  problems: text?.problems ?? '',
  customerWords: text?.customerWords ?? '',
});

/** What is said in a form; a field with nothing but blanks says nothing. */
export const saidIn = (form: StatementForm): StatementText => {
  const words = (text: string): string | null => (text.trim() === '' ? null : text.trimEnd());
  return { work: words(form.work), problems: words(form.problems), customerWords: words(form.customerWords) };
};

/** Whether the same stands in both, to the last blank: what is typed is never taken away under the cursor. */
const isSame = (a: StatementForm, b: StatementForm): boolean =>
  statementFields.every((field) => a[field] === b[field]);

export const saysSame = (form: StatementForm, text: StatementText | null): boolean =>
  statementFields.every((field) => saidIn(form)[field] === (text?.[field] ?? null));

/** The draft with a form typed on what the book says now, or on what it was begun on. */
export const typedOn = (
  draft: StatementDraft,
  form: StatementForm,
  row: StatementRow | null,
): StatementDraft => {
  if (isSame(form, formOf(row?.text))) return NO_STATEMENT_DRAFT;
  return { form, basedOn: draft.form === null ? (row?.head ?? '') : draft.basedOn };
};

const linesOf = (text: string): readonly string[] => text.split('\n');

/** Whether a line offered stands in a field, as a line of its own. */
export const holdsLine = (text: string, line: string): boolean => linesOf(text).includes(line);

export const withLine = (text: string, line: string): string =>
  holdsLine(text, line) ? text : text.trim() === '' ? line : `${text.trimEnd()}\n${line}`;

/** The field without that line; what else stands in it stays as it is. */
export const withoutLine = (text: string, line: string): string => {
  const lines = linesOf(text);
  const place = lines.indexOf(line);
  return place === -1 ? text : lines.filter((_, other) => other !== place).join('\n');
};
