import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { errnoOf } from './errno.ts';

/** Where each system keeps an identifier that differs between machines and survives renaming and new network cards `[S3]`. */
const queries: Readonly<Partial<Record<NodeJS.Platform, readonly [string, readonly string[], RegExp]>>> = {
  win32: [
    'reg',
    ['query', 'HKLM\\SOFTWARE\\Microsoft\\Cryptography', '/v', 'MachineGuid'],
    /MachineGuid\s+REG_SZ\s+(\S+)/,
  ],
  darwin: ['ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice'], /"IOPlatformUUID"\s*=\s*"([^"]+)"/],
};

const ask = (command: string, args: readonly string[], pattern: RegExp): Promise<string | null> =>
  new Promise((resolve) => {
    execFile(command, [...args], { timeout: 5000, windowsHide: true }, (error, stdout) => {
      resolve(error === null ? (pattern.exec(stdout)?.[1] ?? null) : null);
    });
  });

const readMachineId = async (): Promise<string | null> => {
  try {
    return (await readFile('/etc/machine-id', 'utf8')).trim() || null;
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return null;
  }
};

/**
 * What tells this machine from others. Where the system has no such identifier (some containers), a constant: then a
 * copied profile is still told by its path and its head.
 */
export const machineFingerprint = async (platform: NodeJS.Platform = process.platform): Promise<string> => {
  const query = queries[platform];
  const found = query === undefined ? await readMachineId() : await ask(...query);
  return found ?? 'machine-without-identifier';
};
