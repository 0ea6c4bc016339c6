import type { Request as PageRequest, Route } from 'playwright-core';
import type { SchemeUrls } from './scheme-urls.ts';

export type SchemeHandler = (request: Request) => Response | Promise<Response>;

export interface RequestsDeps {
  readonly urls: SchemeUrls;
  readonly handlerFor: (scheme: string) => SchemeHandler | undefined;
  /** Whether the page may go there; told for navigations that the page itself began. */
  readonly mayNavigate: (request: PageRequest) => boolean;
}

const toRequest = (page: PageRequest, url: string, headers: Record<string, string>): Request => {
  const body = page.postDataBuffer();
  return new Request(url, {
    method: page.method(),
    headers,
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  });
};

const headersOf = (response: Response): Record<string, string> => {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    headers[name] = value;
  });
  return headers;
};

/**
 * Answers what the pages ask for: the app's schemes through the app's own handler, everything else from the network
 * as Chromium would. A navigation the app forbids is aborted, which leaves the page where it is.
 */
export const createRequests =
  (deps: RequestsDeps) =>
  async (route: Route): Promise<void> => {
    const page = route.request();
    if (page.isNavigationRequest() && !deps.mayNavigate(page)) return route.abort('aborted');
    const url = deps.urls.toApp(page.url());
    const handler = deps.handlerFor(url.slice(0, url.indexOf(':')));
    if (handler === undefined) return route.continue();
    const headers = await page.allHeaders();
    if (headers['origin'] !== undefined) headers['origin'] = deps.urls.toApp(headers['origin']);
    if (headers['referer'] !== undefined) headers['referer'] = deps.urls.toApp(headers['referer']);
    const response = await handler(toRequest(page, url, headers));
    await route.fulfill({
      status: response.status,
      headers: headersOf(response),
      body: Buffer.from(await response.arrayBuffer()),
    });
  };
