import type { CustomScheme, Protocol } from 'electron';
import type { Host } from '../host/host.ts';
import type { SchemeHandler } from '../host/requests.ts';
import { strict } from '../host/strict.ts';

/** Electron's protocol for schemes of one's own. Only standard, secure schemes: a page of another kind has no https twin. */
export const createProtocol = (host: Host) => {
  const api = {
    registerSchemesAsPrivileged: (schemes: CustomScheme[]): void => {
      for (const { scheme, privileges = {} } of schemes) {
        if (privileges.standard !== true || privileges.secure !== true || privileges.bypassCSP === true)
          throw new Error(
            `stand-in: electron.protocol: only standard and secure schemes are provided (${scheme})`,
          );
        host.schemes.add(scheme);
      }
    },
    handle: (scheme: string, handler: SchemeHandler): void => {
      if (!host.schemes.has(scheme))
        throw new Error(
          `stand-in: electron.protocol.handle: ${scheme} was not registered before the app was ready`,
        );
      if (host.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      host.handlers.set(scheme, handler);
    },
    unhandle: (scheme: string): void => {
      host.handlers.delete(scheme);
    },
    isProtocolHandled: (scheme: string): boolean => host.handlers.has(scheme),
  } satisfies Partial<Protocol>;
  return strict('protocol', api);
};
