import { type Block, text } from '../kit/index.ts';

/** From so many characters on a text takes a page or more of a narrow column. */
const LONG = 600;

/** Whether a table of these needs the width of its other columns: what those say then stands over the texts. */
export const needWidth = (lines: readonly { readonly text: string }[]): boolean =>
  lines.some((line) => line.text.length >= LONG);

/** What stands over a text, where anything does. */
export const overText = (parts: readonly string[]): readonly Block[] =>
  parts.length === 0 ? [] : [text(parts.join(' · '), { style: 'note' })];
