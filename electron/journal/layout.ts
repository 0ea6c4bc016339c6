import { join } from 'node:path';
import { writerIdSchema } from '../../shared/events/envelope.ts';

/** Where things stand in a book folder; `docs/book-format.md` is the reference. */
export const manifestPath = (bookDir: string): string => join(bookDir, 'book.json');
export const journalsPath = (bookDir: string): string => join(bookDir, 'journals');
export const writerPath = (bookDir: string, writer: string): string => join(bookDir, 'journals', writer);
export const segmentName = (segment: number): string => `${String(segment).padStart(6, '0')}.jsonl`;
export const segmentPath = (bookDir: string, writer: string, segment: number): string =>
  join(writerPath(bookDir, writer), segmentName(segment));

/** Where the profile keeps what must not travel with a copy of the book. */
export const profileBookPath = (profileDir: string, bookId: string): string =>
  join(profileDir, 'books', bookId);

const SEGMENT = /^(\d{6})\.jsonl$/;

/** The number in a segment's file name; null for anything else (set-aside tails, Syncthing's temporary files). */
export const segmentNumber = (name: string): number | null => {
  const digits = SEGMENT.exec(name)?.[1];
  return digits === undefined || digits === '000000' ? null : Number(digits);
};

export const isWriterName = (name: string): boolean => writerIdSchema.safeParse(name).success;

/** The name of a torn tail set aside: `000003.jsonl.torn-20261123T060500123Z`, safe on every file system. */
export const tornName = (segment: number, at: Date, attempt: number): string => {
  const time = at.toISOString().replaceAll(/[-:.]/g, '');
  return `${segmentName(segment)}.torn-${time}${attempt === 0 ? '' : `-${attempt}`}`;
};
