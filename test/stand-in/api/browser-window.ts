import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { Host } from '../host/host.ts';
import { strict } from '../host/strict.ts';
import { createEvent, StrictEmitter } from './emitter.ts';
import type { InvokeTable } from './ipc-main.ts';
import { StandInWebContents } from './web-contents.ts';
import { checkWindowOptions } from './window-options.ts';

const events = [
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'close',
  'closed',
  'resize',
  'resized',
  'move',
  'moved',
  'maximize',
  'unmaximize',
  'minimize',
  'restore',
  'page-title-updated',
];

export interface WindowsDeps {
  readonly host: Host;
  readonly invoke: InvokeTable;
  readonly session: object;
  /** Told of each window as it comes and goes; decides when the app has none left. */
  readonly opened: (window: object, contents: object) => void;
  readonly closed: () => void;
}

/** Electron's BrowserWindow on a page of the browser. What a window looks like is kept as state, not shown. */
export const createBrowserWindow = (deps: WindowsDeps) => {
  const all = new Map<number, StandInWindow>();
  let lastId = 0;

  class StandInWindow extends StrictEmitter {
    readonly id: number;
    readonly webContents: StandInWebContents;
    #bounds: Rectangle;
    #state: 'normal' | 'minimized' | 'maximized' = 'normal';
    #visible: boolean;
    #destroyed = false;
    #closing = false;
    #alwaysOnTop: boolean;
    #title: string;

    constructor(options: BrowserWindowConstructorOptions = {}) {
      super('BrowserWindow', events);
      checkWindowOptions(options);
      lastId += 1;
      this.id = lastId;
      const { width = 800, height = 600, x = 0, y = 0 } = options;
      this.#bounds = { x, y, width, height };
      this.#visible = options.show ?? true;
      this.#alwaysOnTop = options.alwaysOnTop ?? false;
      this.#title = options.title ?? '';
      const contents = new StandInWebContents({
        ...deps,
        id: lastId,
        preload: options.webPreferences?.preload,
      });
      this.webContents = contents;
      contents.once('dom-ready', () => this.emit('ready-to-show', createEvent({})));
      contents.once('destroyed', () => this.#gone());
      const self = strict('BrowserWindow', this as StandInWindow);
      all.set(this.id, self);
      deps.opened(self, this.webContents);
      // biome-ignore lint/correctness/noConstructorReturn: the app must hold the strict wrapper, not the bare window
      return self;
    }

    static getAllWindows(): StandInWindow[] {
      return [...all.values()];
    }

    static getFocusedWindow(): StandInWindow | null {
      return [...all.values()].findLast((window) => window.isFocused()) ?? null;
    }

    static fromWebContents(contents: { readonly id: number }): StandInWindow | null {
      return [...all.values()].find((window) => window.webContents.id === contents.id) ?? null;
    }

    static fromId(id: number): StandInWindow | null {
      return all.get(id) ?? null;
    }

    #gone(): void {
      if (this.#destroyed) return;
      // A person closed the browser's window: too late to say no, not too late to be told.
      if (!this.#closing) this.emit('close', createEvent({}));
      this.#destroyed = true;
      all.delete(this.id);
      this.emit('closed');
      deps.closed();
    }

    loadURL(url: string): Promise<void> {
      return this.webContents.loadURL(url);
    }
    /** Asks first, as a person's click on the cross does. */
    close(): void {
      const event = createEvent({});
      this.emit('close', event);
      if (!event.defaultPrevented) this.destroy();
    }
    destroy(): void {
      this.#closing = true;
      void this.webContents.page().then((page) => page.close());
      this.#gone();
    }
    isDestroyed(): boolean {
      return this.#destroyed;
    }
    show(): void {
      this.#visible = true;
      this.webContents.focus();
      this.emit('show');
      this.emit('focus');
    }
    showInactive(): void {
      this.#visible = true;
      this.emit('show');
    }
    hide(): void {
      this.#visible = false;
      this.emit('hide');
    }
    focus(): void {
      this.webContents.focus();
      this.emit('focus');
    }
    blur(): void {
      this.emit('blur');
    }
    isVisible(): boolean {
      return this.#visible;
    }
    isFocused(): boolean {
      return this.#visible && this.#state !== 'minimized';
    }
    minimize(): void {
      this.#state = 'minimized';
      this.emit('minimize');
    }
    maximize(): void {
      this.#state = 'maximized';
      this.emit('maximize');
    }
    unmaximize(): void {
      this.#state = 'normal';
      this.emit('unmaximize');
    }
    restore(): void {
      this.#state = 'normal';
      this.emit('restore');
    }
    isMinimized(): boolean {
      return this.#state === 'minimized';
    }
    isMaximized(): boolean {
      return this.#state === 'maximized';
    }
    isFullScreen(): boolean {
      return false;
    }
    getBounds(): Rectangle {
      return { ...this.#bounds };
    }
    getNormalBounds(): Rectangle {
      return { ...this.#bounds };
    }
    setBounds(bounds: Partial<Rectangle>): void {
      this.#bounds = { ...this.#bounds, ...bounds };
      this.emit('resize');
      this.emit('move');
    }
    setAlwaysOnTop(flag: boolean): void {
      this.#alwaysOnTop = flag;
    }
    isAlwaysOnTop(): boolean {
      return this.#alwaysOnTop;
    }
    setTitle(title: string): void {
      this.#title = title;
    }
    getTitle(): string {
      return this.#title;
    }
    setBackgroundColor(color: string): void {
      deps.host.record('BrowserWindow.setBackgroundColor', color);
    }
    setMenuBarVisibility(visible: boolean): void {
      deps.host.record('BrowserWindow.setMenuBarVisibility', visible);
    }
    flashFrame(flag: boolean): void {
      deps.host.record('BrowserWindow.flashFrame', flag);
    }
  }
  return StandInWindow;
};
