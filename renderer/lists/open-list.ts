import type { ReadList } from './read-list.ts';

/** A list that takes longer than this to read is not read at all. */
const READ_MS = 30_000;

/** Reads a list in a thread of its own, which is ended afterwards, or when it takes too long. */
export const openList = (bytes: Uint8Array): Promise<ReadList> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./list-worker.ts', import.meta.url), { type: 'module' });
    const end = (read: ReadList): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(read);
    };
    const timer = setTimeout(() => end({ problem: 'unreadable' }), READ_MS);
    worker.onmessage = ({ data }: MessageEvent<ReadList>) => end(data);
    worker.onerror = () => end({ problem: 'unreadable' });
    worker.postMessage(bytes, [bytes.buffer]);
  });
