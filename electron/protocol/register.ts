import { protocol } from 'electron';
import { appScheme } from './origin.ts';

/** Makes `app://` a standard, secure scheme. Electron wants this before the app is ready. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
};

/** Answers `app://` with the given handler from now on. */
export const serveApp = (handler: (request: Request) => Promise<Response>): void => {
  protocol.handle(appScheme, handler);
};
