import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';

const looks: ReadonlySet<string> = new Set<keyof BrowserWindowConstructorOptions>([
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'maxWidth',
  'maxHeight',
  'center',
  'resizable',
  'minimizable',
  'maximizable',
  'fullscreenable',
  'skipTaskbar',
  'title',
  'icon',
  'show',
  'frame',
  'alwaysOnTop',
  'autoHideMenuBar',
  'backgroundColor',
  'titleBarStyle',
  'titleBarOverlay',
  'useContentSize',
  'webPreferences',
]);

/** Preferences whose meaning the stand-in has only for these values: a page of Chromium with an isolated preload. */
const fixed: Readonly<Partial<Record<keyof WebPreferences, unknown>>> = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
};

/** Preferences that change nothing a test on the stand-in could see. */
const ignored: ReadonlySet<string> = new Set<keyof WebPreferences>([
  'preload',
  'spellcheck',
  'disableDialogs',
  'navigateOnDragDrop',
  'autoplayPolicy',
  'backgroundThrottling',
  'additionalArguments',
]);

const refuse = (what: string): never => {
  throw new Error(`stand-in: electron.BrowserWindow option ${what} is not provided`);
};

/** Refuses options the stand-in cannot honour, so that no test passes on a promise it did not keep. */
export const checkWindowOptions = (options: BrowserWindowConstructorOptions): void => {
  for (const key of Object.keys(options)) if (!looks.has(key)) refuse(key);
  for (const [key, value] of Object.entries(options.webPreferences ?? {})) {
    if (key in fixed) {
      if (fixed[key as keyof WebPreferences] !== value) refuse(`webPreferences.${key}: ${String(value)}`);
    } else if (!ignored.has(key)) refuse(`webPreferences.${key}`);
  }
};
