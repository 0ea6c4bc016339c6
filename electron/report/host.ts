import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { FileFormats } from '../export/value-file.ts';
import type { DocumentName, DocumentValues, ReportName } from './documents.ts';
import {
  type FileRequest,
  isWorkerMessage,
  type RenderOptions,
  type RenderRequest,
  type WorkerMessage,
  type WorkerRequest,
} from './protocol.ts';

/** A running report worker, whichever kind of process it is. */
export interface ReportProcess {
  send(request: WorkerRequest): void;
  /** Ends it now. `onEnd` is not called for an end that was asked for. */
  kill(): void;
}

export interface ProcessListeners {
  onMessage(message: unknown): void;
  /** Ended by itself: crashed, or could not start. `reason` is for the log. */
  onEnd(reason: string): void;
}

export interface ReportHostDeps {
  spawn(listeners: ProcessListeners): ReportProcess;
  readonly fontDirs: readonly string[];
  readonly timeoutMs: number;
}

/** Who waits for a document. */
export interface Watching {
  /** Told how much is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Aborted, the request is answered with `cancelled` at once; what was under way is ended with its worker, and a new one is warmed. */
  readonly signal?: AbortSignal;
}

export interface ReportHost {
  /** Starts the worker and has it open its fonts and print a little, so that the first report does not wait for that. */
  warm(): void;
  /**
   * The document as PDF bytes. Requests run one after the other. Refuses with `reportTimedOut` when the worker has shown
   * no progress for `timeoutMs` (it is then replaced), `fontMissing`, or `unexpected` when the worker broke.
   */
  render<N extends DocumentName>(
    document: N,
    value: DocumentValues[N],
    options: RenderOptions,
    watching?: Watching,
  ): Promise<Result<Uint8Array>>;
  /** The value as a file of its tables, its text or itself, made by the same worker in its turn. Refuses as `render`, but for fonts. */
  file<N extends ReportName>(
    document: N,
    value: DocumentValues[N],
    format: FileFormats[N],
    language: Language,
  ): Promise<Result<Uint8Array>>;
  /** Ends the worker; later requests start a new one. */
  close(): void;
}

interface Job {
  readonly request: RenderRequest | FileRequest;
  readonly onProgress: ((share: number) => void) | undefined;
  readonly settle: (outcome: Result<Uint8Array>) => void;
}

const outcomeOf = (message: Exclude<WorkerMessage, { kind: 'progress' }>): Result<Uint8Array> =>
  message.kind === 'done' ? ok(message.bytes) : err(message.refusal);

/** The place of the one worker: filled when needed, emptied when it breaks or is dropped. */
interface Seat {
  /** The worker, started if there is none. */
  take(): ReportProcess;
  /** Ends the worker, if there is one. */
  drop(): void;
}

const createSeat = (spawn: ReportHostDeps['spawn'], listeners: ProcessListeners): Seat => {
  let seated: ReportProcess | undefined;
  const start = (): ReportProcess => {
    // A worker that was replaced may still speak; only the one in the seat is heard.
    const started: ReportProcess = spawn({
      onMessage: (message) => {
        if (seated === started) listeners.onMessage(message);
      },
      onEnd: (reason) => {
        if (seated !== started) return;
        seated = undefined;
        listeners.onEnd(reason);
      },
    });
    return started;
  };
  return {
    take: () => {
      seated ??= start();
      return seated;
    },
    drop: () => {
      const dropped = seated;
      seated = undefined;
      dropped?.kill();
    },
  };
};

interface Desk {
  add(job: Job): void;
  /** Nobody waits for this one any more. */
  remove(job: Job): void;
  /** Ends the worker and answers everyone who waits with `outcome`. */
  clear(outcome: Result<Uint8Array>): void;
  /** Starts the worker, if there is none, and has it open its fonts. */
  warm(): void;
}

/** Hands jobs to the worker one after the other. */
const createDesk = ({ spawn, fontDirs, timeoutMs }: ReportHostDeps): Desk => {
  const queue: Job[] = [];
  let current: { readonly job: Job; readonly timer: NodeJS.Timeout } | undefined;
  const finish = (outcome: Result<Uint8Array>): void => {
    const finished = current;
    if (finished === undefined) return;
    clearTimeout(finished.timer);
    current = undefined;
    finished.job.settle(outcome);
    next();
  };
  const seat = createSeat(spawn, {
    onMessage: (message) => {
      if (!isWorkerMessage(message) || message.id !== current?.job.request.id) return;
      if (message.kind === 'progress') {
        // Slow is not silent: a long week on an old PC is waited for as long as it goes on.
        current.timer.refresh();
        current.job.onProgress?.(message.share);
      } else finish(outcomeOf(message));
    },
    onEnd: (reason) => finish(err(refusal('unexpected', { reason }))),
  });
  const giveUp = (): void => {
    seat.drop();
    finish(err(refusal('reportTimedOut', { seconds: Math.round(timeoutMs / 1000) })));
  };
  const next = (): void => {
    const job = current === undefined ? queue.shift() : undefined;
    if (job === undefined) return;
    current = { job, timer: setTimeout(giveUp, timeoutMs) };
    job.onProgress?.(0);
    seat.take().send(job.request);
  };
  const warm = (): void => seat.take().send({ kind: 'warm', fontDirs });
  return {
    warm,
    add: (job) => {
      queue.push(job);
      next();
    },
    remove: (job) => {
      const place = queue.indexOf(job);
      if (place !== -1) {
        queue.splice(place, 1);
        job.settle(err(refusal('cancelled')));
      } else if (current?.job === job) {
        seat.drop();
        finish(err(refusal('cancelled')));
        // Whoever asks next does not wait for its start.
        warm();
      }
    },
    clear: (outcome) => {
      const waiting = queue.splice(0);
      seat.drop();
      finish(outcome);
      for (const job of waiting) job.settle(outcome);
    },
  };
};

/** Keeps one report worker, feeds it one request at a time, and replaces it when it hangs or breaks. */
export const createReportHost = (deps: ReportHostDeps): ReportHost => {
  const desk = createDesk(deps);
  let lastId = 0;
  const ask = (
    requestOf: (id: number) => Job['request'],
    { onProgress, signal }: Watching = {},
  ): Promise<Result<Uint8Array>> =>
    new Promise((settle) => {
      lastId += 1;
      if (signal?.aborted === true) return settle(err(refusal('cancelled')));
      const stop = (): void => desk.remove(job);
      const job: Job = {
        request: requestOf(lastId),
        onProgress,
        settle: (outcome) => {
          signal?.removeEventListener('abort', stop);
          settle(outcome);
        },
      };
      signal?.addEventListener('abort', stop, { once: true });
      desk.add(job);
    });
  return {
    warm: desk.warm,
    render: (document, value, options, watching) =>
      ask(
        (id) => ({ ...{ kind: 'render', id, document, value, options }, fontDirs: deps.fontDirs }),
        watching,
      ),
    file: (document, value, format, language) =>
      ask((id) => ({ kind: 'file', id, document, value, format, language })),
    close: () => desk.clear(err(refusal('cancelled'))),
  };
};
