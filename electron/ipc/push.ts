import type { PushChannel } from '../../shared/ipc/channels.ts';
import type { Pushed } from '../../shared/ipc/contract.ts';

/** A window that can be told something. */
export interface PushTarget {
  readonly id: number;
  isDestroyed(): boolean;
  send(channel: string, payload: unknown): void;
}

/** Tells every open window, or only the one whose contents have the id `only`; windows that are gone are passed over. */
export type Push = <C extends PushChannel>(channel: C, payload: Pushed<C>, only?: number) => void;

export const createPush =
  (targets: () => readonly PushTarget[]): Push =>
  (channel, payload, only) => {
    for (const target of targets()) {
      if (target.isDestroyed() || (only !== undefined && target.id !== only)) continue;
      target.send(channel, payload);
    }
  };
