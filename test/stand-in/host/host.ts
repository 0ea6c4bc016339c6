import type { Frame, Page, Request as PageRequest } from 'playwright-core';
import { type Chromium, launchChromium } from './chromium.ts';
import type { StandInOptions } from './options.ts';
import { createRequests, type SchemeHandler } from './requests.ts';
import { createSchemeUrls, type SchemeUrls } from './scheme-urls.ts';

/** What a window hears from the browser about its page. */
export interface PageOwner {
  /** Whether the page may go to this url (the app's form of it) by itself. */
  mayNavigate(url: string): boolean;
  /** The page opened another one, which is closed already. */
  opened(url: string): void;
}

/** One thing the app did to the world outside its windows, kept for the test to look at. */
export interface Deed {
  readonly api: string;
  readonly args: readonly unknown[];
}

/** What all parts of the stand-in share: the browser, the schemes, the windows' pages and the record. */
export interface Host {
  readonly options: StandInOptions;
  readonly urls: SchemeUrls;
  readonly schemes: Set<string>;
  readonly handlers: Map<string, SchemeHandler>;
  /** Starts the browser the first time; the same one for ever. */
  chromium(): Promise<Chromium>;
  started(): Promise<Chromium> | undefined;
  /** Something that must be done before any window's page exists, such as permissions. */
  prepare(work: Promise<void>): void;
  prepared(): Promise<unknown>;
  adopt(page: Page, owner: PageOwner): void;
  /** A navigation the main process asks for is not the page's own doing. */
  expectNavigation(page: Page, url: string): void;
  /** Names of the PC’s printers. */
  printers: readonly string[];
  record(api: string, ...args: unknown[]): void;
  readonly deeds: readonly Deed[];
}

export const createHost = (options: StandInOptions, userData: () => string): Host => {
  const schemes = new Set<string>();
  const handlers = new Map<string, SchemeHandler>();
  const urls = createSchemeUrls((scheme) => schemes.has(scheme));
  const owners = new Map<Page, PageOwner>();
  const expected = new Map<Page, string>();
  const deeds: Deed[] = [];
  const preparations: Promise<void>[] = [];
  let browser: Promise<Chromium> | undefined;

  const mayNavigate = (request: PageRequest): boolean => {
    const frame = frameOf(request);
    if (frame === undefined) return false;
    const page = frame.page();
    if (frame !== page.mainFrame()) return true;
    if (expected.get(page) === request.url()) {
      expected.delete(page);
      return true;
    }
    return owners.get(page)?.mayNavigate(urls.toApp(request.url())) ?? true;
  };
  const onRequest = createRequests({ urls, handlerFor: (scheme) => handlers.get(scheme), mayNavigate });

  const start = async (): Promise<Chromium> => {
    const chromium = await launchChromium(options, userData(), onRequest);
    chromium.context.on('page', (page) => void refusePopup(page, owners, urls));
    return chromium;
  };
  return {
    options,
    urls,
    schemes,
    handlers,
    chromium: () => {
      browser ??= start();
      return browser;
    },
    started: () => browser,
    prepare: (work) => {
      // Windows wait for it and fail with it; here it only must not end the process first.
      work.catch((error: unknown) => console.error('stand-in:', error));
      preparations.push(work);
    },
    prepared: () => Promise.all(preparations),
    adopt: (page, owner) => {
      owners.set(page, owner);
      page.once('close', () => owners.delete(page));
    },
    expectNavigation: (page, url) => expected.set(page, url),
    printers: ['printer'],
    record: (api, ...args) => {
      deeds.push({ api, args });
    },
    deeds,
  };
};

/** The frame that navigates, or undefined for a popup that has none yet and will get none. */
const frameOf = (request: PageRequest): Frame | undefined => {
  try {
    return request.frame();
  } catch (error) {
    if (String(error).includes('Frame for this navigation request is not available')) return undefined;
    throw error;
  }
};

/** A page nobody's window asked for was opened by a page: it goes at once, and the opener's window is told. */
const refusePopup = async (
  popup: Page,
  owners: ReadonlyMap<Page, PageOwner>,
  urls: SchemeUrls,
): Promise<void> => {
  const opener = await popup.opener();
  const owner = opener === null ? undefined : owners.get(opener);
  if (owner === undefined) return;
  const url = popup.url();
  await popup.close();
  owner.opened(urls.toApp(url));
};
