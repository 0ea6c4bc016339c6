import type { Clipboard } from 'electron';
import type { Host } from '../host/host.ts';
import { strict } from '../host/strict.ts';

/** What a person copied in some other program. */
export interface Copied {
  readonly text?: string;
  /** The bytes of a PNG, in base64. */
  readonly png?: string;
}

const itemOf = (png: Buffer) =>
  strict('ClipboardItem', {
    types: ['image/png'],
    getType: async () => new Blob([new Uint8Array(png)], { type: 'image/png' }),
  });

/** Electron's clipboard as far as looking at it goes. Each look is noted, for a test to know when there was one. */
export const createClipboard = (host: Host) => {
  let copied: Copied = {};
  const api = {
    readText: async () => {
      host.record('clipboard.readText');
      return copied.text ?? '';
    },
    read: async () => {
      host.record('clipboard.read');
      return copied.png === undefined ? [] : [itemOf(Buffer.from(copied.png, 'base64'))];
    },
  } satisfies Partial<Record<keyof Clipboard, unknown>>;
  return {
    api: strict('clipboard', api),
    copy: (next: Copied): void => {
      copied = next;
    },
  };
};
