import { describe, expect, test } from 'vitest';
import { openBook } from '../../../electron/book/open-book.ts';
import { createMemoryFileSystem } from '../files/memory-fs.ts';
import { must } from '../journal/kit.ts';
import { closedBook, FOLDER, machineOn } from './kit.ts';

describe('what cannot be read is told', () => {
  test('a journal that cannot be read to its end is a problem for whoever reads once', async () => {
    const { files, path, bytes } = await closedBook();
    const cut = new Map([...files, [path, bytes.subarray(0, bytes.length - 40)] as const]);
    const reading = must(await openBook(machineOn(createMemoryFileSystem(cut)), FOLDER, false));
    expect(reading.problem()).toMatchObject({ code: 'journalUnfinished', details: { file: '000001.jsonl' } });
  });

  test('a last line that is not whole is told as what it may be; where something is broken too, that is told', async () => {
    const { files, path, bytes } = await closedBook();
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

  test('what a book says of itself names journals that are damaged, and none that is only being written', async () => {
    const { files, path, bytes } = await closedBook();
    const digestWith = async (changed: Buffer) => {
      const disk = createMemoryFileSystem(new Map([...files, [path, changed] as const]));
      return must(await openBook(machineOn(disk), FOLDER, false)).digest();
    };
    expect(await digestWith(bytes)).not.toHaveProperty('damaged');
    expect(await digestWith(Buffer.concat([bytes, bytes.subarray(0, 60)]))).not.toHaveProperty('damaged');
    const broken = Buffer.from(bytes);
    broken.writeUInt8(broken.readUInt8(900) ^ 1, 900);
    const [writer] = path.split('/').slice(-2);
    expect(await digestWith(broken)).toHaveProperty('damaged', [writer]);
  });
});
