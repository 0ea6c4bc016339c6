import type { GlobalShortcut, PowerMonitor, SafeStorage, Screen } from 'electron';
import type { Host } from '../host/host.ts';
import { strict } from '../host/strict.ts';
import { StrictEmitter } from './emitter.ts';

/** Electron's globalShortcut: keys are pressed by the test, for no test may take keys from the whole desktop. */
export const createGlobalShortcut = (taken: ReadonlySet<string>) => {
  const registered = new Map<string, () => void>();
  const api = {
    register: (accelerator: string, callback: () => void): boolean => {
      if (taken.has(accelerator) || registered.has(accelerator)) return false;
      registered.set(accelerator, callback);
      return true;
    },
    unregister: (accelerator: string): void => {
      registered.delete(accelerator);
    },
    unregisterAll: (): void => registered.clear(),
    isRegistered: (accelerator: string): boolean => registered.has(accelerator),
  } satisfies Partial<GlobalShortcut>;
  return {
    api: strict('globalShortcut', api),
    press: (accelerator: string): boolean => {
      registered.get(accelerator)?.();
      return registered.has(accelerator);
    },
  };
};

/** No key store: what the app does without one is what a test can see. */
export const createSafeStorage = () =>
  strict('safeStorage', { isEncryptionAvailable: () => false } satisfies Partial<SafeStorage>);

/** One ordinary display. */
export const createScreen = () => {
  const area = { x: 0, y: 0, width: 1920, height: 1080 };
  const display = { id: 1, bounds: area, workArea: area, size: area, workAreaSize: area, scaleFactor: 1 };
  const methods = {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
    getDisplayNearestPoint: () => display,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  } satisfies Partial<Record<keyof Screen, unknown>>;
  const events = ['display-added', 'display-removed', 'display-metrics-changed'];
  return strict('screen', Object.assign(new StrictEmitter('screen', events), methods));
};

/** Electron's powerMonitor; a test sends its events. */
export const createPowerMonitor = () => {
  const events = ['suspend', 'resume', 'lock-screen', 'unlock-screen', 'shutdown'];
  const emitter = new StrictEmitter('powerMonitor', events);
  let isLocked = false;
  const methods = {
    getSystemIdleTime: () => 0,
    getSystemIdleState: () => (isLocked ? 'locked' : 'active'),
    isOnBatteryPower: () => false,
  } satisfies Partial<Record<keyof PowerMonitor, unknown>>;
  emitter.on('lock-screen', () => {
    isLocked = true;
  });
  emitter.on('unlock-screen', () => {
    isLocked = false;
  });
  return { api: strict('powerMonitor', Object.assign(emitter, methods)), emitter };
};

/** Electron's Menu as far as having none or a template goes; a browser window shows no menu. */
export const createMenu = (host: Host) =>
  strict('Menu', {
    setApplicationMenu: (menu: unknown): void => host.record('Menu.setApplicationMenu', menu === null),
    buildFromTemplate: (template: unknown[]) => strict('Menu', { items: template, popup: () => undefined }),
    getApplicationMenu: () => null,
  });
