import type { Host } from '../host/host.ts';
import { strict } from '../host/strict.ts';
import { StrictEmitter } from './emitter.ts';

type Permission =
  | 'audioCapture'
  | 'clipboardReadWrite'
  | 'clipboardSanitizedWrite'
  | 'geolocation'
  | 'idleDetection'
  | 'midi'
  | 'midiSysex'
  | 'notifications'
  | 'storageAccess'
  | 'videoCapture'
  | 'windowManagement';

type CheckHandler = (
  contents: null,
  permission: string,
  origin: string,
  details: { isMainFrame: boolean },
) => boolean;

/** Electron's names of permissions, and what of Chromium each one grants. Chromium denies whatever is not granted. */
const permissions: Readonly<Record<string, readonly Permission[]>> = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['audioCapture', 'videoCapture'],
  midi: ['midi'],
  midiSysex: ['midiSysex'],
  'clipboard-read': ['clipboardReadWrite'],
  'clipboard-sanitized-write': ['clipboardSanitizedWrite'],
  'idle-detection': ['idleDetection'],
  'window-management': ['windowManagement'],
  'storage-access': ['storageAccess'],
};

/** Electron's default session. Chromium asks nobody, so the app's check handler is asked beforehand for each permission. */
export const createSession = (host: Host) => {
  const apply = async (handler: CheckHandler): Promise<void> => {
    const granted = Object.entries(permissions).flatMap(([name, ours]) =>
      handler(null, name, '', { isMainFrame: true }) ? ours : [],
    );
    const { context } = await host.chromium();
    // Never detached: what a session set is forgotten with it.
    const session = await context.browser()?.newBrowserCDPSession();
    await session?.send('Browser.grantPermissions', { permissions: [...granted] });
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
