import { useMemo } from 'react';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { takeOverFirst } from '../../../shared/rules/gate.ts';
import { type Me, useBookRow, useMe, useOnDuty } from '../../queries/people.ts';
import { rowsOf } from '../../queries/rows-of.ts';
import { useHandovers } from '../../queries/work.ts';
import { isOurs } from './timeline.ts';

export interface InHands {
  readonly me: Me | null | undefined;
  /** Whether my shift, or I myself, answer for a follow-up. */
  readonly isMine: (row: FollowUpRow) => boolean;
  /** A handover waits to be taken over before follow-ups of the last shift become mine. */
  readonly takeOverFirst: boolean;
}

/** Who answers for what, as seen by whoever is writing. */
export const useHands = (): InHands => {
  const me = useMe();
  const book = useBookRow();
  const onDuty = useOnDuty();
  const handover = useHandovers();
  return useMemo(() => {
    const hands = {
      staffId: me?.staff.id ?? '',
      shift: me?.attendance?.shift ?? null,
      requireAcceptance: book?.handover.requireAcceptance ?? false,
      shiftsOnDuty: (onDuty ?? []).map(({ shift }) => shift),
    };
    const rows = rowsOf({ book: book ? [book] : [], handover: handover ?? [] });
    return {
      me,
      isMine: (row: FollowUpRow) => isOurs(row, hands),
      takeOverFirst: me ? takeOverFirst(rows, me) !== null : false,
    };
  }, [me, book, onDuty, handover]);
};
