import type { WeekName } from '../time/week.ts';

/** What somebody says of their week; at least one of the three is said. */
export interface StatementText {
  readonly work: string | null;
  readonly problems: string | null;
  readonly customerWords: string | null;
}

export interface StatementVersion {
  /** `null`: it was taken back. */
  readonly text: StatementText | null;
  readonly order: string;
  readonly at: string;
  readonly by: string;
  /** Written without having seen the version before it. */
  readonly concurrent: boolean;
}

/** One person’s statement of one week; `id` follows from both. */
export interface StatementRow {
  readonly id: string;
  readonly week: WeekName;
  readonly staffId: string;
  readonly text: StatementText | null;
  /** Every version, the present one included. */
  readonly versions: readonly StatementVersion[];
  /** The order of the newest version; a change says on which it is based. */
  readonly head: string;
}
