/** The part of Electron's WebContents that the guards hold on to. */
export interface GuardedContents {
  on(
    event: 'will-navigate' | 'will-redirect',
    listener: (event: { preventDefault(): void; readonly url: string }) => void,
  ): unknown;
  on(
    event: 'will-frame-navigate',
    listener: (event: {
      preventDefault(): void;
      readonly url: string;
      readonly isMainFrame: boolean;
    }) => void,
  ): unknown;
  on(event: 'will-attach-webview', listener: (event: { preventDefault(): void }) => void): unknown;
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: 'deny' }): unknown;
}

/** The part of Electron's Session that the guards hold on to. */
export interface GuardedSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void,
  ): unknown;
  setPermissionCheckHandler(handler: () => boolean): unknown;
  setDevicePermissionHandler(handler: () => boolean): unknown;
  on(event: 'will-download', listener: (event: { preventDefault(): void }) => void): unknown;
}

export interface ContentsGuardDeps {
  /** Whether the url is the app's own document; a window may load (and reload) that and nothing else. */
  readonly isAppPage: (url: string) => boolean;
  /** Asked for every url that would have left the app; decides alone whether anything opens. */
  readonly openOutside: (url: string) => void;
}

/**
 * Keeps one window's contents on the app's page: no navigation elsewhere, no frames, no second windows, no webview
 * `[E6]`. A url that would have left is offered to `openOutside` instead.
 */
export const guardContents = (contents: GuardedContents, deps: ContentsGuardDeps): void => {
  const stay = (event: { preventDefault(): void; readonly url: string }): void => {
    if (deps.isAppPage(event.url)) return;
    event.preventDefault();
    deps.openOutside(event.url);
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    deps.openOutside(url);
    return { action: 'deny' };
  });
};

/** Denies every permission, device and download: Baton's pages need none, files go through the main process `[E6]`. */
export const guardSession = (session: GuardedSession): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
};
