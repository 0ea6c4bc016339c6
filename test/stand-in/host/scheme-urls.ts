/**
 * Chromium cannot load a scheme it does not know, so `app://baton/x` is `https://baton.app.invalid/x` on the page and
 * nowhere else: `.invalid` is reserved and never resolves, so a request that slips past the handler goes nowhere.
 */
const real = /^https:\/\/([a-z0-9-]+)\.([a-z][a-z0-9+-]*)\.invalid(?=[/?#]|$)/;
const own = /^([a-z][a-z0-9+-]*):\/\/([a-z0-9-]+)(?=[/?#]|$)/;

export interface SchemeUrls {
  /** The url Chromium loads for the app's url. */
  toPage(url: string): string;
  /** The url the app's code is told for Chromium's url. */
  toApp(url: string): string;
}

export const createSchemeUrls = (isRegistered: (scheme: string) => boolean): SchemeUrls => ({
  toPage: (url) => {
    const [whole, scheme, host] = own.exec(url) ?? [];
    if (whole === undefined || scheme === undefined || !isRegistered(scheme)) return url;
    return `https://${host}.${scheme}.invalid${url.slice(whole.length)}`;
  },
  toApp: (url) => {
    const [whole, host, scheme] = real.exec(url) ?? [];
    if (whole === undefined || scheme === undefined || !isRegistered(scheme)) return url;
    return `${scheme}://${host}${url.slice(whole.length)}`;
  },
});
