import { parentPort } from 'node:worker_threads';
import { refusal } from '../../shared/refusal.ts';
import { type DocumentName, type DocumentValues, isDocumentName } from './documents.ts';
import { isRenderRequest, isWarmRequest, type RenderRequest, type WorkerMessage } from './protocol.ts';
import { createDocumentRenderer, type DocumentRenderer } from './renderer.ts';

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

const answer = async (request: RenderRequest, renderer: DocumentRenderer, port: Port): Promise<void> => {
  const { id, document, value, options } = request;
  if (!isDocumentName(document)) {
    port.post({ kind: 'refused', id, refusal: refusal('malformed', { field: 'document' }) });
    return;
  }
  let told = 0;
  const progress = (share: number): void => {
    if (share < told + PROGRESS_STEP) return;
    told = share;
    port.post({ kind: 'progress', id, share });
  };
  const outcome = await renderer.render(document, value as DocumentValues[DocumentName], options, progress);
  port.post(
    outcome.ok ? { kind: 'done', id, bytes: outcome.value } : { kind: 'refused', id, refusal: outcome.error },
  );
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
    if (!isRenderRequest(message)) return;
    const renderer = rendererFor(message.fontDirs);
    void answer(message, renderer, port);
  });
};

serve(findPort());
