/** A picture that takes longer than this is not read at all. */
const READ_MS = 20_000;

/** Reads the code of a picture or a PDF in a thread of its own, which is ended afterwards, or when it takes too long. */
export const readCode = (file: Blob): Promise<string | null> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./code-worker.ts', import.meta.url), { type: 'module' });
    const end = (code: string | null): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(code);
    };
    const timer = setTimeout(() => end(null), READ_MS);
    worker.onmessage = ({ data }: MessageEvent<string | null>) => end(data);
    worker.onerror = () => end(null);
    worker.postMessage(file);
  });
