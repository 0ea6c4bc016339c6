import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { DocumentName, DocumentValues } from './documents.ts';
import { isWorkerMessage, type RenderOptions, type RenderRequest, type WorkerMessage } from './protocol.ts';

/** A running report worker, whichever kind of process it is. */
export interface ReportProcess {
  send(request: RenderRequest): void;
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

export interface ReportHost {
  /** Starts the worker now, so that the first report does not wait for it. */
  warm(): void;
  /**
   * The document as PDF bytes. Requests run one after the other. Refuses with `reportTimedOut` after `timeoutMs` of
   * working on it (the worker is then replaced), `fontMissing`, or `unexpected` when the worker broke.
   */
  render<N extends DocumentName>(
    document: N,
    value: DocumentValues[N],
    options: RenderOptions,
    onProgress?: (share: number) => void,
  ): Promise<Result<Uint8Array>>;
  /** Ends the worker; later requests start a new one. */
  close(): void;
}

interface Job {
  readonly request: RenderRequest;
  readonly onProgress: ((share: number) => void) | undefined;
  readonly settle: (outcome: Result<Uint8Array>) => void;
}

const outcomeOf = (message: Exclude<WorkerMessage, { kind: 'progress' }>): Result<Uint8Array> =>
  message.kind === 'done' ? ok(message.bytes) : err(message.refusal);

/** Keeps one report worker, feeds it one request at a time, and replaces it when it hangs or breaks. */
export const createReportHost = ({ spawn, fontDirs, timeoutMs }: ReportHostDeps): ReportHost => {
  const queue: Job[] = [];
  let worker: ReportProcess | undefined;
  let current: { readonly job: Job; readonly timer: NodeJS.Timeout } | undefined;
  let lastId = 0;

  const finish = (outcome: Result<Uint8Array>): void => {
    const finished = current;
    if (finished === undefined) return;
    clearTimeout(finished.timer);
    current = undefined;
    finished.job.settle(outcome);
    next();
  };
  const drop = (outcome: Result<Uint8Array>): void => {
    const dropped = worker;
    worker = undefined;
    dropped?.kill();
    finish(outcome);
  };
  const receive = (message: unknown): void => {
    if (!isWorkerMessage(message) || message.id !== current?.job.request.id) return;
    if (message.kind === 'progress') current.job.onProgress?.(message.share);
    else finish(outcomeOf(message));
  };
  const start = (): ReportProcess => {
    const started: ReportProcess = spawn({
      onMessage: (message) => {
        if (worker === started) receive(message);
      },
      onEnd: (reason) => {
        if (worker !== started) return;
        worker = undefined;
        finish(err(refusal('unexpected', { reason })));
      },
    });
    return started;
  };
  const next = (): void => {
    if (current !== undefined) return;
    const job = queue.shift();
    if (job === undefined) return;
    const timedOut = (): void =>
      drop(err(refusal('reportTimedOut', { seconds: Math.round(timeoutMs / 1000) })));
    current = { job, timer: setTimeout(timedOut, timeoutMs) };
    worker ??= start();
    worker.send(job.request);
  };
  return {
    warm: () => {
      worker ??= start();
    },
    render: (document, value, options, onProgress) =>
      new Promise((settle) => {
        lastId += 1;
        queue.push({
          request: { kind: 'render', id: lastId, document, value, options, fontDirs },
          onProgress,
          settle,
        });
        next();
      }),
    close: () => {
      const waiting = queue.splice(0);
      drop(err(refusal('cancelled')));
      for (const job of waiting) job.settle(err(refusal('cancelled')));
    },
  };
};
