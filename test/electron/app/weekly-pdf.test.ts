import { describe, expect, it } from 'vitest';
import { putWeeklyPdf } from '../../../electron/app/weekly-pdf.ts';
import { openBook } from '../../../electron/book/open-book.ts';
import { exists, readWhole, writeNew } from '../../../electron/files/whole.ts';
import type { ReportHost } from '../../../electron/report/host.ts';
import { ok } from '../../../shared/result.ts';
import { closedBook, FOLDER, machineOn, START } from '../book/kit.ts';
import { createMemoryFileSystem } from '../files/memory-fs.ts';
import { must } from '../journal/kit.ts';

const reports: ReportHost = {
  warm: () => undefined,
  render: async () => ok(Buffer.from('%PDF new %%EOF')),
  file: async () => ok(new Uint8Array()),
  close: () => undefined,
};
const target = { week: '2026-W47', folder: '/out', language: 'en' } as const;

/** Where the week’s file is put from a book with one byte of its journal changed, or none. */
const desk = async (isDamaged: boolean) => {
  const { files, path, bytes } = await closedBook();
  const journal = Buffer.from(bytes);
  if (isDamaged) journal.writeUInt8(journal.readUInt8(journal.length - 100) ^ 1, journal.length - 100);
  const fs = createMemoryFileSystem(new Map([...files, [path, journal], ['/out', null]]));
  const open = must(await openBook(machineOn(fs), FOLDER, false));
  const put = () => putWeeklyPdf({ reports, fs, clock: { now: () => START } }, { open }, target);
  return { fs, put };
};

describe('the week’s PDF that is made by itself', () => {
  it('of a sound book takes the place of the one before', async () => {
    const { fs, put } = await desk(false);
    const path = must(await put());
    await fs.unlink(path);
    await writeNew(fs, path, Buffer.from('old'));
    expect(must(await put())).toBe(path);
    expect((await readWhole(fs, path)).toString()).toBe('%PDF new %%EOF');
  });

  it('of a damaged book is put where none is, and not over one from when it was sound', async () => {
    const { fs, put } = await desk(true);
    const path = must(await put());
    expect(await exists(fs, path)).toBe(true);
    await fs.unlink(path);
    await writeNew(fs, path, Buffer.from('whole'));
    expect(must(await put())).toBe(path);
    expect((await readWhole(fs, path)).toString()).toBe('whole');
  });
});
