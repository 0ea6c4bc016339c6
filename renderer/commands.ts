import type { Acknowledgement } from '../shared/ipc/values.ts';
import type { FollowUpRow } from '../shared/projection/rows.ts';
import type { Refusal } from '../shared/refusal.ts';
import type { Result } from '../shared/result.ts';
import type { AskOnce } from './ask-once.ts';
import type { Call } from './bridge.ts';
import type { Toasts } from './toasts.ts';
import { type Before, compensationOf, type Intent } from './undo/compensation.ts';
import { onOwnLine } from './undo/own-line.ts';

/** How a command shows itself. */
export interface SendOptions {
  /** Said when it is written; with an undo where the command can be taken back. */
  readonly done?: string;
  /** The entity before the command, for the undo of a change. */
  readonly before?: Before;
  /** False when the caller shows a refusal itself, beside the field it is about. */
  readonly toastRefusal?: boolean;
  /** The draft that keeps the command's id beside the text, so that saving after a crash does not double it `[C8]`. */
  readonly keptAs?: string;
}

export interface Commands {
  /**
   * Asks main to write. Settles when the entry is flushed to the disk and in the projection, or was refused.
   * Never rejects; the caller keeps what was typed until it hears `ok`.
   */
  readonly send: (intent: Intent, options?: SendOptions) => Promise<Result<Acknowledgement>>;
  /** Resolves once everything sent before is written or refused. */
  readonly settled: () => Promise<void>;
}

export interface CommandDeps {
  readonly call: Call;
  readonly askOnce: AskOnce;
  /** Brings what was written into the projection. */
  readonly pull: () => Promise<void>;
  /** A follow-up as it stands now; `null` where it cannot be read. */
  readonly followUpNow: (id: string) => Promise<FollowUpRow | null>;
  readonly toasts: Pick<Toasts, 'done' | 'during' | 'refused'>;
  readonly text: {
    readonly refusal: (refusal: Refusal) => string;
    readonly undone: () => string;
    /** Said instead of `done` where main found the line in the book from an earlier try. */
    readonly already: () => string;
  };
}

export const createCommands = ({ call, askOnce, pull, followUpNow, toasts, text }: CommandDeps): Commands => {
  const underWay = new Set<Promise<unknown>>();

  const takeBack = async (compensation: Intent, written: Acknowledgement): Promise<void> => {
    const { input } = compensation;
    const row = 'followUpId' in input && input.followUpId ? await followUpNow(input.followUpId) : null;
    const result = await write(onOwnLine(compensation, row, written));
    if (result.ok) toasts.done(text.undone());
  };

  const write = async (intent: Intent, options: SendOptions = {}): Promise<Result<Acknowledgement>> => {
    const { done, before = null, toastRefusal = true, keptAs } = options;
    const { name } = intent;
    const input = withoutUndefined(intent.input);
    const result = await askOnce({
      intent,
      send: (commandId) => call('book.command', { commandId, name, input }),
      ...(keptAs === undefined ? {} : { keptAs }),
    });
    if (!result.ok) {
      if (toastRefusal) toasts.refused(text.refusal(result.error));
      return result;
    }
    await pull();
    if (done !== undefined) {
      const compensation = compensationOf(intent, result.value, before, text.undone());
      toasts.done(
        result.value.again ? text.already() : done,
        compensation === null ? undefined : () => takeBack(compensation, result.value),
      );
    }
    return result;
  };

  return {
    send: (intent, options) => {
      const sent = toasts.during(() => write(intent, options));
      underWay.add(sent);
      return sent.finally(() => underWay.delete(sent));
    },
    settled: async () => {
      await Promise.allSettled([...underWay]);
    },
  };
};

/** Structured clone carries `undefined` fields, and the schemas are strict about what they know. */
const withoutUndefined = (input: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
