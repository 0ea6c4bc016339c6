import { describe, expect, test } from 'vitest';
import type { ProfileKey } from '../../../electron/private/profile-key.ts';
import { createDrafts } from '../../../electron/profile/drafts.ts';
import { createMemoryFileSystem } from '../files/memory-fs.ts';

const plainKey: ProfileKey = { seal: async (text) => `s${text}`, open: async (box) => box.slice(1) };

const draftsOn = (fs = createMemoryFileSystem(), key = plainKey) =>
  createDrafts({ fs, directory: '/profile', key });

describe('drafts of this PC', () => {
  test('[P5] what is typed last is what comes back, however long a seal takes', async () => {
    const fs = createMemoryFileSystem();
    // The first seal is ready after all others that do not wait for it.
    let sealed = 0;
    const slowAtFirst: ProfileKey = {
      ...plainKey,
      seal: async (text) => {
        sealed += 1;
        if (sealed === 1) for (let turns = 0; turns < 50; turns += 1) await new Promise(setImmediate);
        return plainKey.seal(text);
      },
    };
    const drafts = draftsOn(fs, slowAtFirst);
    const first = drafts.save('entry', '在主窗口里写的');
    for (let turns = 0; turns < 3; turns += 1) await new Promise(setImmediate);
    await Promise.all([first, drafts.save('capture', '写到一半')]);
    expect(await draftsOn(fs).load()).toEqual({
      ok: true,
      value: { entry: '在主窗口里写的', capture: '写到一半' },
    });
  });

  test('what is saved together is sealed and written once', async () => {
    let sealed = 0;
    const counted: ProfileKey = {
      ...plainKey,
      seal: (text) => {
        sealed += 1;
        return plainKey.seal(text);
      },
    };
    const fs = createMemoryFileSystem();
    const drafts = draftsOn(fs, counted);
    await Promise.all([drafts.save('a', '1'), drafts.save('b', '2'), drafts.save('a', null)]);
    expect(sealed).toBe(1);
    expect(await draftsOn(fs).load()).toEqual({ ok: true, value: { b: '2' } });
  });

  test('two windows that read and write at the same time see one set of drafts', async () => {
    const fs = createMemoryFileSystem();
    await draftsOn(fs).save('old', '昨天的');
    const drafts = draftsOn(fs);
    await Promise.all([drafts.load(), drafts.save('a', '1'), drafts.load(), drafts.save('b', '2')]);
    expect(await drafts.load()).toEqual({ ok: true, value: { old: '昨天的', a: '1', b: '2' } });
    expect(await draftsOn(fs).load()).toEqual({ ok: true, value: { old: '昨天的', a: '1', b: '2' } });
  });
});
