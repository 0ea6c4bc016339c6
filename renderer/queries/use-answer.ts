import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from '../../shared/refusal.ts';
import type { Result } from '../../shared/result.ts';

export interface Asked<T> {
  /** The newest answer; stays while another one is on its way. */
  readonly value: T | null;
  readonly problem: Refusal | null;
  readonly busy: boolean;
  readonly again: () => void;
}

/** Asks for something that takes a moment; an answer to an earlier question that comes late is dropped. */
export const useAnswer = <T>(ask: () => Promise<Result<T>>): Asked<T> => {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<Omit<Asked<T>, 'again'>>({ value: null, problem: null, busy: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same question again
  useEffect(() => {
    let current = true;
    setState((before) => ({ ...before, problem: null, busy: true }));
    void ask().then((result) => {
      if (!current) return;
      if (result.ok) setState({ value: result.value, problem: null, busy: false });
      else setState({ value: null, problem: result.error, busy: false });
    });
    return () => {
      current = false;
    };
  }, [ask, round]);
  return { ...state, again: useCallback(() => setRound((before) => before + 1), []) };
};

/** Milliseconds after which a wait is worth a word. */
const SLOW_MS = 1_000;

/** True once something has been going on for a second: quicker ones would only flicker. */
export const useSlow = (busy: boolean): boolean => {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [busy]);
  return busy && slow;
};
