import type { Push } from '../ipc/push.ts';
import type { Watching } from '../report/host.ts';

/** What is being made for one window. */
interface Making {
  readonly what: 'preview' | 'file';
  readonly controller: AbortController;
}

/** The PDFs under way, by the window that waits for them. */
export interface PdfJobs {
  /** Runs one and tells its window how far it is. The preview before it is given up: nobody looks at that any more. */
  readonly run: <T>(
    windowId: number,
    what: Making['what'],
    work: (watching: Watching) => Promise<T>,
  ) => Promise<T>;
  /** Gives up what is made for this window to be looked at, or to be kept. */
  readonly cancel: (windowId: number, what: Making['what']) => void;
}

export const createPdfJobs = (push: Push): PdfJobs => {
  const underWay = new Map<number, Set<Making>>();
  const cancel: PdfJobs['cancel'] = (windowId, what) => {
    for (const making of [...(underWay.get(windowId) ?? [])])
      if (making.what === what) making.controller.abort();
  };
  return {
    run: async (windowId, what, work) => {
      if (what === 'preview') cancel(windowId, what);
      const making: Making = { what, controller: new AbortController() };
      const theirs = underWay.get(windowId) ?? new Set();
      underWay.set(windowId, theirs.add(making));
      const onProgress = (share: number): void => push('report.progress', { what, share }, windowId);
      onProgress(0);
      try {
        return await work({ signal: making.controller.signal, onProgress });
      } finally {
        theirs.delete(making);
        if (theirs.size === 0) underWay.delete(windowId);
      }
    },
    cancel,
  };
};
