import { documentPolicy, noncePlaceholder, resourcePolicy, scriptPolicy } from './content-security-policy.ts';
import { attachmentType, mimeOf } from './mime.ts';
import { appOrigin } from './origin.ts';

/** A stored attachment as it is served: its bytes and the media type it was stored with. */
export interface ServedAttachment {
  readonly bytes: Uint8Array;
  readonly type: string;
}

export interface AppHandlerDeps {
  /** Files the build produced, by path relative to the renderer's folder with `/` between names. */
  readonly files: ReadonlyMap<string, () => Promise<Uint8Array>>;
  /** The attachment with this lower-case SHA-256, or undefined when the book has none. */
  readonly attachment: (sha256: string) => Promise<ServedAttachment | undefined>;
  /** A fresh unguessable text for one document's policy. */
  readonly nonce: () => string;
  /** Hears of failures that the page must not see. */
  readonly fault: (where: string, error: unknown) => void;
}

const attachmentPath = /^\/attachments\/([0-9a-f]{64})$/;

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
} as const;

const answer = (
  status: number,
  body: string | Uint8Array<ArrayBuffer> | null,
  type: string,
  policy: string,
): Response =>
  new Response(body, {
    status,
    headers: { ...common, 'content-type': type, 'content-security-policy': policy },
  });

const refused = (status: 404 | 405 | 500): Response => answer(status, null, 'text/plain', resourcePolicy);

const documentOf = (html: Uint8Array, nonce: string): Response =>
  answer(
    200,
    new TextDecoder().decode(html).replaceAll(noncePlaceholder, nonce),
    mimeOf('.html'),
    documentPolicy(nonce),
  );

/** The path as it was asked for, undecoded, or undefined when the url is not of our origin. */
const pathOf = (url: string): string | undefined => {
  if (!url.startsWith(`${appOrigin}/`)) return undefined;
  const rest = url.slice(appOrigin.length);
  const end = rest.search(/[?#]/);
  return end === -1 ? rest : rest.slice(0, end);
};

/**
 * Answers every request to `app://baton/`. A path is looked up whole and undecoded in the list of files the build
 * made: there is no joining of paths, hence nothing to traverse. Attachments are asked for by content hash only.
 * Never throws; what is not listed is a 404 `[E7]`.
 */
export const createAppHandler = (deps: AppHandlerDeps): ((request: Request) => Promise<Response>) => {
  const serve = async (path: string): Promise<Response> => {
    const hash = attachmentPath.exec(path)?.[1];
    if (hash !== undefined) {
      const found = await deps.attachment(hash);
      if (found === undefined) return refused(404);
      return answer(200, new Uint8Array(found.bytes), attachmentType(found.type), resourcePolicy);
    }
    const read = deps.files.get(path.slice(1));
    if (read === undefined) return refused(404);
    const bytes = await read();
    if (path.endsWith('.html')) return documentOf(bytes, deps.nonce());
    const type = mimeOf(path);
    const policy = type.startsWith('text/javascript') ? scriptPolicy : resourcePolicy;
    return answer(200, new Uint8Array(bytes), type, policy);
  };

  return async (request) => {
    if (request.method !== 'GET') return refused(405);
    const path = pathOf(request.url);
    if (path === undefined) return refused(404);
    try {
      return await serve(path);
    } catch (error) {
      deps.fault(`app protocol: ${path}`, error);
      return refused(500);
    }
  };
};
