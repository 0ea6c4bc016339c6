import type { Rows } from '../projection/projection.ts';
import type { StaffRow, StatementText } from '../projection/rows.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { isAskedOf, statementOf } from '../rules/statement.ts';
import type { WeekName } from '../time/week.ts';
import { isOpenTo, type Reader } from './weekly-additions.ts';
import type { Presence } from './weekly-attendance.ts';
import { byStanding } from './weekly-people.ts';
import type { StatementLine, WeekStatements } from './weekly-statements-value.ts';
import type { WeeklySummary } from './weekly-summary.ts';

const masked = ({ work, problems, customerWords }: StatementText): StatementText => {
  const mask = (text: string | null): string | null => (text === null ? null : maskPhonesIn(text));
  return { work: mask(work), problems: mask(problems), customerWords: mask(customerWords) };
};

const lineOf = (
  rows: Rows,
  week: WeekName,
  staff: StaffRow,
  presences: readonly Presence[],
): StatementLine => {
  const row = statementOf(rows, week, staff.id);
  const text = row?.text ?? null;
  return {
    ...{ staffId: staff.id, name: maskPhonesIn(staff.name), role: staff.role },
    shifts: presences.filter(({ staffId }) => staffId === staff.id).length,
    text: text === null ? null : masked(text),
    writtenAt: text === null ? null : (row?.versions.at(-1)?.at ?? null),
    versions: row?.versions.length ?? 0,
  };
};

/** What everybody says of the week, and who worked in it and has said nothing; by standing, as people are told. */
export const weekStatements = (
  rows: Rows,
  week: WeekName,
  presences: readonly Presence[],
): WeekStatements => ({
  of: 'everybody',
  lines: [...rows.all('staff')]
    .sort(byStanding)
    .map((staff) => lineOf(rows, week, staff, presences))
    .filter(({ text, shifts, role }) => text !== null || (shifts > 0 && isAskedOf(role))),
});

/** The week as somebody reads it who is no lead: of what people say of themselves, only their own. */
export const asOwn = (summary: WeeklySummary, reader: Reader): WeeklySummary => ({
  ...summary,
  statements: {
    of: 'oneself',
    lines: summary.statements.lines.filter((line) => line.staffId === reader.staffId),
  },
  // What came after its week was signed stands here.
  review: { ...summary.review, additions: summary.review.additions.filter(isOpenTo(reader)) },
});

/** Who was asked to and has not written. */
export const missingStatements = ({ lines }: WeekStatements): readonly StatementLine[] =>
  lines.filter(({ text }) => text === null);
