import { useCallback, useEffect, useRef, useState } from 'react';
import type { Call } from './bridge.ts';
import type { Timers } from './toasts.ts';

/** How long typing may rest before it is saved, in milliseconds. */
export const DRAFT_DELAY_MS = 400;

/** Text being typed, kept by the main process so that it survives a crash of the window `[P5]`. */
export interface Drafts {
  /** Fetches what the open book has left over from last time; called before its screens are shown. */
  readonly load: () => Promise<void>;
  readonly read: (key: string) => string | null;
  /** Remembers at once, saves after a short rest; an empty text takes the draft away. */
  readonly write: (key: string, value: string) => void;
  /** Saves everything unsaved now: on leaving a field and when the page goes away. Resolves when main has it. */
  readonly flush: () => Promise<void>;
  /**
   * Takes the text off the screens while it is being written into the book; main keeps it until the returned function
   * says that it is written. What is typed meanwhile takes its place.
   */
  readonly handOver: (key: string) => () => void;
}

export interface DraftDeps extends Timers {
  readonly call: Call;
  readonly report: (where: string, error: unknown) => void;
}

/** Longer texts than main keeps are cut for the draft only; what is on the screen stays whole. */
const LONGEST = 64 * 1024;

/** The longest key main takes. */
const LONGEST_KEY = 80;

/**
 * The key as main takes it: small letters, digits and hyphens, the end of a long one. Here, for all: a key that names a
 * week (`2026-W47`) would be refused, and what was typed under it lost with the window.
 */
const keyInMain = (key: string): string =>
  key
    .toLowerCase()
    .replace(/[^a-z0-9-]/gu, '-')
    .slice(-LONGEST_KEY);

export const createDrafts = ({ call, after, report }: DraftDeps): Drafts => {
  const values = new Map<string, string>();
  const unsaved = new Map<string, () => void>();
  /** Which of the texts handed over under a key is the newest: that one main has. */
  const handedOver = new Map<string, number>();

  const save = async (key: string): Promise<void> => {
    const cancel = unsaved.get(key);
    if (cancel === undefined) return;
    cancel();
    unsaved.delete(key);
    const value = values.get(key) ?? null;
    const result = await call('draft.save', { key, value: value === null ? null : value.slice(0, LONGEST) });
    // Kept in memory and saved again with the next keystroke.
    if (!result.ok) report(`draft ${key}`, result.error.code);
  };

  return {
    load: async () => {
      const loaded = await call('draft.load', {});
      if (!loaded.ok) return report('drafts', loaded.error.code);
      values.clear();
      for (const [key, value] of Object.entries(loaded.value)) values.set(key, value);
    },
    read: (key) => values.get(keyInMain(key)) ?? null,
    write: (called, value) => {
      const key = keyInMain(called);
      if (value === '') values.delete(key);
      else values.set(key, value);
      unsaved.get(key)?.();
      unsaved.set(
        key,
        after(DRAFT_DELAY_MS, () => void save(key)),
      );
    },
    flush: async () => {
      await Promise.all([...unsaved.keys()].map(save));
    },
    handOver: (called) => {
      const key = keyInMain(called);
      void save(key);
      values.delete(key);
      const turn = (handedOver.get(key) ?? 0) + 1;
      handedOver.set(key, turn);
      return () => {
        if (handedOver.get(key) !== turn || values.has(key) || unsaved.has(key)) return;
        unsaved.set(key, () => undefined);
        void save(key);
      };
    },
  };
};

/** A text on its way into the book. */
export interface HandedOver<T> {
  /** It is in the book: the draft is forgotten. */
  readonly written: () => void;
  /** It was refused and stands in the form again; `join` puts it before what has been typed since. */
  readonly giveBack: (join: (sent: T, since: T) => T) => void;
}

export interface Draft<T> {
  readonly value: T;
  readonly set: (next: T) => void;
  /** Forgets the draft: call it once the entry is acknowledged, not before. What was typed since stays. */
  readonly clear: () => void;
  /** Empties the form while its text is being written, so that the next can be typed. */
  readonly handOver: () => HandedOver<T>;
  /** For `onBlur`: saves at once. */
  readonly flush: () => void;
}

const parse = <T extends object>(text: string | null, empty: T): T => {
  if (text === null) return empty;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...empty, ...value } : empty;
  } catch (error) {
    // A draft of an older version of Baton may be shaped otherwise; it is text somebody typed, so show nothing wrong.
    if (error instanceof SyntaxError) return empty;
    throw error;
  }
};

/** The state of a form that survives a crash. `empty` is the form before anything is typed; it must not change. */
export const useDraftIn = <T extends object>(drafts: Drafts, key: string, empty: T): Draft<T> => {
  const [value, show] = useState<T>(() => parse(drafts.read(key), empty));
  useEffect(() => show(parse(drafts.read(key), empty)), [drafts, key, empty]);
  // A form that goes away with its screen is left without a blur.
  useEffect(() => () => void drafts.flush(), [drafts]);
  const latest = useRef(value);
  latest.current = value;
  const set = useCallback(
    (next: T): void => {
      latest.current = next;
      show(next);
      drafts.write(key, JSON.stringify(next) === JSON.stringify(empty) ? '' : JSON.stringify(next));
    },
    [drafts, key, empty],
  );
  const clear = useCallback(() => {
    // The form has been typed into since this one was sent.
    if (latest.current !== value) return;
    show(empty);
    drafts.write(key, '');
    void drafts.flush();
  }, [drafts, key, empty, value]);
  const handOver = useCallback(() => {
    latest.current = empty;
    show(empty);
    const written = drafts.handOver(key);
    const giveBack = (join: (sent: T, since: T) => T): void => {
      const since = drafts.read(key);
      set(since === null ? value : join(value, parse(since, empty)));
    };
    return { written, giveBack };
  }, [drafts, key, empty, value, set]);
  return { value, set, clear, handOver, flush: () => void drafts.flush() };
};
