import { useCallback, useRef, useState } from 'react';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { useServices } from '../../services.ts';
import type { Intent } from '../../undo/compensation.ts';
import {
  type BulkAct,
  byReason,
  type Done,
  type Failed,
  runSteps,
  type Step,
  stepOf,
  undoSteps,
} from './bulk.ts';

export interface BulkProgress {
  readonly done: number;
  readonly total: number;
}

export interface Bulk {
  readonly progress: BulkProgress | null;
  /** What was refused in the last round, each with why; they stay picked. */
  readonly failed: readonly Failed[];
  /** Answers whether any of them was written. */
  readonly run: (act: BulkAct, rows: readonly FollowUpRow[]) => Promise<boolean>;
  /** Once more for what was refused, on what stands there now. */
  readonly again: () => void;
  readonly forget: () => void;
  readonly stop: () => void;
}

/** How often the bar moves. */
const PROGRESS_MS = 100;

/** Does one thing to many follow-ups: one line each, told as one, undone as one. */
export const useBulk = (onLeft: (ids: readonly string[]) => void): Bulk => {
  const t = useText();
  const { askOnce, call, projection, toasts } = useServices();
  const [progress, setProgress] = useState<BulkProgress | null>(null);
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const last = useRef<BulkAct | null>(null);
  const stopped = useRef(false);

  const ask = useCallback(
    (intent: Intent) =>
      askOnce({
        intent,
        send: (commandId) => call('book.command', { commandId, name: intent.name, input: intent.input }),
      }),
    [askOnce, call],
  );

  const runAll = async (steps: readonly Step[]) => {
    stopped.current = false;
    let shownAt = performance.now();
    setProgress({ done: 0, total: steps.length });
    const onProgress = (done: number): void => {
      if (performance.now() - shownAt < PROGRESS_MS) return;
      shownAt = performance.now();
      setProgress({ done, total: steps.length });
    };
    const outcomes = await runSteps(steps, { ask, onProgress, isStopped: () => stopped.current });
    await projection.pull();
    setProgress(null);
    return outcomes;
  };

  const rowsNow = async (ids: readonly string[]): Promise<ReadonlyMap<string, FollowUpRow>> => {
    const state = projection.state.get();
    const rows = new Map<string, FollowUpRow>();
    if (state.phase !== 'ready') return rows;
    for (const id of ids) {
      const row = await state.reader.get('followUp', id);
      if (row !== null) rows.set(id, row);
    }
    return rows;
  };

  const takeBack = async (done: readonly Done[]): Promise<void> => {
    const now = await rowsNow(done.map(({ row }) => row.id));
    const back = await runAll(undoSteps(done, (id) => now.get(id) ?? null, t('shell:undone')));
    toasts.done(t('pending:bulk.undone', { count: back.done.length }));
    for (const [why, group] of byReason(back.failed))
      toasts.refused(t('pending:bulk.notUndone', { count: group.length, why: refusalText(why, t) }));
  };

  const doAll = async (act: BulkAct, rows: readonly FollowUpRow[]): Promise<boolean> => {
    const { done, failed: refused, left } = await runAll(rows.map((row) => stepOf(row, act)));
    setFailed(refused);
    onLeft([...refused, ...left].map(({ row }) => row.id));
    if (done.length > 0)
      toasts.done(t(`pending:bulk.done.${act.kind}`, { count: done.length }), () => takeBack(done));
    return done.length > 0;
  };

  const run = async (act: BulkAct, rows: readonly FollowUpRow[]): Promise<boolean> => {
    if (progress !== null || rows.length === 0) return false;
    last.current = act;
    return toasts.during(() => doAll(act, rows));
  };

  return {
    progress,
    failed,
    run,
    again: () => {
      const act = last.current;
      if (act === null) return;
      void rowsNow(failed.map(({ row }) => row.id)).then((now) => run(act, [...now.values()]));
    },
    forget: () => setFailed([]),
    stop: () => {
      stopped.current = true;
    },
  };
};
