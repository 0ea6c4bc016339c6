import { createInTurn } from '../../shared/in-turn.ts';
import type { Preferences } from '../../shared/ipc/values.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { attempt } from '../files/errno.ts';
import type { ThrowAway } from '../files/throw-away.ts';
import type { Lock } from '../journal/lock.ts';
import { inUseName, keeperName } from './places.ts';

/** What practice has of the preferences of this PC: how it looks, nothing it could do. */
export type PracticeLook = Pick<Preferences, 'language' | 'theme' | 'manualSize'>;

/** A second Baton, started for practice. */
export interface PracticeProcess {
  /** True once its window is there, false when it ends before. */
  readonly ready: Promise<boolean>;
  /** Resolves when it is gone, with everything it has started. */
  readonly ended: Promise<void>;
  /** Asks it to end; after a while it is ended. */
  readonly end: () => void;
}

/** Keeps practice apart from the book: a second Baton in a folder of its own, which is thrown away. */
export interface PracticeKeeper {
  /**
   * Opens practice, or brings it to the front where it is open. Answers when it is there; refuses `practiceFailed`, and
   * what a folder that cannot be made refuses.
   */
  readonly open: (look: PracticeLook) => Promise<Result<null>>;
  /** Throws away what earlier practice has left behind, after a crash of Baton or of the PC. */
  readonly sweep: () => Promise<void>;
  /** Ends practice and throws it away. */
  readonly close: () => Promise<void>;
}

export interface KeeperDeps {
  /** The folder in which each practice has its own. */
  readonly root: string;
  readonly lock: Lock;
  readonly folders: ThrowAway;
  /** Writes down in a new profile how practice is to look. */
  readonly prepare: (folder: string, look: PracticeLook) => Result<unknown>;
  readonly start: (folder: string) => PracticeProcess;
  readonly fault: (where: string, error: unknown) => void;
}

interface Open {
  readonly folder: string;
  readonly process: PracticeProcess;
  /** Resolves when it is ended and thrown away. */
  readonly gone: Promise<void>;
}

export const createPracticeKeeper = (deps: KeeperDeps): PracticeKeeper => {
  const { root, lock, folders, prepare, start, fault } = deps;
  let isClosed = false;
  let current: Open | null = null;
  /** Two presses of the button open one practice. */
  const inTurn = createInTurn();

  /** What cannot be removed now is tried again at the next start. */
  const throwAway = async (folder: string): Promise<void> => {
    try {
      await folders.remove(folder);
    } catch (error) {
      fault('throwing practice away', error);
    }
  };

  const sweepNow = async (): Promise<void> => {
    for (const folder of await folders.list(root)) {
      // One that outlived its keeper is ending, and held until it has.
      const free = await lock.acquire(inUseName(folder));
      if (!free.ok) continue;
      await throwAway(folder);
      await free.value.release();
    }
  };

  const begin = async (look: PracticeLook): Promise<Result<Open>> => {
    await sweepNow();
    const made = await attempt(root, () => folders.fresh(root));
    if (!made.ok) return made;
    const folder = made.value;
    const prepared = prepare(folder, look);
    const held = await lock.acquire(keeperName(folder));
    if (!prepared.ok || !held.ok || isClosed) {
      await throwAway(folder);
      if (held.ok) await held.value.release();
      return err(prepared.ok ? refusal('practiceFailed') : prepared.error);
    }
    // Let go of when Baton dies, by which practice knows.
    const kept = held.value;
    const process = start(folder);
    const gone = process.ended.then(async () => {
      if (current?.folder === folder) current = null;
      await throwAway(folder);
      await kept.release();
    });
    current = { folder, process, gone };
    return ok(current);
  };

  const openNow = async (look: PracticeLook): Promise<Result<null>> => {
    if (current !== null) {
      // The second one finds the first in its profile, shows that and ends.
      await start(current.folder).ended;
      return ok(null);
    }
    const begun = await begin(look);
    if (!begun.ok) return begun;
    const { process, gone } = begun.value;
    if (await process.ready) return ok(null);
    process.end();
    await gone;
    return err(refusal('practiceFailed'));
  };

  return {
    open: (look) => inTurn(() => openNow(look)),
    sweep: () =>
      inTurn(async () => {
        if (current === null) await sweepNow();
      }),
    // Not in turn: who leaves Baton does not wait for practice to open first.
    close: async () => {
      isClosed = true;
      const closing = current;
      closing?.process.end();
      await closing?.gone;
    },
  };
};
