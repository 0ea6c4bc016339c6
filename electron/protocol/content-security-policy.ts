/** What the built page carries where a document's nonce belongs (vite's `html.cspNonce`). */
export const noncePlaceholder = '__CSP_NONCE__';

/**
 * The policy of Baton's one document: nothing, then exactly what the app needs. Styles that the component library
 * makes at run time carry the document's nonce (`<meta property="csp-nonce">` hands it to them), so neither inline
 * scripts nor inline styles of any other origin run. `blob:` and `data:` images are thumbnails and pasted pictures.
 */
export const documentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The policy of a script, which counts when the script is a worker: what the document may load, the worker may. */
export const scriptPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'; font-src 'self'";

/** The policy of everything that is neither document nor script: it may be read, and may do nothing by itself. */
export const resourcePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
