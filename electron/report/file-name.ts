import type { Booklet } from '../../shared/booklet/value.ts';
import type { WeeklyFormat } from '../../shared/ipc/values.ts';
import type { HandoverReport } from '../../shared/report/handover-report.ts';
import { type MonthAttendance, ownerOf } from '../../shared/report/month-attendance-value.ts';
import type { MonthReport } from '../../shared/report/month-report-value.ts';
import type { PersonalWeek } from '../../shared/report/personal-week-value.ts';
import type { RosterReport } from '../../shared/report/roster-report.ts';
import type { WeeklySummary } from '../../shared/report/weekly-summary.ts';
import type { Labels } from './labels.ts';

/** Characters that some file system refuses in a name, controls, and marks that turn the order of what is read. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;

/** Devices of Windows: a name that has only this before its first dot opens no file. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\s*(\.|$))/iu;

/** A file’s name may have 255 bytes on Linux; two names and the words between fit. */
const MOST_CHARACTERS = 40;
const MOST_BYTES = 96;

const shortened = (name: string): string => {
  let short = '';
  for (const character of [...name].slice(0, MOST_CHARACTERS))
    if (new TextEncoder().encode(short + character).length <= MOST_BYTES) short += character;
    else break;
  return short;
};

type FileEnding = 'pdf' | 'eml' | WeeklyFormat;

/** A shop’s name as part of a file name, on any file system; a dot in front would hide the file. */
export const safeName = (name: string): string =>
  shortened(
    name
      .replace(FORBIDDEN, ' ')
      .replace(/^[.\s]+/u, '')
      .replace(DEVICE, '$1_')
      .trim(),
  ).trim();

/** `远晶家居 周报 2026-W47.pdf`: says shop and week; its tables, and the mail with it, are called so too. */
export const weeklyFileName = (
  { shopName, week }: Pick<WeeklySummary, 'shopName' | 'week'>,
  labels: Labels,
  ending: FileEnding = 'pdf',
): string => `${labels('weekly.fileName', { shop: safeName(shopName), week }).trim()}.${ending}`;

/** `远晶家居 周报 2026-W47 张三.pdf`: says shop, week and person; its tables are called so too. */
export const personalFileName = (
  { shopName, week, name }: Pick<PersonalWeek, 'shopName' | 'week' | 'name'>,
  labels: Labels,
  ending: FileEnding = 'pdf',
): string => {
  const words = labels('personal.fileName', { shop: safeName(shopName), week, name: safeName(name) });
  return `${words.trim()}.${ending}`;
};

/** `远晶家居 2026-11-23 早班交接.pdf`: says shop, day and shift; its tables are called the same. */
export const handoverFileName = (
  { shopName, date, shiftName }: Pick<HandoverReport, 'shopName' | 'date' | 'shiftName'>,
  labels: Labels,
  ending: FileEnding = 'pdf',
): string => {
  const name = labels('handover.fileName', { shop: safeName(shopName), date, shift: safeName(shiftName) });
  return `${name.trim()}.${ending}`;
};

/** `远晶家居 排班 2026-W47.pdf`; its tables are called so too. */
export const rosterFileName = (
  { shopName, week }: Pick<RosterReport, 'shopName' | 'week'>,
  labels: Labels,
  ending: FileEnding = 'pdf',
): string => `${labels('roster.fileName', { shop: safeName(shopName), week }).trim()}.${ending}`;

/** `远晶家居 月报 2026-11.pdf`; its tables are called so too. */
export const monthFileName = (
  { shopName, month }: Pick<MonthReport, 'shopName' | 'month'>,
  labels: Labels,
  ending: FileEnding = 'pdf',
): string => `${labels('month.fileName', { shop: safeName(shopName), month }).trim()}.${ending}`;

/** `远晶家居 考勤 2026-11.pdf`, as the tables of that month are called; one’s own has one’s name behind. */
export const attendanceFileName = (
  value: Pick<MonthAttendance, 'shopName' | 'month' | 'of' | 'people'>,
  labels: Labels,
  ending: FileEnding = 'pdf',
): string => {
  const [shop, name] = [safeName(value.shopName), ownerOf(value)];
  const words =
    name === null
      ? labels('attendance:export.fileName', { shop, month: value.month })
      : labels('attendance:export.ownFileName', { shop, month: value.month, name: safeName(name) });
  return `${words.trim()}.${ending}`;
};

/** `远晶家居 口袋本 2026-11-28.pdf`. */
export const bookletFileName = (
  { shopName, date }: Pick<Booklet, 'shopName' | 'date'>,
  labels: Labels,
): string => `${labels('booklet.fileName', { shop: safeName(shopName), date }).trim()}.pdf`;
