import { expect, test } from 'vitest';
import { webPreferences } from '../../../electron/window/web-preferences.ts';

test('[E1] every window has exactly these preferences', () => {
  expect(webPreferences).toStrictEqual({
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
  });
});
