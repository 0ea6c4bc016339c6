import type { InvokeChannel } from '../shared/ipc/channels.ts';
import type { Call } from './bridge.ts';
import type { Timers } from './toasts.ts';

/** A disk that takes longer keeps nobody from looking at what is in the book already. */
const LONGEST_MS = 2_000;

/** What puts the book together for somebody to read. */
const isReport = (channel: InvokeChannel): boolean =>
  /^(report|export)\./.test(channel) && channel !== 'report.cancelPdf';

interface AfterWritingDeps extends Timers {
  readonly call: Call;
  /** Resolves once what is being written is written or refused. */
  readonly settled: () => Promise<void>;
}

/**
 * Asks main, for reports and tables not before what was sent to be written is: a line leaves its field on Enter, and
 * whoever goes on to the week at once would print it without that line.
 */
export const createCallAfterWriting =
  ({ call, settled, after }: AfterWritingDeps): Call =>
  async (channel, request) => {
    if (isReport(channel)) {
      await new Promise<void>((resolve) => {
        const stop = after(LONGEST_MS, resolve);
        void settled().then(() => {
          stop();
          resolve();
        });
      });
    }
    return call(channel, request);
  };
