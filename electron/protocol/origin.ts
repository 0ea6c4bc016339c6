/** The one origin Baton's pages have; everything else is foreign. */
export const appScheme = 'app';
export const appHost = 'baton';
export const appOrigin = `${appScheme}://${appHost}`;

/** The only document a window of Baton shows. */
export const appPage = `${appOrigin}/index.html`;

/**
 * True for the app's own document, whatever its query or fragment. Compares text, not parsed parts: a parser's
 * leniency (credentials, ports, odd slashes) must not widen what counts as ours.
 */
export const isAppPage = (url: string): boolean =>
  url === appPage || url.startsWith(`${appPage}?`) || url.startsWith(`${appPage}#`);
