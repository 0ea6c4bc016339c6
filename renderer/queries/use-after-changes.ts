import { useEffect, useRef } from 'react';
import { useServices } from '../services.ts';
import { useStore } from '../store.ts';
import type { Asked } from './use-answer.ts';

/** Milliseconds between two questions: main is held while it puts a long week together, and others write meanwhile. */
const REST_MS = 1_000;

const NEVER = { get: () => 0, subscribe: () => () => undefined };

/**
 * Asks again after the book has changed, whoever changed it: at once where it has been quiet, else a second after the
 * last question, and never while one is on its way. The answer before stands meanwhile.
 */
export const useAfterChanges = <T>(asked: Asked<T>): Asked<T> => {
  const state = useStore(useServices().projection.state);
  const changes = useStore(state.phase === 'ready' ? state.reader.changes : NEVER);
  const last = useRef({ changes, at: Number.NEGATIVE_INFINITY });
  const { busy, again } = asked;
  useEffect(() => {
    if (busy || last.current.changes === changes) return;
    const ask = (): void => {
      last.current = { changes, at: performance.now() };
      again();
    };
    const rest = last.current.at + REST_MS - performance.now();
    if (rest <= 0) return ask();
    const timer = setTimeout(ask, rest);
    return () => clearTimeout(timer);
  }, [busy, changes, again]);
  return asked;
};
