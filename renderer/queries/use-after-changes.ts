import { useEffect, useRef } from 'react';
import { useServices } from '../services.ts';
import { useStore } from '../store.ts';
import type { Asked } from './use-answer.ts';

/** Others write while main puts a week together, so it rests a second between two, or nine times as long as it took. */
const LEAST_REST_MS = 1_000;
const REST_FOR_WORK = 9;

/** Milliseconds to let main rest after an answer that took so many. */
export const restAfter = (took: number): number => Math.max(LEAST_REST_MS, took * REST_FOR_WORK);

const NEVER = { get: () => 0, subscribe: () => () => undefined };

/**
 * Asks again after the book has changed, whoever changed it: at once where it has been quiet, else after a rest, and
 * never while a question is on its way. The answer before stands meanwhile.
 */
export const useAfterChanges = <T>(asked: Asked<T>): Asked<T> => {
  const state = useStore(useServices().projection.state);
  const changes = useStore(state.phase === 'ready' ? state.reader.changes : NEVER);
  const last = useRef({ changes, begun: 0, rested: 0 });
  const { busy, again } = asked;
  useEffect(() => {
    const now = performance.now();
    if (busy) last.current.begun = now;
    else last.current.rested = now + restAfter(now - last.current.begun);
  }, [busy]);
  useEffect(() => {
    if (busy || last.current.changes === changes) return;
    const ask = (): void => {
      last.current.changes = changes;
      again();
    };
    const timer = setTimeout(ask, last.current.rested - performance.now());
    return () => clearTimeout(timer);
  }, [busy, changes, again]);
  return asked;
};
