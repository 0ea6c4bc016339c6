import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createBadge } from '../../../electron/window/badge.ts';
import { createNotifier } from '../../../electron/window/notifier.ts';
import { createTray } from '../../../electron/window/tray.ts';
import { createNotification } from '../../stand-in/api/notification.ts';
import { createMenu } from '../../stand-in/api/system.ts';
import { createNativeImage, createTray as createStandInTray } from '../../stand-in/api/tray.ts';
import type { Host } from '../../stand-in/host/host.ts';
import { readOptions } from '../../stand-in/host/options.ts';

const system = vi.hoisted(() => ({
  Menu: {},
  Notification: {},
  Tray: {},
  nativeImage: {},
  app: { setBadgeCount: (_count: number): void => undefined },
}));
vi.mock('electron', () => system);

const fault = vi.fn();

const setUp = (notifications: 'buttons' | 'plain' | 'none' = 'buttons') => {
  const record = vi.fn();
  // The parts under test ask the host for no more than this.
  const host = { record, options: { ...readOptions(undefined), notifications } } as Partial<Host> as Host;
  const popups = createNotification(host);
  const tray = createStandInTray(host);
  Object.assign(system, { Menu: createMenu(host), nativeImage: createNativeImage() });
  Object.assign(system, { Notification: popups.api, Tray: tray.api });
  return { popups, tray, record };
};

beforeEach(() => fault.mockClear());

describe('a notification', () => {
  const popup = { title: '到时间了', body: '16:00', action: '15 分钟后再说' };
  const deeds = () => ({ open: vi.fn(), later: vi.fn(), gone: vi.fn() });

  test('stays until somebody clicks it, puts it off, or closes it', () => {
    const { popups } = setUp();
    const notifier = createNotifier(fault);
    expect(notifier.canNotify()).toBe(true);
    const [clicked, putOff] = [deeds(), deeds()];
    notifier.show(popup, clicked);
    expect(popups.shown()).toEqual([{ title: '到时间了', body: '16:00', actions: ['15 分钟后再说'] }]);
    popups.answer('到时间了', null);
    expect(clicked.open).toHaveBeenCalledTimes(1);
    notifier.show(popup, putOff);
    popups.answer('到时间了', '15 分钟后再说');
    expect(putOff.later).toHaveBeenCalledTimes(1);
    const close = notifier.show(popup, deeds());
    close();
    close();
    expect(popups.shown()).toEqual([]);
  });

  test('that Windows has put aside can still be clicked, and taken away', () => {
    const { popups } = setUp();
    const notifier = createNotifier(fault);
    const done = deeds();
    const close = notifier.show(popup, done);
    popups.timeOut();
    expect(done.gone).not.toHaveBeenCalled();
    popups.answer('到时间了', null);
    expect(done.open).toHaveBeenCalledTimes(1);
    notifier.show({ ...popup, title: '另一条' }, deeds());
    close();
    expect(popups.shown()).toHaveLength(1);
  });

  test('has no button where the system shows none, and is none where the system has none', () => {
    const plain = setUp('plain');
    createNotifier(fault).show(popup, deeds());
    expect(plain.popups.shown()[0]?.actions).toEqual([]);
    const none = setUp('none');
    const notifier = createNotifier(fault);
    expect(notifier.canNotify()).toBe(false);
    notifier.show(popup, deeds())();
    expect(none.popups.shown()).toEqual([]);
  });
});

describe('the tray', () => {
  const words = (tooltip: string) => ({ tooltip, open: '打开', write: '记一条', quit: '退出' });

  test('says how much is due and leads in, to an entry and out', () => {
    const { tray } = setUp();
    const deeds = { open: vi.fn(), write: vi.fn(), quit: vi.fn() };
    const show = createTray(deeds, fault);
    show({ words: words('没有'), count: 0, canWrite: false });
    expect(tray.state()).toEqual({ tooltip: '没有', items: ['打开', '(记一条)', '退出'] });
    expect(tray.choose('记一条')).toBe(false);
    show({ words: words('2 件'), count: 2, canWrite: true });
    expect(tray.state()?.tooltip).toBe('2 件');
    for (const label of [null, '打开', '记一条', '退出']) tray.choose(label);
    expect([deeds.open, deeds.write, deeds.quit].map(({ mock }) => mock.calls.length)).toEqual([2, 1, 1]);
  });

  test('is drawn anew only when it says something else', () => {
    const { record } = setUp();
    const show = createTray({ open: vi.fn(), write: vi.fn(), quit: vi.fn() }, fault);
    for (const count of [1, 1, 1]) show({ words: words('x'), count, canWrite: true });
    expect(record.mock.calls.filter(([api]) => api === 'Tray.setImage')).toHaveLength(1);
  });

  test('stops nobody on a desktop without one', () => {
    setUp();
    Object.assign(system, {
      Tray: class {
        constructor() {
          throw new Error('no tray here');
        }
      },
    });
    createTray(
      { open: vi.fn(), write: vi.fn(), quit: vi.fn() },
      fault,
    )({
      words: words('x'),
      count: 1,
      canWrite: true,
    });
    expect(fault).toHaveBeenCalledTimes(1);
  });
});

describe('the number at the icon', () => {
  test('is a picture over it on Windows, gone at none', () => {
    setUp();
    const setOverlayIcon = vi.fn();
    const window = { setOverlayIcon } as Partial<BrowserWindow> as BrowserWindow;
    let current: BrowserWindow | null = null;
    const show = createBadge(() => current, 'win32');
    show(3, '3 件');
    current = window;
    show(3, '3 件');
    show(3, '3 件');
    show(0, '没有');
    expect(setOverlayIcon.mock.calls.map(([image, text]) => [image === null, text])).toEqual([
      [false, '3 件'],
      [true, '没有'],
    ]);
  });

  test('is the system’s own elsewhere', () => {
    setUp();
    const counted = vi.spyOn(system.app, 'setBadgeCount');
    const show = createBadge(() => null, 'darwin');
    for (const count of [0, 2, 2, 0]) show(count, `${count}`);
    expect(counted.mock.calls.map(([count]) => count)).toEqual([0, 2, 0]);
  });
});
