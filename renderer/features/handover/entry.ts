import type { HandoverItem } from '../../../shared/events/handover-bodies.ts';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';

/** One thing to go through. */
export interface Entry {
  readonly id: string;
  readonly item: HandoverItem;
  readonly followUp: FollowUpRow | null;
  /** `added` came after the signature; `unheard` is known from the signed record only. */
  readonly since: 'handover' | 'added' | 'unheard';
  /** Stands for everything a reader is shown: what was said about another version was said about something else. */
  readonly version: string;
}

/** What one's own shift holds already cannot be refused: nobody hands over to themselves. */
export const isOwn = ({ followUp }: Entry, shift: string): boolean => followUp?.holderShift === shift;
