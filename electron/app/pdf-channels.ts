import type { MadePages } from '../../shared/ipc/report-channels.ts';
import type { SavedFile } from '../../shared/ipc/values.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Watching } from '../report/host.ts';
import type { PdfJobs } from './pdf-jobs.ts';
import type { SaveFile } from './save-file.ts';

/** A document as it was printed. */
export interface MadePdf extends MadePages {
  readonly name: string;
}

interface Asker {
  readonly senderId: number;
}

interface PdfChannels<Request> {
  /** The pages, for whoever looks at them or prints them. */
  readonly open: (request: Request, asker: Asker) => Promise<Result<MadePages>>;
  readonly save: (request: Request, asker: Asker) => Promise<Result<SavedFile>>;
}

/** Every document has the same two channels, both with progress and a way to stop: its pages, and its file. */
export type PdfChannelsFor = <Request>(
  make: (request: Request, watching: Watching) => Promise<Result<MadePdf>>,
) => PdfChannels<Request>;

export const createPdfChannels =
  (jobs: PdfJobs, saveFile: SaveFile): PdfChannelsFor =>
  (make) => ({
    open: async (request, { senderId }) => {
      const pdf = await jobs.run(senderId, 'preview', (watching) => make(request, watching));
      if (!pdf.ok) return pdf;
      const { bytes, events } = pdf.value;
      return ok({ bytes, events });
    },
    save: async (request, { senderId }) => {
      const pdf = await jobs.run(senderId, 'file', (watching) => make(request, watching));
      if (!pdf.ok) return pdf;
      const { name, bytes } = pdf.value;
      return saveFile({ name, bytes: () => ok(bytes) });
    },
  });
