import type { CommandName } from '../shared/commands/schemas.ts';
import type { Acknowledgement } from '../shared/ipc/values.ts';
import type { Refusal } from '../shared/refusal.ts';
import type { Result } from '../shared/result.ts';
import type { Call } from './bridge.ts';
import type { Toasts } from './toasts.ts';
import { type Before, compensationOf, type Intent } from './undo/compensation.ts';

/** How a command shows itself. */
export interface SendOptions {
  /** Said when it is written; with an undo where the command can be taken back. */
  readonly done?: string;
  /** The entity before the command, for the undo of a change. */
  readonly before?: Before;
  /** False when the caller shows a refusal itself, beside the field it is about. */
  readonly toastRefusal?: boolean;
}

export interface Commands {
  /**
   * Asks main to write. Settles when the entry is flushed to the disk and in the projection, or was refused.
   * Never rejects; the caller keeps what was typed until it hears `ok`.
   */
  readonly send: (intent: Intent, options?: SendOptions) => Promise<Result<Acknowledgement>>;
}

export interface CommandDeps {
  readonly call: Call;
  readonly newCommandId: () => string;
  /** Brings what was written into the projection. */
  readonly pull: () => Promise<void>;
  readonly toasts: Pick<Toasts, 'done' | 'refused'>;
  readonly text: { readonly refusal: (refusal: Refusal) => string; readonly undone: () => string };
}

/** Codes after which the same command is sent once more: it may or may not have been written, and its id tells. */
const mayHaveArrived: readonly string[] = ['unexpected'];

export const createCommands = ({ call, newCommandId, pull, toasts, text }: CommandDeps): Commands => {
  const request = async ({ name, input }: { name: CommandName; input: object }) => {
    // One id for both tries: a command that was written before its answer got lost is not written twice `[C8]`.
    const asked = { commandId: newCommandId(), name, input: withoutUndefined(input) };
    const first = await call('book.command', asked);
    if (first.ok || !mayHaveArrived.includes(first.error.code)) return first;
    return call('book.command', asked);
  };

  const takeBack = async (compensation: Intent): Promise<void> => {
    const result = await send(compensation);
    if (result.ok) toasts.done(text.undone());
  };

  const send = async (intent: Intent, options: SendOptions = {}): Promise<Result<Acknowledgement>> => {
    const { done, before = null, toastRefusal = true } = options;
    const result = await request(intent);
    if (!result.ok) {
      if (toastRefusal) toasts.refused(text.refusal(result.error));
      return result;
    }
    await pull();
    if (done !== undefined) {
      const compensation = compensationOf(intent, result.value, before, text.undone());
      toasts.done(done, compensation === null ? undefined : () => takeBack(compensation));
    }
    return result;
  };

  return { send };
};

/** Structured clone carries `undefined` fields, and the schemas are strict about what they know. */
const withoutUndefined = (input: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
