import type { z } from 'zod';

/** A window that can be told something. */
export interface PushTarget {
  readonly id: number;
  isDestroyed(): boolean;
  send(channel: string, payload: unknown): void;
}

/** Tells every open window, or only the one named by `only`; windows that are gone are passed over. */
export type Push<Table extends Readonly<Record<string, z.ZodType>>> = <Name extends keyof Table & string>(
  name: Name,
  payload: z.output<Table[Name]>,
  only?: number,
) => void;

export const createPush =
  <Table extends Readonly<Record<string, z.ZodType>>>(targets: () => readonly PushTarget[]): Push<Table> =>
  (name, payload, only) => {
    for (const target of targets()) {
      if (target.isDestroyed() || (only !== undefined && target.id !== only)) continue;
      target.send(name, payload);
    }
  };
