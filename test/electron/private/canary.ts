import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Looks for phone numbers where none may be, however they were written down `[D1]`. */

/** The digits with anything people put between them. */
const withGaps = (number: string): RegExp => new RegExp([...number].join('[ .\\-/\\u00a0]{0,2}'), 'u');

/** What of the base64 of these bytes is the same wherever they begin: three ways, without the edges. */
const inBase64 = (bytes: Buffer): readonly string[] =>
  [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replaceAll('=', '');
    return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
  });

/** The ways in which the bytes hold the number; none is what is promised. */
export const formsIn = (bytes: Buffer, number: string): readonly string[] => {
  const texts = {
    'utf-8': bytes.toString('latin1'),
    'utf-16': bytes.toString('utf16le'),
    'utf-16, odd': bytes.subarray(1).toString('utf16le'),
  };
  const written = Object.entries(texts).filter(([, text]) => withGaps(number).test(text));
  const encoded = ['utf8', 'utf16le'] as const;
  const base64 = encoded.flatMap((encoding) =>
    inBase64(Buffer.from(number, encoding)).filter((form) => texts['utf-8'].includes(form)),
  );
  return [...written.map(([name]) => name), ...base64.map(() => 'base64')];
};

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Every file under the folders in which one of the numbers is found, and how. */
export const canariesIn = (folders: readonly string[], numbers: readonly string[]): readonly string[] =>
  folders.flatMap(filesUnder).flatMap((path) => {
    const bytes = readFileSync(path);
    return numbers.flatMap((number) => formsIn(bytes, number).map((form) => `${path}: ${number} (${form})`));
  });
