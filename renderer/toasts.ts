import { createStore, type Readable } from './store.ts';

/** How long an undo stays within reach, in milliseconds. */
export const UNDO_MS = 8_000;
const INFO_MS = 4_000;
const REFUSAL_MS = 12_000;

export interface Toast {
  readonly id: number;
  readonly kind: 'done' | 'refused';
  readonly text: string;
  readonly undo: (() => Promise<void>) | null;
}

export interface Toasts {
  readonly shown: Readable<readonly Toast[]>;
  /** Says that something is done, with its undo where there is one. */
  readonly done: (text: string, undo?: () => Promise<void>) => void;
  readonly refused: (text: string) => void;
  readonly dismiss: (id: number) => void;
  /** Takes every undo out of reach: whoever writes next must not undo as themselves what another wrote `[A6]`. */
  readonly forgetUndo: () => void;
  /**
   * Keeps every message back until the answered function is called; new ones are shown then, their time starting then.
   * For a handover at the screen, into which nothing may pop.
   */
  readonly hold: () => () => void;
  /** Whether something holds messages back now. */
  readonly isHeld: Readable<boolean>;
  /**
   * Runs what may end with an undo. Until it has said so, `undoNewest` waits for it: the row on the screen is there a
   * little earlier than its undo, and whoever takes it back at once does not mean what was done before it.
   */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * Takes back the newest thing that can be; false when there is none. While something is under way only that is meant:
   * it is taken back when it is done, and where it was refused, or cannot be taken back, nothing is.
   */
  readonly undoNewest: () => boolean;
}

export interface Timers {
  readonly after: (ms: number, run: () => void) => () => void;
}

const MOST_SHOWN = 3;

/** Short messages at the edge of the window. An undo can be used once, while it is shown. */
export const createToasts = ({ after }: Timers): Toasts => {
  const shown = createStore<readonly Toast[]>([]);
  let list: readonly Toast[] = [];
  let nextId = 1;
  let holders = 0;
  const isHeld = createStore(false);
  const waiting: (() => void)[] = [];
  let underWay = 0;
  /** An undo asked for while something was under way: the first message it may take back. */
  let wished: number | null = null;

  const set = (next: readonly Toast[]): void => {
    list = next;
    shown.set(holders > 0 ? [] : list);
  };
  const dismiss = (id: number): void => set(list.filter((toast) => toast.id !== id));

  const show = (toast: Omit<Toast, 'id'>, ms: number): void => {
    const id = nextId;
    nextId += 1;
    const undo = toast.undo;
    const once =
      undo === null
        ? null
        : async () => {
            if (!list.some((other) => other.id === id)) return;
            dismiss(id);
            await undo();
          };
    const present = (): void => {
      set([...list, { ...toast, id, undo: once }].slice(-MOST_SHOWN));
      after(ms, () => dismiss(id));
    };
    if (holders > 0) waiting.push(present);
    else present();
  };

  const hold = (): (() => void) => {
    holders += 1;
    isHeld.set(true);
    set(list);
    let isHolding = true;
    return () => {
      if (!isHolding) return;
      isHolding = false;
      holders -= 1;
      if (holders > 0) return;
      isHeld.set(false);
      set(list);
      for (const present of waiting.splice(0)) present();
    };
  };

  const takeBack = (since: number): boolean => {
    const newest = shown.get().findLast((toast) => toast.undo !== null && toast.id >= since);
    if (newest?.undo === null || newest === undefined) return false;
    void newest.undo();
    return true;
  };

  const settled = (): void => {
    if (underWay > 0 || wished === null) return;
    const since = wished;
    wished = null;
    takeBack(since);
  };

  return {
    shown,
    dismiss,
    done: (text, undo) =>
      show({ kind: 'done', text, undo: undo ?? null }, undo === undefined ? INFO_MS : UNDO_MS),
    refused: (text) => show({ kind: 'refused', text, undo: null }, REFUSAL_MS),
    hold,
    isHeld,
    forgetUndo: () => {
      wished = null;
      set(list.filter(({ undo }) => undo === null));
    },
    during: async (work) => {
      underWay += 1;
      try {
        return await work();
      } finally {
        // Done at once: a key that is pressed before the timer runs finds the undo that is on the screen already.
        underWay -= 1;
        // Whoever awaited the work says that it is done, with its undo, before this timer runs.
        after(0, settled);
      }
    },
    undoNewest: () => {
      if (underWay === 0) return takeBack(0);
      wished ??= nextId;
      return true;
    },
  };
};
