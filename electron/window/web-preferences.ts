import type { WebPreferences } from 'electron';

/**
 * What every window of Baton may do, spelled out even where Electron's default agrees, so that a changed default
 * cannot weaken a window unseen. `[E1]` compares this object deep-equal.
 */
export const webPreferences = {
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
  navigateOnDragDrop: false,
  disableDialogs: true,
  spellcheck: false,
  autoplayPolicy: 'document-user-activation-required',
} as const satisfies WebPreferences;
