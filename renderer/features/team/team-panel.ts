import type { StaffRow } from '../../../shared/projection/rows.ts';

/** What a page of the team is given. It stands apart from the list of the pages, which loads them. */
export interface TeamPanelProps {
  readonly me: StaffRow;
  /** What is open on the tab: a week, a request. */
  readonly item: string | null;
  readonly open: (item: string | null) => void;
}
