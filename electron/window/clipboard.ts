import { clipboard } from 'electron';

/** What somebody has copied in some program. */
export interface Copied {
  readonly text: string;
  /** The bytes of a PNG. */
  readonly picture: Uint8Array | null;
}

const PICTURE = 'image/png';

/**
 * Looks at the clipboard, once; the only one that does. A spreadsheet copies a picture of its cells besides the text, so
 * where there is a text the picture is not meant.
 */
export const lookAtClipboard = async (): Promise<Copied> => {
  const text = await clipboard.readText();
  if (text.trim() !== '') return { text, picture: null };
  const item = (await clipboard.read()).find(({ types }) => types.includes(PICTURE));
  if (item === undefined) return { text: '', picture: null };
  const blob = await item.getType(PICTURE);
  return { text: '', picture: new Uint8Array(await blob.arrayBuffer()) };
};
