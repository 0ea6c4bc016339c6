import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { errnoOf } from '../files/errno.ts';
import { sha256 } from './record.ts';

export interface HeldLock {
  release(): Promise<void>;
}

/** One holder at a time of a name, on this machine. The kernel lets go when the holder dies, so no stale lock is possible `[C9]`. */
export interface Lock {
  /** Takes the name at once or refuses `writerBusy`. */
  acquire(name: string): Promise<Result<HeldLock>>;
}

/** Where a name is held: something only one socket on this machine can listen on. */
export const addressOf = (platform: NodeJS.Platform, name: string): string => {
  const key = `baton-${sha256(name).slice(0, 40)}`;
  if (platform === 'linux') return `\0${key}`; // abstract: has no file that could be left behind
  if (platform === 'win32') return `\\\\.\\pipe\\${key}`;
  return join(tmpdir(), `${key}.sock`);
};

const listen = (address: string): Promise<Server | null> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => {
      if (errnoOf(error) === 'EADDRINUSE' || errnoOf(error) === 'EACCES') resolve(null);
      else reject(error);
    });
    server.listen({ path: address, exclusive: true }, () => resolve(server.unref()));
  });

const isAnswered = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error) => resolve(errnoOf(error) !== 'ECONNREFUSED'));
  });

const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

export interface LockOptions {
  readonly platform?: NodeJS.Platform;
  /** Removes the socket file of a dead holder, where sockets are files (neither Linux nor Windows). */
  readonly unlink: (path: string) => Promise<void>;
}

export const createLock = ({ platform = process.platform, unlink }: LockOptions): Lock => {
  const hasFile = platform !== 'linux' && platform !== 'win32';
  return {
    acquire: async (name) => {
      const address = addressOf(platform, name);
      let server = await listen(address);
      if (server === null && hasFile && !(await isAnswered(address))) {
        await unlink(address);
        server = await listen(address);
      }
      if (server === null) return err(refusal('writerBusy'));
      const held = server;
      return ok({ release: () => close(held) });
    },
  };
};
