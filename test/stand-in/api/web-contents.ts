import type { Page } from 'playwright-core';
import type { Host } from '../host/host.ts';
import { linkPage, type PageLink } from '../host/page-link.ts';
import { strict } from '../host/strict.ts';
import { createEvent, StrictEmitter } from './emitter.ts';
import type { InvokeTable } from './ipc-main.ts';

type OpenHandler = (details: { url: string; frameName: string; disposition: string }) => { action: string };

const events = [
  'will-navigate',
  'will-redirect',
  'will-frame-navigate',
  'will-attach-webview',
  'did-finish-load',
  'did-fail-load',
  'dom-ready',
  'render-process-gone',
  'destroyed',
  'console-message',
];

/** The main frame as the app's code sees it: one object per contents, with the app's form of the url. */
export interface StandInFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: null;
  readonly frameTreeNodeId: number;
}

export interface WebContentsDeps {
  readonly host: Host;
  readonly invoke: InvokeTable;
  readonly session: object;
  readonly preload: string | undefined;
  readonly id: number;
}

/** One page of the browser as Electron's WebContents. */
export class StandInWebContents extends StrictEmitter {
  readonly id: number;
  readonly session: object;
  readonly mainFrame: StandInFrame;
  readonly #host: Host;
  readonly #self: StandInWebContents;
  readonly #ready: Promise<{ page: Page; link: PageLink }>;
  #page: Page | undefined;
  #link: PageLink | undefined;
  #openHandler: OpenHandler | undefined;
  #destroyed = false;

  constructor(deps: WebContentsDeps) {
    super('webContents', events);
    this.id = deps.id;
    this.session = deps.session;
    this.#host = deps.host;
    this.mainFrame = frameOf(deps.id, () => this.getURL());
    this.#self = strict('webContents', this as StandInWebContents);
    this.#ready = this.#open(deps);
    // biome-ignore lint/correctness/noConstructorReturn: the app must hold the strict wrapper, not the bare contents
    return this.#self;
  }

  async #open(deps: WebContentsDeps): Promise<{ page: Page; link: PageLink }> {
    const chromium = await deps.host.chromium();
    await deps.host.prepared();
    const page = await chromium.newPage();
    this.#page = page;
    deps.host.adopt(page, {
      mayNavigate: (url) => this.#mayNavigate(url),
      opened: (url) => this.#opened(url),
    });
    page.on('close', () => this.#gone());
    page.on('domcontentloaded', () => this.emit('dom-ready', createEvent({})));
    page.on('load', () => this.emit('did-finish-load', createEvent({})));
    page.on('crash', () =>
      this.emit('render-process-gone', createEvent({}), { reason: 'crashed', exitCode: 1 }),
    );
    // The stand-in has no word in dialogs of the page: a listener keeps Playwright from dismissing them for the person.
    if (deps.host.options.interactive) page.on('dialog', () => deps.host.record('page.dialog'));
    const link = await linkPage(page, deps.preload, {
      invoked: (invocation) =>
        deps.invoke.answer(invocation, { sender: this.#self, senderFrame: this.mainFrame }),
      opened: (url) => this.#opened(this.#host.urls.toApp(url)),
    });
    this.#link = link;
    return { page, link };
  }

  #mayNavigate(url: string): boolean {
    const event = createEvent({ url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame });
    this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }

  #opened(url: string): void {
    const answer = this.#openHandler?.({ url, frameName: '', disposition: 'foreground-tab' });
    if (answer?.action !== 'deny')
      throw new Error(
        "stand-in: electron.webContents.setWindowOpenHandler: only { action: 'deny' } is provided",
      );
  }

  #gone(): void {
    this.#destroyed = true;
    this.emit('destroyed', createEvent({}));
  }

  /** Resolves when the browser's page exists; for the stand-in's own use. */
  page(): Promise<Page> {
    return this.#ready.then(({ page }) => page);
  }

  async loadURL(url: string): Promise<void> {
    const { page } = await this.#ready;
    const target = this.#host.urls.toPage(url);
    this.#host.expectNavigation(page, target);
    try {
      await page.goto(target);
    } catch (error) {
      this.emit('did-fail-load', createEvent({}), -2, String(error), url, true);
      throw error;
    }
  }

  getURL(): string {
    return this.#host.urls.toApp(this.#page?.url() ?? '');
  }

  send(channel: string, ...args: unknown[]): void {
    structuredClone(args);
    if (!this.#destroyed) this.#link?.send(channel, args);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  /** Remembered, not printed: there is no printer in a test. A person's print opens the browser's own dialog. */
  print(options: object = {}, callback?: (success: boolean, reason: string) => void): void {
    this.#host.record('webContents.print', options);
    if (this.#host.options.interactive) void this.#page?.evaluate('window.print()');
    callback?.(true, '');
  }

  /** One printer, unless a test says otherwise. */
  async getPrintersAsync(): Promise<Electron.PrinterInfo[]> {
    return this.#host.printers.map((name) => ({ name, displayName: name, description: '', options: {} }));
  }

  focus(): void {
    void this.#page?.bringToFront();
  }

  reload(): void {
    const page = this.#page;
    if (page === undefined) return;
    this.#host.expectNavigation(page, page.url());
    void page.reload();
  }

  setZoomFactor(factor: number): void {
    this.#host.record('webContents.setZoomFactor', factor);
  }

  openDevTools(): void {
    this.#host.record('webContents.openDevTools');
  }
}

const frameOf = (frameTreeNodeId: number, url: () => string): StandInFrame => ({
  get url() {
    return url();
  },
  get origin() {
    return /^[a-z][a-z0-9+-]*:\/\/[^/?#]*/.exec(url())?.[0] ?? 'null';
  },
  parent: null,
  frameTreeNodeId,
});
