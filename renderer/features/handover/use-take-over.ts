import { useCallback, useMemo, useState } from 'react';
import type { HandoverRow } from '../../../shared/projection/rows.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { refusal } from '../../../shared/refusal.ts';
import { rowsOf } from '../../queries/rows-of.ts';
import { type Draft, useDraft } from '../../services.ts';
import { type Signature, useSign } from '../../signing/use-sign.ts';
import { draftKey } from './draft-key.ts';
import type { Entry } from './entry.ts';
import { useTakeOverFollowUps } from './queries.ts';
import { changeBetween, closedSinceOf, decisionsFor, entriesOf, type ListChange } from './take-over.ts';
import type { Taker } from './takers.ts';
import type { Verdicts } from './verdicts.ts';

/** What a draft keeps of a take-over. */
export interface Taking {
  readonly verdicts: Verdicts;
  readonly remarks: string;
}

const NOTHING_SAID: Taking = { verdicts: {}, remarks: '' };

const useTakingDraft = ({ date, staffId }: Taker): Draft<Taking> =>
  useDraft(draftKey('taking', date, staffId), NOTHING_SAID);

/** The list to go through and what was said so far; `undefined` while it is read. */
export const useTakeOver = (receiver: Taker, handovers: readonly HandoverRow[]) => {
  const draft = useTakingDraft(receiver);
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
