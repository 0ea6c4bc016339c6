import { layDocument } from './kit/document.ts';
import {
  type Block,
  barsAndLine,
  keyFigures,
  lines,
  qrCode,
  type ReportDocument,
  section,
  table,
  text,
} from './kit/index.ts';
import { createLabels, type Labels } from './labels.ts';
import type { Press } from './printing.ts';

const ROWS = 60;
/** The one with more characters. */
const LANGUAGE = 'zh-CN';
const WEEK = ['1', '2', '3', '4', '5', '6', '7'];

const series = (name: string) => ({ name, values: WEEK.map(Number) });

/** One of everything a report is made of. */
const everything = (t: Labels): readonly Block[] => {
  const [title, opened, closed] = [t('days.title'), t('days.opened'), t('days.closed')];
  const columns = [{ label: title }, { label: opened, width: 90 }, { label: closed, width: 90 }];
  const rows = Array.from({ length: ROWS }, (_, row) => [
    text(`${t('weekly.blank')} ${row}`),
    text(String(row), { align: 'right' }),
    text(closed, { style: 'note' }),
  ]);
  return [
    text(title, { style: 'title' }),
    keyFigures([{ label: opened, value: '1', comparison: closed }]),
    section(title, [
      barsAndLine({ title, categories: WEEK, bars: [series(opened)], line: series(closed), height: 168 }),
      lines({ title, categories: WEEK, lines: [series(opened), series(closed)], height: 138 }),
      qrCode('0'.repeat(120), title),
    ]),
    section(title, [table({ columns, rows })], t('weekly.blank')),
  ];
};

const sample = (t: Labels, language: string): ReportDocument => ({
  ...{ title: language, subject: language, language, createdAt: 0, footer: language },
  header: { left: language, right: language },
  pageLabel: (page, pages) => t('pageOf', { page, pages }),
  body: everything(t),
});

/**
 * Prints a page or two for nobody: what is used for the first time is slow, and the first to wait for a report waited for
 * all of it.
 */
export const warmUp = async ({ fonts, printer }: Press): Promise<void> => {
  await printer.print(layDocument(sample(createLabels(LANGUAGE), LANGUAGE), fonts));
};
