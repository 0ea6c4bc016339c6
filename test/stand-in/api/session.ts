import type { Host } from '../host/host.ts';
import { strict } from '../host/strict.ts';
import { StrictEmitter } from './emitter.ts';

type CheckHandler = (
  contents: null,
  permission: string,
  origin: string,
  details: { isMainFrame: boolean },
) => boolean;

/** Electron's names of permissions, and Chromium's for the same thing. */
const permissions: Readonly<Record<string, string>> = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  'idle-detection': 'idle-detection',
  'storage-access': 'storage-access',
  'window-management': 'window-management',
};

/** Electron's default session. Chromium asks nobody, so the app's check handler is asked beforehand for each permission. */
export const createSession = (host: Host) => {
  const apply = async (handler: CheckHandler): Promise<void> => {
    const { context } = await host.chromium();
    const session = await context.browser()?.newBrowserCDPSession();
    for (const [electronName, name] of Object.entries(permissions)) {
      const granted = handler(null, electronName, '', { isMainFrame: true });
      await session?.send('Browser.setPermission', {
        permission: { name },
        setting: granted ? 'granted' : 'denied',
      });
    }
    await session?.detach();
  };
  const methods = {
    setPermissionRequestHandler: (handler: unknown): void => {
      host.record('session.setPermissionRequestHandler', typeof handler);
    },
    setPermissionCheckHandler: (handler: CheckHandler): void => {
      host.prepare(apply(handler));
    },
    setDevicePermissionHandler: (handler: unknown): void => {
      host.record('session.setDevicePermissionHandler', typeof handler);
    },
  };
  const defaultSession = strict(
    'session',
    Object.assign(new StrictEmitter('session', ['will-download']), methods),
  );
  return strict('session', { defaultSession });
};
