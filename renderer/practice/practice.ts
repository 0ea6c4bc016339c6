import type { PracticeProgress } from '../../shared/practice/tasks.ts';
import type { Bridge } from '../bridge.ts';
import { createStore, type Readable } from '../store.ts';

/** What a practice window knows of itself; in the window of a real book there is nothing to know. */
export interface Practice {
  /** `null` until main has said. */
  readonly progress: Readable<PracticeProgress | null>;
  /** Asks anew: another book is open. */
  readonly refresh: () => Promise<void>;
}

/** Hears of every entry and asks how far one is. */
export const createPractice = ({ call, onPush }: Bridge, isPractice: boolean): Practice => {
  const progress = createStore<PracticeProgress | null>(null);
  let asked = 0;
  const refresh = async (): Promise<void> => {
    if (!isPractice) return;
    asked += 1;
    const mine = asked;
    const answer = await call('practice.progress', {});
    // Of two answers on their way the later question counts.
    if (answer.ok && mine === asked) progress.set(answer.value);
  };
  onPush('book.changed', () => void refresh());
  void refresh();
  return { progress, refresh };
};
