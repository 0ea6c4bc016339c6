import type { Acknowledgement } from '../../../shared/ipc/values.ts';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import type { Result } from '../../../shared/result.ts';
import type { Outcome } from '../../../shared/vocabulary.ts';
import { compensationOf, type Intent } from '../../undo/compensation.ts';
import { onOwnLine } from '../../undo/own-line.ts';

/** What is done to each of many. */
export type BulkAct =
  | { readonly kind: 'snooze'; readonly until: string }
  | { readonly kind: 'assign'; readonly owner: string; readonly text: string }
  | { readonly kind: 'close'; readonly outcome: Outcome; readonly reason: string };

/** One command for one follow-up, and the row as it was seen when the command was made. */
export interface Step {
  readonly row: FollowUpRow;
  readonly intent: Intent;
}

/** The command for one of them. Based on what stood in the list, so that nobody’s newer word is written over unseen. */
export const stepOf = (row: FollowUpRow, act: BulkAct): Step => {
  const on = { followUpId: row.id, basedOn: row.head };
  switch (act.kind) {
    case 'snooze':
      return { row, intent: { name: 'snoozeFollowUp', input: { ...on, until: act.until } } };
    case 'assign': {
      // What is to be done and when stays; where nothing was said, the text that was given.
      const nextAction = { ...(row.nextAction ?? { text: act.text }), owner: act.owner };
      return { row, intent: { name: 'updateFollowUp', input: { ...on, changes: { nextAction } } } };
    }
    case 'close': {
      const reason = act.reason === '' ? {} : { reason: act.reason };
      return {
        row,
        intent: { name: 'closeFollowUp', input: { ...on, outcome: act.outcome, ...reason } },
      };
    }
    default:
      return act satisfies never;
  }
};

export interface Done extends Step {
  readonly acknowledged: Acknowledgement;
}

export interface Failed extends Step {
  readonly why: Refusal;
}

export interface Outcomes {
  readonly done: readonly Done[];
  readonly failed: readonly Failed[];
  /** Not asked for any more, since somebody stopped it. */
  readonly left: readonly Step[];
}

interface BulkDeps {
  readonly ask: (intent: Intent) => Promise<Result<Acknowledgement>>;
  readonly onProgress: (done: number) => void;
  readonly isStopped: () => boolean;
}

/** So many are on their way to the disk at once: one flush serves them all, and the window breathes in between. */
const AT_ONCE = 24;

/** Asks for each step; one that is refused holds up no other. */
export const runSteps = async (
  steps: readonly Step[],
  { ask, onProgress, isStopped }: BulkDeps,
): Promise<Outcomes> => {
  const done: Done[] = [];
  const failed: Failed[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let step = steps[next]; step !== undefined && !isStopped(); step = steps[next]) {
      next += 1;
      const answer = await ask(step.intent);
      if (answer.ok) done.push({ ...step, acknowledged: answer.value });
      else failed.push({ ...step, why: answer.error });
      onProgress(done.length + failed.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, steps.length) }, work));
  return { done, failed, left: steps.slice(next) };
};

/**
 * What takes back exactly what was done, each based on the line it takes back: a colleague’s change since then is not
 * undone along with it, but told.
 */
export const undoSteps = (
  done: readonly Done[],
  rowNow: (id: string) => FollowUpRow | null,
  reason: string,
): readonly Step[] =>
  done.flatMap(({ row, intent, acknowledged }) => {
    const back = compensationOf(intent, acknowledged, row, reason);
    if (back === null) return [];
    const now = rowNow(row.id);
    return [{ row: now ?? row, intent: onOwnLine(back, now, acknowledged) }];
  });

/** Failures by their reason, the most frequent first. */
export const byReason = (failed: readonly Failed[]): readonly (readonly [Refusal, readonly Failed[]])[] => {
  const groups = new Map<string, Failed[]>();
  for (const one of failed) {
    const group = groups.get(one.why.code);
    if (group === undefined) groups.set(one.why.code, [one]);
    else group.push(one);
  }
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((group) => (group[0] === undefined ? [] : [[group[0].why, group] as const]));
};
