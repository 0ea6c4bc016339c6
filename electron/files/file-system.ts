/** `read`: must exist. `append`: made when missing, every write goes to the end. `update`: made when missing, write anywhere. `new`: must not exist. */
export type OpenMode = 'read' | 'append' | 'update' | 'new';

export interface FileStat {
  readonly size: number;
  /** Names this file still has; 0 when somebody deleted or replaced it while it was open. */
  readonly links: number;
  /** When its bytes were last changed, by the clock of the disk it lies on; milliseconds since 1970. */
  readonly modifiedMs: number;
  readonly kind: 'file' | 'directory' | 'other';
}

/** An open file, as the operating system gives it: reads and writes may be short; failures reject with an errno. */
export interface OpenFile {
  /** Reads at most `into.length` bytes from `position`; 0 at the end. */
  read(into: Uint8Array, position: number): Promise<number>;
  /** Writes at most `bytes.length` bytes and says how many; `position` is ignored in mode `append`. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /** The bytes and the size are on the disk when this resolves (fdatasync, FlushFileBuffers). */
  datasync(): Promise<void>;
  truncate(size: number): Promise<void>;
  stat(): Promise<FileStat>;
  close(): Promise<void>;
}

/**
 * The few calls Baton makes on the operating system's files. It rejects with errno exceptions like `node:fs`; callers turn
 * them into refusals with `attempt`. Tests put a faulty, slow or power-cut one in its place.
 */
export interface FileSystem {
  open(path: string, mode: OpenMode): Promise<OpenFile>;
  /** Makes one level; rejects with EEXIST when something of that name is there. */
  makeDirectory(path: string): Promise<void>;
  list(path: string): Promise<readonly string[]>;
  stat(path: string): Promise<FileStat>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** The names in this directory are on the disk when this resolves; nothing to do on Windows. */
  syncDirectory(path: string): Promise<void>;
  realPath(path: string): Promise<string>;
}
