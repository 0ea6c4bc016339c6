import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createNodeFileSystem } from '../../../electron/files/node-file-system.ts';
import { createThrowAway } from '../../../electron/files/throw-away.ts';
import { createLock } from '../../../electron/journal/lock.ts';
import { createPracticeKeeper, type PracticeLook } from '../../../electron/practice/keeper.ts';
import { inUseName, keeperName, practiceRoot } from '../../../electron/practice/places.ts';
import { practiceArguments } from '../../../electron/practice/start-again.ts';
import { tieToKeeper } from '../../../electron/practice/tie.ts';
import { refusal } from '../../../shared/refusal.ts';
import { err, ok, type Result } from '../../../shared/result.ts';

const LOOK: PracticeLook = { language: 'en', theme: 'dark', manualSize: 115 };
const places: string[] = [];
afterEach(() => {
  for (const place of places.splice(0)) rmSync(place, { recursive: true, force: true });
});

const lock = createLock({ unlink: createNodeFileSystem().unlink });

const withResolver = <T>() => {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
};

/** A practice that a test readies and ends. */
const startByHand = () => {
  const started: {
    readonly folder: string;
    ready: (is: boolean) => void;
    finish: () => void;
    asked: number;
  }[] = [];
  return {
    started,
    start: (folder: string) => {
      const ready = withResolver<boolean>();
      const ended = withResolver<void>();
      const one = { folder, ready: ready.resolve, finish: () => ended.resolve(), asked: 0 };
      started.push(one);
      return {
        ready: ready.promise,
        ended: ended.promise,
        end: () => {
          one.asked += 1;
          ended.resolve();
        },
      };
    },
  };
};

const setUp = (prepare: () => Result<null> = () => ok(null)) => {
  const userData = mkdtempSync(join(tmpdir(), 'baton-keeper-'));
  places.push(userData);
  const root = practiceRoot(userData);
  const hands = startByHand();
  const faults: unknown[] = [];
  const keeper = createPracticeKeeper({
    ...{ root, lock, prepare, start: hands.start, folders: createThrowAway() },
    fault: (where, error) => faults.push([where, error]),
  });
  const left = (): readonly string[] => (existsSync(root) ? readdirSync(root) : []);
  return { userData, root, keeper, started: hands.started, faults, left };
};

const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('nothing there');
  return one;
};

describe('practice is kept apart and thrown away', () => {
  it('opens in a folder of its own, and nothing is left of it when it has ended', async () => {
    const { keeper, started, left } = setUp();
    const opened = keeper.open(LOOK);
    await expect.poll(() => started.length).toBe(1);
    const { folder, ready, finish } = first(started);
    mkdirSync(join(folder, 'demo', 'journals'), { recursive: true });
    writeFileSync(join(folder, 'demo', 'journals', '000001.jsonl'), 'invented\n');
    ready(true);
    expect(await opened).toEqual(ok(null));
    expect(left()).toHaveLength(1);
    finish();
    await expect.poll(left).toEqual([]);
  });

  it('is one: pressed twice, the second start only knocks at the first', async () => {
    const { keeper, started, left } = setUp();
    const both = [keeper.open(LOOK), keeper.open(LOOK)];
    await expect.poll(() => started.length).toBe(1);
    first(started).ready(true);
    await expect.poll(() => started.length).toBe(2);
    expect(started[1]?.folder).toBe(first(started).folder);
    started[1]?.finish();
    expect(await Promise.all(both)).toEqual([ok(null), ok(null)]);
    expect(left()).toHaveLength(1);
    await keeper.close();
    expect(left()).toEqual([]);
  });

  it('that never shows its window is ended, thrown away and told', async () => {
    const { keeper, started, left } = setUp();
    const opened = keeper.open(LOOK);
    await expect.poll(() => started.length).toBe(1);
    first(started).ready(false);
    expect(await opened).toEqual(err(refusal('practiceFailed')));
    expect(first(started).asked).toBe(1);
    expect(left()).toEqual([]);
  });

  it('that cannot be prepared starts nothing and leaves nothing', async () => {
    const full = err(refusal('settingsNotKept', { path: 'x', error: 'ENOSPC' }));
    const { keeper, started, left } = setUp(() => full);
    expect(await keeper.open(LOOK)).toEqual(full);
    expect(started).toEqual([]);
    expect(left()).toEqual([]);
  });

  it('after a crash the next start throws it away, but not what is still in use, and nothing beside it', async () => {
    const { keeper, userData, root, left, faults } = setUp();
    for (const name of ['p-crashed', 'p-alive']) mkdirSync(join(root, name, 'books'), { recursive: true });
    writeFileSync(join(userData, 'settings.json'), '{}');
    const real = join((await createThrowAway().list(root))[0] ?? '', '..');
    const alive = await lock.acquire(inUseName(join(real, 'p-alive')));
    await keeper.sweep();
    expect(left()).toEqual(['p-alive']);
    if (alive.ok) await alive.value.release();
    await keeper.sweep();
    expect(left()).toEqual([]);
    expect(existsSync(join(userData, 'settings.json'))).toBe(true);
    expect(faults).toEqual([]);
  });
});

describe('practice is over when the Baton that opened it is gone', () => {
  it('stays while the keeper lives, and hears once when it does not', async () => {
    const folder = `/nowhere/${Math.random()}`;
    const kept = await lock.acquire(keeperName(folder));
    let looks: (() => void)[] = [];
    let alone = 0;
    const tied = await tieToKeeper({
      ...{ lock, folder, fault: () => undefined, onAlone: () => (alone += 1) },
      after: (_ms, run) => {
        looks = [...looks, run];
        return () => undefined;
      },
    });
    expect(tied.ok).toBe(true);
    expect((await lock.acquire(inUseName(folder))).ok).toBe(false);
    await expect.poll(() => looks.length).toBe(1);
    looks[0]?.();
    await expect.poll(() => looks.length).toBe(2);
    expect(alone).toBe(0);
    if (kept.ok) await kept.value.release();
    looks[1]?.();
    await expect.poll(() => alone).toBe(1);
    expect(looks).toHaveLength(2);
  });
});

describe('the second Baton', () => {
  it('is started as the first was, with a profile of its own, whatever was given', () => {
    const own = ['--user-data-dir=/practice', '--practice'];
    expect(practiceArguments([], [], '/practice')).toEqual(own);
    expect(
      practiceArguments([], ['--no-sandbox', '/app', '--user-data-dir=/real', '--smoke'], '/practice'),
    ).toEqual(['--no-sandbox', '/app', ...own]);
    expect(
      practiceArguments(
        ['--import', 'register.js'],
        ['main.js', '--user-data-dir', '/real', '--practice'],
        '/practice',
      ),
    ).toEqual(['--import', 'register.js', 'main.js', ...own]);
  });
});
