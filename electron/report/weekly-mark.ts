import { digestMark } from '../../shared/report/digest-mark.ts';
import type { WeeklySummary } from '../../shared/report/weekly-summary.ts';
import { attempt } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import { readWhole } from '../files/whole.ts';

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
