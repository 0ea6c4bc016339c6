import type { HistoryLine } from '../../../shared/projection/rows.ts';

type Title =
  | 'noteWritten'
  | 'noteAmended'
  | 'noteSettled'
  | 'noteUnsettled'
  | 'noteAdopted'
  | 'noteDeclined'
  | 'noteAssigned'
  | 'noteAnswerStruck'
  | 'noteAnswerWithdrawn'
  | 'noteAnswerSeen'
  | 'notesJoined'
  | 'noteParted'
  | 'noteGroupingWithdrawn'
  | 'noteWithdrawn'
  | 'noteRestored'
  | 'phoneRevealed'
  | 'other';

const verdictTitle = (verdict: unknown): Title => {
  switch (verdict) {
    case 'adopted':
      return 'noteAdopted';
    case 'declined':
      return 'noteDeclined';
    case 'assigned':
      return 'noteAssigned';
    default:
      // Solved is solved, whoever says so.
      return 'noteSettled';
  }
};

/** What a line of a note's history says was done. */
export const titleOf = ({ what, changes }: HistoryLine): Title => {
  const became = (field: string): boolean =>
    changes.some((change) => change.field === field && change.after === true);
  switch (what) {
    case 'noteWritten':
    case 'noteAmended':
    case 'phoneRevealed':
    case 'noteAnswerStruck':
    case 'noteAnswerWithdrawn':
    case 'noteAnswerSeen':
    case 'notesJoined':
    case 'noteParted':
    case 'noteGroupingWithdrawn':
      return what;
    case 'noteAnswered':
      return verdictTitle(changes.find(({ field }) => field === 'verdict')?.after);
    case 'noteSettled':
      return became('settled') ? 'noteSettled' : 'noteUnsettled';
    case 'noteWithdrawn':
      return became('withdrawn') ? 'noteWithdrawn' : 'noteRestored';
    default:
      return 'other';
  }
};
