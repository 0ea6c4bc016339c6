import { parentPort } from 'node:worker_threads';
import { refusal } from '../../shared/refusal.ts';
import type { Result } from '../../shared/result.ts';
import { type FileFormats, valueFile } from '../export/value-file.ts';
import {
  type DocumentName,
  type DocumentValues,
  isDocumentName,
  isReportName,
  type ReportName,
} from './documents.ts';
import {
  type FileRequest,
  isFileRequest,
  isRenderRequest,
  isWarmRequest,
  type RenderRequest,
  type WorkerMessage,
} from './protocol.ts';
import { createDocumentRenderer, type DocumentRenderer, guarded } from './renderer.ts';

/** The way back to the app: a thread's port, or Electron's for a utility process, which wraps each message. */
interface Port {
  listen(receive: (message: unknown) => void): void;
  post(message: WorkerMessage): void;
}

interface UtilityPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
}

const hasUtilityPort = (candidate: object): candidate is { readonly parentPort: UtilityPort } =>
  'parentPort' in candidate && typeof candidate.parentPort === 'object' && candidate.parentPort !== null;

const findPort = (): Port => {
  if (parentPort) {
    const port = parentPort;
    return {
      listen: (receive) => port.on('message', receive),
      post: (message) => port.postMessage(message),
    };
  }
  if (!hasUtilityPort(process)) throw new Error('report worker: started without a parent to answer');
  const port = process.parentPort;
  return {
    listen: (receive) => port.on('message', (event) => receive(event.data)),
    post: (message) => port.postMessage(message),
  };
};

const PROGRESS_STEP = 0.02;

const tell = (port: Port, id: number, outcome: Result<Uint8Array>): void =>
  port.post(
    outcome.ok ? { kind: 'done', id, bytes: outcome.value } : { kind: 'refused', id, refusal: outcome.error },
  );

const unknownDocument = (port: Port, id: number): void =>
  port.post({ kind: 'refused', id, refusal: refusal('malformed', { field: 'document' }) });

const answer = async (request: RenderRequest, renderer: DocumentRenderer, port: Port): Promise<void> => {
  const { id, document, value, options } = request;
  if (!isDocumentName(document)) {
    unknownDocument(port, id);
    return;
  }
  let told = 0;
  const progress = (share: number): void => {
    if (share < told + PROGRESS_STEP) return;
    told = share;
    port.post({ kind: 'progress', id, share });
  };
  const outcome = await renderer.render(document, value as DocumentValues[DocumentName], options, progress);
  tell(port, id, outcome);
};

/** The value and the format are of that document: the app asks by their types. */
const answerFile = async (
  { id, document, value, format, language }: FileRequest,
  port: Port,
): Promise<void> => {
  if (!isReportName(document)) {
    unknownDocument(port, id);
    return;
  }
  const [of, as] = [value as DocumentValues[ReportName], format as FileFormats[ReportName]];
  tell(port, id, await guarded(() => valueFile(document, of, as, language)));
};

/** Serves requests until the process is ended. An error nobody expected ends it, and the host starts a new one. */
const serve = (port: Port): void => {
  const renderers = new Map<string, DocumentRenderer>();
  const rendererFor = (fontDirs: readonly string[]): DocumentRenderer => {
    const key = fontDirs.join('\n');
    const renderer = renderers.get(key) ?? createDocumentRenderer(fontDirs);
    renderers.set(key, renderer);
    return renderer;
  };
  port.listen((message) => {
    if (isWarmRequest(message)) void rendererFor(message.fontDirs).warm();
    if (isFileRequest(message)) void answerFile(message, port);
    if (!isRenderRequest(message)) return;
    const renderer = rendererFor(message.fontDirs);
    void answer(message, renderer, port);
  });
};

serve(findPort());
