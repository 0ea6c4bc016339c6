import { decode, encode, type Foreign } from '../clone.ts';

/** One of the two worlds of a page, talking to the other as Electron's contextBridge does: copies, proxied functions. */
export interface Peer {
  /** Values as text for the other side; functions and promises are named, not copied. */
  write(value: unknown): string;
  read(text: string): unknown;
  receive(message: string): void;
}

type Message =
  | { readonly kind: 'call'; readonly target: string; readonly call: number; readonly args: string }
  | { readonly kind: 'done'; readonly call: number; readonly failed: boolean; readonly value: string }
  | { readonly kind: 'settled'; readonly promise: string; readonly failed: boolean; readonly value: string };

interface Settle {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * @param side A word that keeps this side's names apart from the other's.
 * @param send Hands a message to the other side and returns after it was received: calls are synchronous.
 */
export const createPeer = (side: string, send: (message: string) => void): Peer => {
  const functions = new Map<string, (...args: unknown[]) => unknown>();
  const names = new Map<unknown, string>();
  const pending = new Map<string, Settle>();
  const answers = new Map<number, { readonly failed: boolean; readonly value: unknown }>();
  let last = 0;
  const post = (message: Message): void => send(JSON.stringify(message));
  const next = (kind: string): string => {
    last += 1;
    return `${side}:${kind}:${last}`;
  };

  const nameFunction = (one: (...args: unknown[]) => unknown): string => {
    const known = names.get(one);
    if (known !== undefined) return known;
    const name = next('function');
    names.set(one, name);
    functions.set(name, one);
    return name;
  };
  const namePromise = (one: Promise<unknown>): string => {
    const name = next('promise');
    const settled = (failed: boolean) => (value: unknown) =>
      post({ kind: 'settled', promise: name, failed, value: write(value) });
    one.then(settled(false), settled(true));
    return name;
  };
  const proxy =
    (name: string) =>
    (...args: unknown[]): unknown => {
      last += 1;
      const call = last;
      post({ kind: 'call', target: name, call, args: write(args) });
      const answer = answers.get(call);
      answers.delete(call);
      if (answer === undefined) throw new Error('stand-in: the other world did not answer');
      if (answer.failed) throw answer.value;
      return answer.value;
    };

  const foreign: Foreign = {
    name: (value) => {
      if (typeof value === 'function') return nameFunction(value as (...args: unknown[]) => unknown);
      return value instanceof Promise ? namePromise(value) : undefined;
    },
    value: (name) => {
      if (name.includes(':function:')) return proxy(name);
      return new Promise((resolve, reject) => pending.set(name, { resolve, reject }));
    },
  };
  const write = (value: unknown): string => encode(value, foreign);
  const read = (text: string): unknown => decode(text, foreign);

  const answerCall = (target: string, call: number, args: string): void => {
    try {
      const one = functions.get(target);
      if (one === undefined) throw new Error('stand-in: no such function');
      post({ kind: 'done', call, failed: false, value: write(one(...(read(args) as unknown[]))) });
    } catch (error) {
      post({ kind: 'done', call, failed: true, value: write(error) });
    }
  };

  return {
    write,
    read,
    receive: (text) => {
      const message = JSON.parse(text) as Message;
      if (message.kind === 'call') answerCall(message.target, message.call, message.args);
      else if (message.kind === 'done')
        answers.set(message.call, { failed: message.failed, value: read(message.value) });
      else {
        const settle = pending.get(message.promise);
        pending.delete(message.promise);
        if (message.failed) settle?.reject(read(message.value));
        else settle?.resolve(read(message.value));
      }
    },
  };
};
