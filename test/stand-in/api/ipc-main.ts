import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Invocation } from '../host/page-link.ts';
import { strict } from '../host/strict.ts';

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** The handlers the app registered, called with what a page sent. */
export interface InvokeTable {
  answer(invocation: Invocation, event: { sender: object; senderFrame: object | null }): Promise<unknown>;
}

export interface StandInIpcMain {
  readonly api: Partial<IpcMain>;
  readonly table: InvokeTable;
}

export const createIpcMain = (): StandInIpcMain => {
  const handlers = new Map<string, Listener>();
  const api = {
    handle: (channel: string, listener: Listener): void => {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, listener);
    },
    removeHandler: (channel: string): void => {
      handlers.delete(channel);
    },
    /** Accepted and never called: the stand-in's ipcRenderer has no `send`, so nothing can arrive. */
    on: (): IpcMain => self as IpcMain,
  };
  const self: Partial<IpcMain> = strict('ipcMain', api satisfies Partial<IpcMain>);
  return {
    api: self,
    table: {
      answer: async ({ channel, args }, event) => {
        const handler = handlers.get(channel);
        if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
        return handler(event as IpcMainInvokeEvent, ...args);
      },
    },
  };
};
