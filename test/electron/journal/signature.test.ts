import { expect, test } from 'vitest';
import { verifyBook } from '../../../electron/journal/verify.ts';
import { bodySchemas } from '../../../shared/events/bodies.ts';
import type { Unstamped } from '../../../shared/events/envelope.ts';
import { createMemoryFileSystem, snapshot } from '../files/memory-fs.ts';
import { deskAt, must, newBook, note, open, segmentOf } from './kit.ts';

/** The three signatures of a handover, and what each of them says `[A8]`. */
const signatures = [
  [
    'handoverSigned',
    'handedOver',
    {
      ...{ handoverId: 'h-1', fromShift: '2026-11-23/early', fromEndsAt: '2026-11-23T11:00:00.000Z' },
      ...{ items: [], done: [], nothingOpen: true },
    },
  ],
  ['handoverAccepted', 'tookOver', { handoverId: 'h-1', toShift: '2026-11-23/late', decisions: [] }],
  ['handoverCountersigned', 'approved', { handoverId: 'h-1', side: 'tookOver' }],
] as const;

const meanings = signatures.map(([, meaning]) => meaning);

const signedBook = async () => {
  const fs = createMemoryFileSystem();
  const desk = deskAt(fs, '/');
  await newBook(desk);
  const { journal } = await open(desk);
  for (const [index, [type, meaning, body]] of signatures.entries()) {
    const event: Unstamped = { ...note(index + 1), type, body: { ...body, meaning } };
    must(await must(journal.append(event)).durable);
  }
  must(await journal.close());
  return { files: snapshot(fs), path: segmentOf(desk, journal.writer), bookDir: desk.bookDir };
};

const soundAfter = async (change: (text: string) => string): Promise<boolean> => {
  const { files, path, bookDir } = await signedBook();
  const before = files.get(path)?.toString('utf8') ?? '';
  const changed = new Map([...files, [path, Buffer.from(change(before))]]);
  return must(await verifyBook(createMemoryFileSystem(changed), bookDir)).sound;
};

test.each(signatures)('[A8] %s says %s, and nothing else is taken for it', (type, meaning, body) => {
  expect(bodySchemas[type].safeParse({ ...body, meaning }).success).toBe(true);
  for (const other of [undefined, '', 'read', ...meanings.filter((one) => one !== meaning)]) {
    expect(bodySchemas[type].safeParse({ ...body, meaning: other }).success).toBe(false);
  }
});

test('[A8] what a signature says is under its hash: no other meaning passes verification', async () => {
  expect(await soundAfter((text) => text)).toBe(true);
  for (const meaning of meanings) {
    for (const other of [...meanings.filter((one) => one !== meaning), 'read']) {
      const forged = (text: string): string => {
        const changed = text.replace(`"meaning":"${meaning}"`, `"meaning":"${other}"`);
        expect(changed).not.toBe(text);
        return changed;
      };
      expect(await soundAfter(forged), `${meaning} as ${other}`).toBe(false);
    }
    const left = (text: string): string => text.replace(`,"meaning":"${meaning}"`, '');
    expect(await soundAfter(left), `${meaning} left out`).toBe(false);
  }
});
