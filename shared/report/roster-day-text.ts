import type { RosterReportDay } from './roster-report.ts';

/** The words of a square. */
export type RosterDayWord = 'rest' | 'leave' | 'leaveInstead';

/** What stands in the square of one person on one day, on the page and in the grid for a spreadsheet; nothing where nobody planned. */
export const rosterDayText = (
  { kind, shift, onLeave }: Pick<RosterReportDay, 'kind' | 'shift' | 'onLeave'>,
  say: (word: RosterDayWord, values?: { readonly shift: string }) => string,
): string => {
  if (onLeave) return kind === 'shift' ? say('leaveInstead', { shift }) : say('leave');
  if (kind === 'none') return '';
  return kind === 'rest' ? say('rest') : shift;
};
