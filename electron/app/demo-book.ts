import { join } from 'node:path';
import { ok, type Result } from '../../shared/result.ts';
import type { BookEnvironment } from '../book/open-book.ts';
import { attempt } from '../files/errno.ts';
import { createDemoBook, type DemoOptions } from '../headless/demo/create-demo-book.ts';
import { profileBookPath } from '../journal/layout.ts';
import { createKeptValue } from '../profile/kept-value.ts';
import { createPinVault } from '../session/pin-vault.ts';
import { demoMarkSchema } from './desk.ts';

/** Everybody's PIN in the demo book, shown wherever one is asked for. */
const DEMO_PIN = '804619';
const SEED = 7;

/** What differs between the book that is looked at and the one that is practised on. */
export type DemoKind = () => Pick<DemoOptions, 'weeks' | 'zone' | 'language' | 'withNewcomer'>;

/**
 * Makes the demo book that the app offers, a new one each time: some weeks of a shop up to this hour, so that Today has
 * something to show. Everybody in it has the same PIN at this station.
 */
export const createDemoMaker =
  (environment: BookEnvironment, kind: DemoKind) => async (): Promise<Result<string>> => {
    const { fs, clock, random, profileDir } = environment;
    const at = clock.now();
    const folder = join(profileDir, 'demo', `${new Date(at).toISOString().slice(0, 10)}-${random(4)}`);
    const made = await createDemoBook(environment, folder, {
      seed: SEED,
      copy: Number.parseInt(random(6), 36),
      ...kind(),
      at,
    });
    if (!made.ok) return made;
    const { bookId, staffIds } = made.value;
    const directory = profileBookPath(profileDir, bookId);
    const marked = await attempt(directory, async () => {
      await createPinVault({ fs, directory }).setForAll(staffIds, DEMO_PIN);
      await createKeptValue({ fs, directory, name: 'demo', schema: demoMarkSchema }).write({ pin: DEMO_PIN });
    });
    return marked.ok ? ok(folder) : marked;
  };
