import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppChannels, type AppParts, openChannels } from '../../../electron/app/compose.ts';
import { noHotkey, quietReminders } from '../../../electron/practice/quiet.ts';
import { DEFAULT_BOOKLET } from '../../../shared/ipc/booklet.ts';
import { DEFAULT_REMINDERS } from '../../../shared/ipc/reminders.ts';
import { NO_SCHEDULE } from '../../../shared/ipc/schedule.ts';
import type { Preferences } from '../../../shared/ipc/values.ts';
import { refusal } from '../../../shared/refusal.ts';
import { err, ok, type Result } from '../../../shared/result.ts';

const WINDOW = { senderId: 1 };
const PIN = '804619';

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('practice has nothing of the desktop and nothing of any other book', () => {
  const real = mkdtempSync(join(tmpdir(), 'baton-apart-'));
  const profileDir = join(real, 'practice', 'p-1');
  const reached: string[] = [];
  let channels: AppChannels;

  const never = (what: string) => (): never => {
    reached.push(what);
    throw new Error(`practice reached ${what}`);
  };

  beforeAll(async () => {
    mkdirSync(profileDir, { recursive: true });
    let preferences: Preferences = {
      ...{ language: 'zh-CN', theme: 'light', hotkey: null, reminders: DEFAULT_REMINDERS },
      ...{ manualSize: 100, supervisorMail: null, booklet: DEFAULT_BOOKLET },
    };
    const parts: AppParts = {
      ...{ profileDir, documents: join(profileDir, 'files'), appRoot: real, resources: undefined },
      ...{ version: '0', systemLanguages: ['zh-CN'], practice: null, quit: () => undefined },
      settings: {
        preferences: () => preferences,
        setPreferences: (change) => {
          preferences = { ...preferences, ...change };
          return ok(preferences);
        },
        bookFolder: () => null,
        setBookFolder: never('the book to open next time'),
        windowBounds: () => null,
        setWindowBounds: () => undefined,
      },
      shell: {
        chooseFolder: never('a folder dialog'),
        chooseTarget: never('a file dialog'),
        hasPrinter: async () => true,
        showInFolder: never('the file manager'),
        openFile: never('another program'),
      },
      push: () => undefined,
      hotkey: { ...noHotkey, use: never('the hotkey') },
      capture: {
        ...{ begin: never('the clipboard'), copied: never('the clipboard'), picture: never('the clipboard') },
        ...{ hide: () => undefined, fit: () => undefined, openBaton: () => undefined, owns: () => false },
        bookOpened: never('the small window'),
      },
      reminders: { ...quietReminders, bookOpened: never('the reminders') },
      canNotify: () => false,
      fault: (where, error) => reached.push(`${where}: ${error}`),
      spawnReports: never('a printer'),
    };
    channels = await openChannels(parts);
  }, 120_000);
  afterAll(async () => {
    await channels.close();
    rmSync(real, { recursive: true, force: true });
  });

  const ask = () => channels.handlers;

  /** Whatever the hour, one of the shifts is open. */
  const checkInNow = async (): Promise<boolean> => {
    const days = [-1, 0, 1].map((day) => new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10));
    for (const shift of days.flatMap((day) => ['early', 'late', 'night'].map((id) => `${day}/${id}`))) {
      const command = { commandId: `c-${shift.replace('/', '-')}`, name: 'checkIn', input: { shift } };
      if ((await ask()['book.command'](command, WINDOW)).ok) return true;
    }
    return false;
  };

  it('opens on an invented book in its own profile', async () => {
    const { book, isPractice } = value(await ask()['app.bootstrap']({}, WINDOW));
    expect(isPractice).toBe(true);
    expect(book).toMatchObject({ isDemo: true, state: 'ready' });
    expect(book?.folder.startsWith(profileDir)).toBe(true);
    expect(value(await ask()['schedule.state']({}, WINDOW))).toEqual(NO_SCHEDULE);
    expect(reached).toEqual([]);
  });

  it('leads to no other book, no schedule, no hotkey and no second practice; how it looks may be changed', async () => {
    const refused = err(refusal('notInPractice'));
    const preferences = ask()['app.setPreferences'];
    expect(await ask()['book.chooseFolder']({}, WINDOW)).toEqual(refused);
    expect(await ask()['book.openDemo']({}, WINDOW)).toEqual(refused);
    expect(
      await ask()['book.createNew'](
        { shopName: '店', managerName: '人', pin: PIN, language: 'en', chooseFolder: true },
        WINDOW,
      ),
    ).toEqual(refused);
    expect(await ask()['schedule.set']({ isOn: true }, WINDOW)).toEqual(refused);
    expect(await ask()['schedule.chooseFolder']({}, WINDOW)).toEqual(refused);
    expect(await ask()['reminder.try']({}, WINDOW)).toEqual(refused);
    expect(await ask()['practice.open']({}, WINDOW)).toEqual(refused);
    expect(await preferences({ hotkey: null }, WINDOW)).toEqual(refused);
    expect(await preferences({ theme: 'dark', supervisorMail: 'a@b.cn' }, WINDOW)).toEqual(refused);
    expect(await preferences({ language: 'en', theme: 'dark' }, { senderId: 1 })).toMatchObject({ ok: true });
    expect(reached).toEqual([]);
  });

  it('says what was done, names somebody to find, and begins again with another book', async () => {
    const first = value(await ask()['app.bootstrap']({}, WINDOW)).book;
    const { done, toFind } = value(await ask()['practice.progress']({}, WINDOW));
    expect(done).toEqual([]);
    expect(toFind).not.toBeNull();
    value(await ask()['session.signIn']({ staffId: 's-you', pin: PIN }, WINDOW));
    expect(await checkInNow()).toBe(true);
    expect(value(await ask()['practice.progress']({}, WINDOW)).done).toEqual(['checkIn']);

    const again = value(await ask()['practice.restart']({}, WINDOW));
    expect(again.book?.bookId).not.toBe(first?.bookId);
    expect(again.session.staffId).toBeNull();
    expect(value(await ask()['practice.progress']({}, WINDOW)).done).toEqual([]);
    expect(reached).toEqual([]);
  });
});
