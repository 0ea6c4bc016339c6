import { contextBridge, ipcRenderer } from 'electron';
import { invokeChannels, pushChannels } from '../shared/ipc/channels.ts';

const invokable: ReadonlySet<string> = new Set(invokeChannels);
const pushable: ReadonlySet<string> = new Set(pushChannels);

/**
 * The only thing a page is given: ask one of the contract's channels, hear one of its pushes. Names that are not in
 * the contract are refused here, before they reach the main process; the main process checks again.
 */
const baton = {
  invoke: (channel: string, input?: unknown): Promise<unknown> =>
    invokable.has(channel)
      ? ipcRenderer.invoke(channel, input)
      : Promise.reject(new Error(`no such channel: ${channel}`)),

  /** Calls the listener with each payload until the returned function is called. */
  on: (push: string, listener: (payload: unknown) => void): (() => void) => {
    if (!pushable.has(push)) throw new Error(`no such push: ${push}`);
    // The event itself stays here: it carries a sender the page must not have.
    const relay = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(push, relay);
    return () => {
      ipcRenderer.removeListener(push, relay);
    };
  },
};

contextBridge.exposeInMainWorld('baton', Object.freeze(baton));
