import { foldText } from '../../shared/search/fold-text.ts';

/** A text in parts, some of them found. */
export interface Part {
  readonly text: string;
  readonly found: boolean;
}

/** Characters shown before the first place that was found. */
const BEFORE = 14;
const LONGEST = 120;

/** Every place of every word, one behind the other, none overlapping. */
const placesOf = (folded: string, words: readonly string[]): readonly (readonly [number, number])[] => {
  const places: [number, number][] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1 && word !== ''; at = folded.indexOf(word, at + word.length))
      places.push([at, at + word.length]);
  }
  places.sort(([a], [b]) => a - b);
  return places.reduce<[number, number][]>((apart, [from, to]) => {
    const last = apart.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
    return apart;
  }, []);
};

/** The beginning of a text from `from` on, without half a character at either end. */
const windowOf = (text: string, from: number): string => {
  const cut = text.slice(from, from + LONGEST);
  return cut.toWellFormed() === cut ? cut : cut.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '');
};

/** The whole text in parts, every place of the words marked. */
export const markWords = (text: string, typed: readonly string[]): readonly Part[] => {
  const parts: Part[] = [];
  let at = 0;
  for (const [start, end] of placesOf(foldText(text), typed.map(foldText))) {
    if (start > at) parts.push({ text: text.slice(at, start), found: false });
    parts.push({ text: text.slice(start, end), found: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), found: false });
  return parts;
};

/** What is shown of a text in which words were found: around the first of them, the words marked. */
export const highlight = (text: string, typed: readonly string[]): readonly Part[] => {
  const words = typed.map(foldText);
  const first = placesOf(foldText(text), words)[0]?.[0] ?? 0;
  const from = first > BEFORE + 6 ? first - BEFORE : 0;
  const shown = windowOf(text, from);
  const parts: Part[] = from > 0 ? [{ text: '…', found: false }] : [];
  parts.push(...markWords(shown, words));
  if (from + LONGEST < text.length) parts.push({ text: '…', found: false });
  return parts;
};
