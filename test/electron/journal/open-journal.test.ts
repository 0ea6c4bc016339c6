import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createNodeFileSystem } from '../../../electron/files/node-file-system.ts';
import { verifyBook } from '../../../electron/journal/verify.ts';
import { type Desk, deskAt, must, newBook, note, open } from './kit.ts';

let desk: Desk;

beforeEach(async () => {
  desk = deskAt(createNodeFileSystem(), await mkdtemp(join(tmpdir(), 'baton-journal-')));
  await newBook(desk);
});

afterEach(() => rm(desk.root, { recursive: true, force: true }));

test('[J1] what is appended is acknowledged in order and read back by the next opening', async () => {
  const first = await open(desk);
  const appended = [1, 2, 3].map((n) => must(first.journal.append(note(n))));
  expect(appended.map(({ event }) => event.seq)).toEqual([1, 2, 3]);
  for (const { durable } of appended) must(await durable);
  must(await first.journal.close());
  const second = await open(desk);
  expect(second).toMatchObject({ reason: 'kept', continues: null, recovered: null });
  expect(second.journal.writer).toBe(first.journal.writer);
  expect(second.journal.head()).toEqual({ seq: 3, hash: appended[2]?.event.hash });
  must(await must(second.journal.append(note(4))).durable);
  must(await second.journal.close());
  const report = must(await verifyBook(desk.fs, desk.bookDir));
  expect(report).toMatchObject({ events: 4, sound: true });
});
