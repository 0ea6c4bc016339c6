import { MOST_CLIP_CHARACTERS, readClip } from '../../shared/capture/clip.ts';
import type { Request } from '../../shared/ipc/contract.ts';
import type { CopiedThings } from '../../shared/ipc/values.ts';

/** The clipboard as it was at one moment. */
interface Copied {
  readonly text: string;
  /** The bytes of a PNG. */
  readonly picture: Uint8Array | null;
}

/** Writing an entry down over any program. */
export interface Capture {
  /** The hotkey was pressed: looks at the clipboard, now and at no other time, and shows the small window. */
  readonly begin: () => void;
  /** What was copied then, as far as it may belong to an entry. */
  readonly copied: () => Promise<CopiedThings>;
  /** The picture that was copied then, as PNG. */
  readonly picture: () => Promise<Uint8Array | null>;
  /** Out of sight; what was copied is forgotten. */
  readonly hide: () => void;
  readonly fit: (height: number) => void;
  /** Brings the main window to the front: at a place, or ready to write where there is none. */
  readonly openBaton: (place: Request<'capture.openBaton'>['place']) => void;
  /** Another book is open: what the small window shows and keeps is of the one before, so the next one is made anew. */
  readonly bookOpened: (bookId: string) => void;
  /** Whether these contents are the small window’s. */
  readonly owns: (contentsId: number) => boolean;
}

export interface CaptureDeps {
  readonly window: Pick<Capture, 'hide' | 'fit' | 'owns'> & {
    readonly show: () => void;
    readonly close: () => void;
  };
  readonly lookAtClipboard: () => Promise<Copied>;
  readonly openBaton: Capture['openBaton'];
  readonly fault: (where: string, error: unknown) => void;
}

const NOTHING: Copied = { text: '', picture: null };
const SIGNATURE_AND_SIZE = 24;

/** Width and height stand in the first chunk of a PNG; `null` for what is none. */
const sizeOf = (png: Uint8Array | null): CopiedThings['picture'] => {
  if (png === null || png.length < SIGNATURE_AND_SIZE) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

export const createCapture = ({ window, lookAtClipboard, openBaton, fault }: CaptureDeps): Capture => {
  let copied: Promise<Copied> = Promise.resolve(NOTHING);
  let book: string | null = null;

  const look = async (): Promise<Copied> => {
    try {
      const { text, picture } = await lookAtClipboard();
      return { text: text.slice(0, MOST_CLIP_CHARACTERS), picture };
    } catch (error) {
      // Another program holds it: what is to be written is not kept waiting.
      fault('looking at the clipboard', error);
      return NOTHING;
    }
  };
  const hide = (): void => {
    copied = Promise.resolve(NOTHING);
    window.hide();
  };

  return {
    begin: () => {
      copied = look();
      window.show();
    },
    copied: async () => {
      const { text, picture } = await copied;
      return { pieces: readClip(text), picture: sizeOf(picture) };
    },
    picture: async () => (await copied).picture,
    hide,
    fit: window.fit,
    openBaton: (place) => {
      hide();
      openBaton(place);
    },
    bookOpened: (bookId) => {
      if (bookId !== book) window.close();
      book = bookId;
    },
    owns: window.owns,
  };
};
