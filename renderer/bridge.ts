import type { InvokeChannel, PushChannel } from '../shared/ipc/channels.ts';
import type { Answer, Pushed, Request } from '../shared/ipc/contract.ts';
import { refusal } from '../shared/refusal.ts';
import { err, type Result } from '../shared/result.ts';

/** What the preload exposes. This file is the only one that reads it. */
interface BatonApi {
  readonly invoke: (channel: string, input: unknown) => Promise<unknown>;
  readonly on: (push: string, listener: (payload: unknown) => void) => () => void;
}

declare global {
  interface Window {
    readonly baton?: BatonApi;
  }
}

/** Asks the main process. Never rejects: an answer that cannot be had is the refusal `unexpected`. */
export type Call = <C extends InvokeChannel>(channel: C, request: Request<C>) => Promise<Result<Answer<C>>>;

/** Hears what main says unasked, until the returned function is called. */
export type OnPush = <C extends PushChannel>(push: C, listener: (payload: Pushed<C>) => void) => () => void;

export interface Bridge {
  readonly call: Call;
  readonly onPush: OnPush;
}

/** The way to the main process; `report` hears of failures of the way itself. */
export const createBridge = (
  api: BatonApi | undefined,
  report: (where: string, error: unknown) => void,
): Bridge => ({
  call: async <C extends InvokeChannel>(channel: C, request: Request<C>): Promise<Result<Answer<C>>> => {
    if (api === undefined) return err(refusal('unexpected'));
    try {
      // Main answers each channel with a Result of its `Answers` entry; the contract's tests hold both sides to it.
      return (await api.invoke(channel, request)) as Result<Answer<C>>;
    } catch (error) {
      report(`call ${channel}`, error);
      return err(refusal('unexpected'));
    }
  },
  onPush: <C extends PushChannel>(push: C, listener: (payload: Pushed<C>) => void) =>
    api === undefined ? () => undefined : api.on(push, (payload) => listener(payload as Pushed<C>)),
});

/** The API of this window, if the preload ran. */
export const exposedApi = (): BatonApi | undefined => window.baton;
