import { codeIn } from './code-in.ts';

/** The thread in which a picture from outside is read: a hostile one costs this thread, not the window. */
self.onmessage = ({ data }: MessageEvent<Blob>): void => {
  codeIn(data).then(
    (code) => self.postMessage(code),
    () => self.postMessage(null),
  );
};
