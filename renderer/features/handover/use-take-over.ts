import { useCallback, useMemo, useState } from 'react';
import type { HandoverRow } from '../../../shared/projection/rows.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { refusal } from '../../../shared/refusal.ts';
import { type Me, useOnDuty } from '../../queries/people.ts';
import { rowsOf } from '../../queries/rows-of.ts';
import { type Draft, useDraft } from '../../services.ts';
import { draftKey } from './draft-key.ts';
import { useTakeOverFollowUps } from './queries.ts';
import {
  changeBetween,
  closedSinceOf,
  decisionsFor,
  type Entry,
  entriesOf,
  type ListChange,
  type Verdicts,
} from './take-over.ts';
import { type Signature, useSign } from './use-sign.ts';

interface Taking {
  readonly verdicts: Verdicts;
  readonly remarks: string;
}

const NOTHING_SAID: Taking = { verdicts: {}, remarks: '' };

const useTakingDraft = (me: Me): Draft<Taking> =>
  useDraft(draftKey('taking', me.attendance?.date ?? '', me.staff.id), NOTHING_SAID);

/** The list to go through and what was said so far; `undefined` while it is read. */
export const useTakeOver = (me: Me, handovers: readonly HandoverRow[]) => {
  const draft = useTakingDraft(me);
  const followUp = useTakeOverFollowUps(handovers);
  const rows = useMemo(() => (followUp === undefined ? null : rowsOf({ followUp })), [followUp]);
  const list = useMemo(
    () =>
      rows === null
        ? undefined
        : { rows, entries: entriesOf(rows, handovers), closedSince: closedSinceOf(rows, handovers) },
    [rows, handovers],
  );
  return { draft, list };
};

export type TakeOverList = NonNullable<ReturnType<typeof useTakeOver>['list']>;

/** Those on duty in another shift than any that hands over, the one who writes first. */
export const useReceivers = (me: Me, handovers: readonly HandoverRow[]): readonly string[] => {
  const duty = useOnDuty() ?? [];
  const giving = new Set(handovers.map(({ fromShift }) => fromShift));
  const others = duty
    .filter(({ shift, staffId }) => !giving.has(shift) && staffId !== me.staff.id)
    .map(({ staffId }) => staffId);
  return [me.staff.id, ...others];
};

export interface SignedSome {
  readonly done: number;
  readonly left: number;
}

interface SignAllOptions {
  readonly handovers: readonly HandoverRow[];
  readonly list: TakeOverList;
  readonly draft: Draft<Taking>;
}

/**
 * Signs every handover that waits, each with the decisions it asks for. They are worked out before the first
 * signature, so that what the first changes cannot unsettle the others. When the list has gone stale, `change` says
 * how it differs from the one that was to be signed.
 */
export const useSignAll = ({ handovers, list, draft }: SignAllOptions) => {
  const sign = useSign();
  const [signedList, setSignedList] = useState<readonly Entry[] | null>(null);
  const [some, setSome] = useState<SignedSome | null>(null);

  const signAll = useCallback(
    async (signature: Signature): Promise<Refusal | null> => {
      const { verdicts, remarks } = draft.value;
      const said = remarks.trim() === '' ? {} : { remarks: remarks.trim() };
      const plan = handovers.map((handover) => {
        const decisions = decisionsFor(list.rows, handover, list.entries, verdicts);
        return decisions === null ? null : { handoverId: handover.id, decisions, ...said };
      });
      setSignedList(list.entries);
      for (const [done, input] of plan.entries()) {
        if (input === null) return refusal('staleHandover');
        const result = await sign(signature, { name: 'acceptHandover', input });
        if (result.ok) continue;
        if (done > 0) setSome({ done, left: plan.length - done });
        if (result.error.code !== 'staleHandover') setSignedList(null);
        return result.error;
      }
      draft.clear();
      setSignedList(null);
      return null;
    },
    [draft, handovers, list, sign],
  );

  const change: ListChange | null = signedList === null ? null : changeBetween(signedList, list.entries);
  return { signAll, isStale: signedList !== null, change, some };
};
