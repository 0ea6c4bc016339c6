import type { HistoryLine } from '../../../shared/projection/rows.ts';

type Title =
  | 'noteWritten'
  | 'noteAmended'
  | 'noteSettled'
  | 'noteUnsettled'
  | 'noteWithdrawn'
  | 'noteRestored'
  | 'phoneRevealed'
  | 'other';

/** What a line of a note's history says was done. */
export const titleOf = ({ what, changes }: HistoryLine): Title => {
  const became = (field: string): boolean =>
    changes.some((change) => change.field === field && change.after === true);
  switch (what) {
    case 'noteWritten':
    case 'noteAmended':
    case 'phoneRevealed':
      return what;
    case 'noteSettled':
      return became('settled') ? 'noteSettled' : 'noteUnsettled';
    case 'noteWithdrawn':
      return became('withdrawn') ? 'noteWithdrawn' : 'noteRestored';
    default:
      return 'other';
  }
};
