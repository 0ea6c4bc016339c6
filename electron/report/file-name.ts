import type { WeeklySummary } from '../../shared/report/weekly-summary.ts';
import type { Labels } from './labels.ts';

/** Characters that some file system refuses in a name, and controls. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;

/** `远晶家居 周报 2026-W47.pdf`: says shop and week. */
export const weeklyFileName = (
  { shopName, week }: Pick<WeeklySummary, 'shopName' | 'week'>,
  labels: Labels,
): string => {
  const shop = [...shopName.replace(FORBIDDEN, ' ').trim()].slice(0, 40).join('');
  return `${labels('weekly.fileName', { shop, week }).trim()}.pdf`;
};
