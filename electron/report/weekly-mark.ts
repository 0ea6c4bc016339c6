import { digestMark } from '../../shared/report/digest-mark.ts';
import type { WeeklySummary } from '../../shared/report/weekly-summary.ts';
import { attempt } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import { exists, readWhole } from '../files/whole.ts';

type Marked = Pick<WeeklySummary, 'week' | 'digest'>;

/** What a week’s PDF says, for programs, it was made of: the text of its QR code. */
export const weeklyMark = ({ week, digest }: Marked): string => digestMark(digest, week);

/** Whether the file is that week’s PDF, whole, of a book with the same digest. */
export const isMadeOf = async (fs: FileSystem, path: string, summary: Marked): Promise<boolean> => {
  const read = await attempt(path, () => readWhole(fs, path));
  if (!read.ok) return false;
  const start = read.value.subarray(0, 5).toString('latin1');
  const isWhole = start === '%PDF-' && read.value.subarray(-8).includes('%%EOF');
  return isWhole && read.value.includes(`(${weeklyMark(summary)})`);
};

/** Whether a file that is there is better left: the book is damaged, and the file may have what it has lost. */
export const isBetterLeft = async (
  fs: FileSystem,
  path: string,
  { digest }: Pick<Marked, 'digest'>,
): Promise<boolean> => {
  if (digest.damaged === undefined) return false;
  const there = await attempt(path, () => exists(fs, path));
  return there.ok && there.value;
};
