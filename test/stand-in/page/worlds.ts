import { decode, encode } from '../clone.ts';
import { createPeer } from './peer.ts';

/** Texts nobody on the page can guess, fresh for each window; the two worlds meet on events so named. */
export interface Secrets {
  /** Event from the preload's world to the page's. */
  readonly toPage: string;
  /** Event from the page's world to the preload's. */
  readonly toPreload: string;
  /** The raw binding, present in the preload's world only. */
  readonly binding: string;
}

type Kind = 'peer' | 'expose' | 'open';

/** A way to the other world of the same document, by events whose names only the two worlds know. */
const link = (own: string, other: string, receive: (kind: Kind, text: string) => void) => {
  // Taken now, before any script of the page could replace them.
  const target = document;
  const dispatch = target.dispatchEvent.bind(target);
  const Custom = CustomEvent;
  target.addEventListener(own, (event) => {
    const { kind, text } = JSON.parse((event as CustomEvent<string>).detail) as { kind: Kind; text: string };
    receive(kind, text);
  });
  return (kind: Kind, text: string): void => {
    dispatch(new Custom(other, { detail: JSON.stringify({ kind, text }) }));
  };
};

const deepFreeze = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  for (const one of Object.values(value)) deepFreeze(one);
  return Object.freeze(value);
};

/** Runs first in the page's world: receives what the preload exposes and makes it a fixed property of window. */
export const startPage = (secrets: Secrets): void => {
  if (window.top !== window) return;
  const post = link(secrets.toPage, secrets.toPreload, (kind, text) => {
    if (kind === 'peer') return peer.receive(text);
    const { key, value } = JSON.parse(text) as { key: string; value: string };
    Object.defineProperty(window, key, { value: deepFreeze(peer.read(value)), enumerable: true });
  });
  const peer = createPeer('page', (text) => post('peer', text));
  // Electron asks the app's window open handler before anything opens; here the only answer is no.
  Object.defineProperty(window, 'open', {
    value: (url: unknown = ''): null => {
      post('open', new URL(String(url), document.baseURI).href);
      return null;
    },
  });
};

type Listener = (event: unknown, ...args: unknown[]) => void;

/** The half of ipcRenderer the stand-in has. Values are copied as Electron copies them, both ways. */
const createIpcRenderer = (post: (text: string) => void) => {
  const listeners = new Map<string, Listener[]>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: unknown) => void }>();
  let last = 0;
  const api = {
    invoke: (channel: string, ...args: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const body = encode(copied(args));
        last += 1;
        waiting.set(last, { resolve, reject });
        post(JSON.stringify({ kind: 'invoke', id: last, channel, args: body }));
      }),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return api;
    },
    removeListener: (channel: string, listener: Listener) => {
      const left = [...(listeners.get(channel) ?? [])];
      const at = left.lastIndexOf(listener);
      if (at !== -1) left.splice(at, 1);
      listeners.set(channel, left);
      return api;
    },
  };
  const deliver = (text: string): void => {
    const message = JSON.parse(text) as
      | { kind: 'reply'; id: number; value: string }
      | { kind: 'failed'; id: number; message: string }
      | { kind: 'send'; channel: string; args: string };
    if (message.kind === 'send') {
      const args = decode(message.args) as unknown[];
      for (const listener of listeners.get(message.channel) ?? []) listener({ sender: api }, ...args);
      return;
    }
    const settle = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'reply') settle?.resolve(decode(message.value));
    else settle?.reject(new Error(message.message));
  };
  return { api, deliver };
};

/** The browser's own structured clone decides what may cross; Electron gives its refusals these words. */
const copied = (value: unknown): unknown => {
  try {
    return structuredClone(value);
  } catch {
    throw new Error('An object could not be cloned.');
  }
};

const strict = <T extends object>(name: string, value: T): T =>
  new Proxy(value, {
    get: (target, key) => {
      if (typeof key === 'symbol' || key === 'then' || key in target) return Reflect.get(target, key);
      throw new Error(`stand-in: ${name}.${key} is not provided`);
    },
  });

/** Runs the built preload in its own world, with a `require` that knows only 'electron', in the main frame only. */
export const startPreload = (
  secrets: Secrets,
  preload: (require: (id: string) => unknown, module: object, exports: object) => void,
): void => {
  const scope = globalThis as Record<string, unknown>;
  const raw = scope[secrets.binding] as (text: string) => void;
  delete scope[secrets.binding];
  if (window.top !== window) return;
  const { api, deliver } = createIpcRenderer(raw);
  const post = link(secrets.toPreload, secrets.toPage, (kind, text) => {
    if (kind === 'peer') peer.receive(text);
    else raw(JSON.stringify({ kind: 'open', url: text }));
  });
  const peer = createPeer('preload', (text) => post('peer', text));
  scope[`${secrets.binding}:deliver`] = deliver;
  const contextBridge = {
    exposeInMainWorld: (key: string, value: unknown): void =>
      post('expose', JSON.stringify({ key, value: peer.write(value) })),
  };
  const electron = strict('electron', {
    contextBridge: strict('electron.contextBridge', contextBridge),
    ipcRenderer: strict('electron.ipcRenderer', api),
  });
  const module = { exports: {} };
  preload(
    (id) => {
      if (id === 'electron') return electron;
      throw new Error(`module not found: ${id}`);
    },
    module,
    module.exports,
  );
};
