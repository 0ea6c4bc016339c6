import type { CommandInput } from '../../shared/commands/schemas.ts';

/** Chosen in the list of people: nobody by name, it stays with the shift that refused it. */
export const STAYS = 'stays';

/** What a lead has filled in so far; `takenBy` is a person's id, `STAYS`, or empty while nothing is chosen. */
export interface Ruling {
  readonly takenBy: string;
  readonly reason: string;
}

/** The command a ruling makes, once somebody has been chosen and a reason is there; `null` before. */
export const rulingInput = (
  followUpId: string,
  { takenBy, reason }: Ruling,
): CommandInput<'settleRefusal'> | null => {
  const why = reason.trim();
  if (takenBy === '' || why === '') return null;
  return { followUpId, reason: why, ...(takenBy === STAYS ? {} : { takenBy }) };
};
