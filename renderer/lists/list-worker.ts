import { readList } from './read-list.ts';

/** The thread in which files from outside are read: a hostile one costs this thread, not the window. */
self.onmessage = ({ data }: MessageEvent<Uint8Array>): void => {
  void readList(data).then((read) => self.postMessage(read));
};
