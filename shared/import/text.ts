/** Separators a list may use; the one that the first lines use most, and alike. */
const separators = [',', '\t', ';', '，', '|'] as const;

const SAMPLE_LINES = 20;

/** How often a character stands outside quotes. */
const countOutsideQuotes = (line: string, wanted: string): number => {
  let count = 0;
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === wanted && !quoted) count += 1;
  }
  return count;
};

/** The separator of a delimited text; a table copied from a spreadsheet has tabs. A list of one column has any. */
export const separatorOf = (text: string): string => {
  const sample = text.split(/\r\n|\n|\r/u, SAMPLE_LINES).filter((line) => line.trim() !== '');
  const score = (separator: string): number => {
    const counts = sample.map((line) => countOutsideQuotes(line, separator));
    const [first = 0] = counts;
    // Lines that agree with the first tell more than a comma in somebody’s address.
    return first === 0 ? 0 : counts.filter((count) => count === first).length * 1000 + first;
  };
  return [...separators].sort((a, b) => score(b) - score(a))[0] ?? ',';
};

/** Encodings a list may be in; Excel in China writes GB 18030 where nobody tells it otherwise. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Decodes bytes, or says by `null` that they are not in this encoding. A mark at the beginning is left out. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string | null;

/** The text of a list by its mark, else as UTF-8 if it is that, else as GB 18030; `null` when it is no text at all. */
export const decodeList = (bytes: Uint8Array, decode: Decode): string | null => {
  const text = decoded(bytes, decode);
  return text?.includes('\u0000') === true ? null : text;
};

const decoded = (bytes: Uint8Array, decode: Decode): string | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
};
