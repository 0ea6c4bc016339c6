import type { Acknowledgement } from '../shared/ipc/values.ts';
import { canonicalJson } from '../shared/projection/canonical.ts';
import type { RefusalCode } from '../shared/refusal.ts';
import type { Result } from '../shared/result.ts';
import type { Drafts } from './drafts.ts';
import type { Intent } from './undo/compensation.ts';

interface Question {
  readonly intent: Intent;
  /** Sends it to main under this id. */
  readonly send: (commandId: string) => Promise<Result<Acknowledgement>>;
  /** The draft that keeps the id beside a text that is itself a draft, so that both come back after a crash. */
  readonly keptAs?: string;
}

/**
 * Asks main to write, under one id for each intent: after a failure that leaves open whether the line is in the file,
 * the same intent goes out under the same id, and main answers with the line that is there `[C8]`. Never rejects
 * unless `send` does.
 */
export type AskOnce = (question: Question) => Promise<Result<Acknowledgement>>;

/** After these the line may be in the file all the same. Any other refusal says nothing about an earlier try. */
const mayBeWritten: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'journalFailed',
  'diskFull',
  'readOnly',
  'writerBusy',
  'unexpected',
]);

/** Where ids wait for an acknowledgement; `of` is the canonical text of the intent. */
interface Place {
  readonly idOf: (of: string) => string | null;
  /** Resolves when the id would come back after a crash, or cannot be kept. */
  readonly asking: (of: string, commandId: string) => Promise<void>;
  readonly failed: (of: string, commandId: string) => void;
  readonly written: (of: string) => void;
}

const createMemory = (): Place => {
  const waiting = new Map<string, string>();
  return {
    idOf: (of) => waiting.get(of) ?? null,
    asking: () => Promise.resolve(),
    failed: (of, commandId) => {
      waiting.set(of, commandId);
    },
    // Any line ends it: solved, then unsolved, then solved once more are three wishes, and the rules refuse doubles.
    written: () => waiting.clear(),
  };
};

/** For texts, which no rule tells from their doubles: one draft holds the id and what it stands for. */
const createKept = (drafts: AskOnceDeps['drafts'], key: string): Place => {
  const idOf = (of: string): string | null => {
    const [commandId = '', ...rest] = (drafts.read(key) ?? '').split(' ');
    return rest.join(' ') === of ? commandId : null;
  };
  return {
    idOf,
    // On the disk before the line is: a line without its id would be written twice after a crash.
    asking: (of, commandId) => {
      drafts.write(key, `${commandId} ${of}`);
      return drafts.flush();
    },
    failed: () => undefined,
    written: (of) => {
      if (idOf(of) !== null) drafts.write(key, '');
    },
  };
};

interface AskOnceDeps {
  readonly newCommandId: () => string;
  readonly drafts: Pick<Drafts, 'read' | 'write' | 'flush'>;
}

/** An answer that got lost on the way is asked for once more at once. */
const sendTwice = async (send: Question['send'], commandId: string): Promise<Result<Acknowledgement>> => {
  const first = await send(commandId);
  return !first.ok && first.error.code === 'unexpected' ? send(commandId) : first;
};

export const createAskOnce = ({ newCommandId, drafts }: AskOnceDeps): AskOnce => {
  const memory = createMemory();
  return async ({ intent, send, keptAs }) => {
    const of = canonicalJson(intent);
    const place = keptAs === undefined ? memory : createKept(drafts, keptAs);
    const ask = async (commandId: string): Promise<Result<Acknowledgement>> => {
      await place.asking(of, commandId);
      const answer = await sendTwice(send, commandId);
      if (answer.ok) place.written(of);
      else if (mayBeWritten.has(answer.error.code)) place.failed(of, commandId);
      return answer;
    };
    const answer = await ask(place.idOf(of) ?? newCommandId());
    // The id stands for another line (another text, another person), so this one is not written yet.
    return !answer.ok && answer.error.code === 'commandIdTaken' ? ask(newCommandId()) : answer;
  };
};
