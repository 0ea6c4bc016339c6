import type { StatementText } from '../projection/rows-statement.ts';
import type { Role } from '../vocabulary.ts';

/** What people say of the week themselves, as a part of the weekly value. Plain JSON. */
export interface WeekStatements {
  /** Leads and managers read everybody’s, others their own. */
  readonly of: 'everybody' | 'oneself';
  /** Who has written, and who worked in the week and is asked to. */
  readonly lines: readonly StatementLine[];
}

export interface StatementLine {
  readonly staffId: string;
  readonly name: string;
  readonly role: Role;
  /** Shifts they worked in the week. */
  readonly shifts: number;
  /** `null` while they have not written. */
  readonly text: StatementText | null;
  readonly writtenAt: string | null;
  /** How often it was written; the old ones stay readable. */
  readonly versions: number;
}
