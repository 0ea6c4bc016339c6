import type { LiveRecord, PackRecord, ProjectionDatabase } from './database.ts';
import { settled } from './settle.ts';

/**
 * Reading in steps. One request for a hundred thousand records is one that a slow store may never answer in time, and
 * nobody learns how far it is; a page of them is answered, or the store is dead `[V8]`.
 */
const PAGE_RECORDS = 2_000;
/** A pack holds some hundred entities. */
const PAGE_PACKS = 20;

/** Every live record, by key. */
export async function* livePages(database: ProjectionDatabase): AsyncGenerator<readonly LiveRecord[]> {
  let after = '';
  for (;;) {
    const page = await settled(
      'read rows',
      database.live.where('key').above(after).limit(PAGE_RECORDS).toArray(),
    );
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE_RECORDS) return;
    after = last.key;
  }
}

/** Every pack from one key on and before another. */
export async function* packPages(
  database: ProjectionDatabase,
  from: string,
  before: string,
): AsyncGenerator<readonly PackRecord[]> {
  let lower = from;
  let isAfter = false;
  for (;;) {
    const range = database.packs.where('key').between(lower, before, !isAfter, false);
    const page = await settled('read packs', range.limit(PAGE_PACKS).toArray());
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE_PACKS) return;
    lower = last.key;
    isAfter = true;
  }
}
