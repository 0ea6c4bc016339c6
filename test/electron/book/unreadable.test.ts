import { describe, expect, test } from 'vitest';
import { openBook } from '../../../electron/book/open-book.ts';
import { createMemoryFileSystem, snapshot } from '../files/memory-fs.ts';
import { must } from '../journal/kit.ts';
import { closedBook, FOLDER, machineOn, newBookOn, onShift } from './kit.ts';

describe('what cannot be read is told', () => {
  test('a journal that cannot be read to its end is a problem for whoever reads once', async () => {
    const { files, path, bytes } = await closedBook();
    const cut = new Map([...files, [path, bytes.subarray(0, bytes.length - 40)] as const]);
    const reading = must(await openBook(machineOn(createMemoryFileSystem(cut)), FOLDER, false));
    expect(reading.problem()).toMatchObject({ code: 'journalUnfinished', details: { file: '000001.jsonl' } });
  });

  test('a last line that is not whole is told as what it may be; where something is broken too, that is told', async () => {
    const fs = createMemoryFileSystem();
    const open = await newBookOn(machineOn(fs));
    await onShift(open.book, open.managerId);
    must(await open.close());
    const files = snapshot(fs);
    const [path, bytes] = [...files].find(([name]) => name.endsWith('.jsonl')) ?? [];
    if (path === undefined || !bytes) throw new Error('no journal');
    const problemWith = async (...changed: readonly (readonly [string, Buffer | null])[]) => {
      const disk = createMemoryFileSystem(new Map([...files, ...changed]));
      return must(await openBook(machineOn(disk), FOLDER, false)).problem();
    };
    const begun = Buffer.concat([bytes, bytes.subarray(0, 60)]);
    expect(await problemWith([path, begun])).toMatchObject({ code: 'journalUnfinished' });
    const broken = Buffer.from(bytes);
    broken.writeUInt8(broken.readUInt8(900) ^ 1, 900);
    const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/'))];
    const other = `${folder.slice(0, folder.lastIndexOf('/'))}/zz9999.zz9999zz`;
    const both = [
      [path, begun],
      [other, null],
      [`${other}${name}`, broken],
    ] as const;
    expect(await problemWith(...both)).toMatchObject({ code: 'journalDamaged' });
  });
});
