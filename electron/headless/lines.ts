import type { Readable } from 'node:stream';

/** Longer than any command can be, attachments being kept apart. */
export const MAX_LINE_BYTES = 4 * 1024 * 1024;

/** A line of input, or why it is none. */
export type InputLine =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: 'tooLong' | 'notUtf8' };

const NEWLINE = 0x0a;

const decode = (bytes: Buffer, number: number): InputLine => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { number, text: text.trim() };
  } catch (error) {
    if (error instanceof TypeError) return { number, problem: 'notUtf8' };
    throw error;
  }
};

/**
 * The lines of a stream as they come, without line breaks, BOM and surrounding blanks. A line that is too long is
 * passed over without being kept in memory; what is no UTF-8 is named, not guessed.
 */
export async function* readLines(stream: Readable): AsyncGenerator<InputLine> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;

  const take = (bytes: Buffer): void => {
    length += bytes.length;
    if (length <= MAX_LINE_BYTES) parts.push(bytes);
    else parts = [];
  };
  const finish = (): InputLine => {
    const line =
      length > MAX_LINE_BYTES
        ? { number, problem: 'tooLong' as const }
        : decode(Buffer.concat(parts), number);
    number += 1;
    parts = [];
    length = 0;
    return line;
  };

  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
      take(bytes.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    take(bytes.subarray(start));
  }
  if (length > 0) yield finish();
}
