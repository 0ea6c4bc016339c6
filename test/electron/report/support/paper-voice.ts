import { createDates, type Dates } from '../../../../electron/report/dates.ts';
import { createLabels, type Labels } from '../../../../electron/report/labels.ts';
import type { PendingLine } from '../../../../shared/report/weekly-summary.ts';
import { localDateOf, localTimeOf } from '../../../../shared/time/zone.ts';
import type { Language } from '../../../../shared/vocabulary.ts';
import type { AskedColumn, AskedRows } from './paper-tables.ts';

/** What is looked for on paper: words in the language of the document, times as they are read there. */
export interface PaperVoice {
  readonly t: Labels;
  readonly dates: Dates;
  readonly language: Language;
  readonly zone: string;
  readonly time: (at: string) => string;
  /** `11-16 09:02` */
  readonly moment: (at: string) => string;
}

export const voiceIn = (language: Language, zone: string): PaperVoice => {
  const dates = createDates(language);
  const time = (at: string): string => localTimeOf(at, zone);
  return {
    ...{ t: createLabels(language), dates, time, language, zone },
    moment: (at) => `${dates.short(localDateOf(at, zone))} ${time(at)}`,
  };
};

/** A table that is looked for: under which title, with which columns, which rows. */
export type AskedTable = Omit<AskedRows, 'headed'>;

export const left = (...labels: readonly string[]): readonly AskedColumn[] =>
  labels.map((label) => ({ label }));
export const ends = (...labels: readonly string[]): readonly AskedColumn[] =>
  labels.map((label) => ({ label, end: true }));

/** Only where there is something of it. */
export const where = <T>(isThere: boolean, one: () => T): readonly T[] => (isThere ? [one()] : []);

/** Parts that stand beside each other, those that are there. */
export const beside = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');

export const orEmpty = (words: string | null, said: (words: string) => string): string =>
  words === null ? '' : said(words);

/** How urgent, who, which number, which order. */
export const whoOf = ({ severity, customerName, phone, orderNo }: PendingLine, { t }: PaperVoice): string =>
  beside([
    severity === 'normal' ? null : t(`vocabulary:severity.${severity}`),
    ...[customerName, phone],
    orderNo === null ? null : t('pending.order', { orderNo }),
  ]);
