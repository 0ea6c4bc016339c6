import { beforeEach, describe, expect, test, vi } from 'vitest';
import { invokeChannels, pushChannels } from '../../../shared/ipc/channels.ts';

interface Exposed {
  invoke(channel: string, input?: unknown): Promise<unknown>;
  on(push: string, listener: (payload: unknown) => void): () => void;
}

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  listeners: [] as { channel: string; listener: (...args: unknown[]) => void }[],
}));

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (key: string, value: unknown) => electron.exposed.set(key, value),
  },
  ipcRenderer: {
    invoke: async (...args: unknown[]) => {
      electron.invoked.push(args);
      return 'answer';
    },
    on: (channel: string, listener: () => void) => electron.listeners.push({ channel, listener }),
    removeListener: (channel: string, listener: () => void) => {
      electron.listeners = electron.listeners.filter(
        (one) => one.channel !== channel || one.listener !== listener,
      );
    },
  },
}));

let baton: Exposed;

beforeEach(async () => {
  electron.exposed.clear();
  electron.invoked = [];
  electron.listeners = [];
  vi.resetModules();
  await import('../../../electron/preload.ts');
  baton = electron.exposed.get('baton') as Exposed;
});

describe('[E1] [E2] what a page is given', () => {
  test('one frozen object of two functions', () => {
    expect([...electron.exposed.keys()]).toEqual(['baton']);
    expect(Object.getOwnPropertyNames(baton)).toEqual(['invoke', 'on']);
    expect(Object.isFrozen(baton)).toBe(true);
  });

  test('every channel of the contract, with one input', async () => {
    for (const channel of invokeChannels) await baton.invoke(channel, { a: 1 });
    expect(electron.invoked).toEqual(invokeChannels.map((channel) => [channel, { a: 1 }]));
  });

  test.each([
    '',
    'no.such',
    '__proto__',
    'constructor',
    'toString',
    'electron-store-get-data',
    pushChannels[0],
  ])('not the channel "%s"', async (channel) => {
    await expect(baton.invoke(channel, {})).rejects.toThrow('no such channel');
    expect(electron.invoked).toEqual([]);
  });

  test('pushes come without the event they came in, until they are no longer wanted', () => {
    for (const push of pushChannels) {
      const heard: unknown[][] = [];
      const stop = baton.on(push, (...args) => heard.push(args));
      for (const { listener } of electron.listeners) listener({ sender: 'secret' }, 'payload', 'surplus');
      stop();
      expect(heard).toEqual([['payload']]);
      expect(electron.listeners).toEqual([]);
    }
  });

  test.each(['', 'no.such', '__proto__', invokeChannels[0]])('not the push "%s"', (push) => {
    expect(() => baton.on(push, () => undefined)).toThrow('no such push');
    expect(electron.listeners).toEqual([]);
  });
});
