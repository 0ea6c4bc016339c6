import type { WeeklySummary } from '../../shared/report/weekly-summary.ts';
import type { Labels } from './labels.ts';

/** Characters that some file system refuses in a name, and controls. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;

/** A shop’s name as part of a file name, on any file system. */
export const safeName = (name: string): string =>
  [...name.replace(FORBIDDEN, ' ').trim()].slice(0, 40).join('');

/** `远晶家居 周报 2026-W47.pdf`: says shop and week. */
export const weeklyFileName = (
  { shopName, week }: Pick<WeeklySummary, 'shopName' | 'week'>,
  labels: Labels,
): string => {
  const shop = safeName(shopName);
  return `${labels('weekly.fileName', { shop, week }).trim()}.pdf`;
};
