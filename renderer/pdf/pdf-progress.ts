import type { Pushed } from '../../shared/ipc/contract.ts';
import type { Bridge } from '../bridge.ts';
import { createStore, type Readable } from '../store.ts';

type Told = Pushed<'report.progress'>;

/** How much of what is made for this window is done, as main tells it; 0 where nothing was told. */
export type PdfProgress = Readable<Readonly<Record<Told['what'], number>>>;

export const createPdfProgress = ({ onPush }: Bridge): PdfProgress => {
  const store = createStore({ preview: 0, file: 0 });
  onPush('report.progress', ({ what, share }) => store.set((before) => ({ ...before, [what]: share })));
  return store;
};
