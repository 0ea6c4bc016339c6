import type { FromSearch, ToSearch } from './protocol.ts';
import type { SearchThread } from './search.ts';

/** Starts the thread that searches. */
export const startSearchThread = (): SearchThread => {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  return {
    // A page is handed on, not copied.
    post: (message: ToSearch) =>
      worker.postMessage(message, message.what === 'take' ? [message.bytes.buffer] : []),
    listen: (onAnswer, onBroken) => {
      worker.onmessage = ({ data }: MessageEvent<FromSearch>) => onAnswer(data);
      worker.onerror = ({ message }) => onBroken(message);
    },
    end: () => worker.terminate(),
  };
};
