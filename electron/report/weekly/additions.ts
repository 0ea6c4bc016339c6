import type { AdditionLine } from '../../../shared/report/weekly-review-value.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { statementFields } from '../../../shared/rules/statement.ts';
import { type Block, section, stack, table, text } from '../kit/index.ts';
import { momentOf, type Voice } from './voice.ts';

/** What came late for signed weeks (补录), on paper. */

/** What happened, in a word; about whom, and what was said to it, behind it. */
const headOf = ({ what, word, of }: AdditionLine, { t }: Voice): string =>
  [
    t(`vocabulary:addition.${what}`),
    ...(word === null ? [] : [t(`vocabulary:${word}`)]),
    ...(of === null ? [] : [t('review.about', { name: of })]),
  ].join(' · ');

const wordsOf = ({ statement, summary }: AdditionLine, { t }: Voice): readonly Block[] => {
  if (statement === null) return summary === '' ? [] : [text(summary)];
  return statementFields.flatMap((field) => {
    const words = statement[field];
    return words === null
      ? []
      : [text(t(`vocabulary:statementField.${field}`), { style: 'note' }), text(words)];
  });
};

/** In the order in which it happened; nothing where nothing came late. */
export const additionTable = ({ review }: WeeklySummary, voice: Voice): readonly Block[] => {
  const { t } = voice;
  if (review.additions.length === 0) return [];
  const list = table({
    columns: [
      { label: t('review.additionOf'), width: 58 },
      { label: t('review.additionAt'), width: 76 },
      { label: t('review.additionWhat') },
      { label: t('review.additionWho'), width: 70 },
      { label: t('review.additionEntered'), width: 72 },
    ],
    rows: review.additions.map((line) => [
      text(line.week),
      text(momentOf(line.at, voice)),
      stack([text(headOf(line, voice), { style: 'strong' }), ...wordsOf(line, voice)]),
      text(line.by),
      text(momentOf(line.enteredAt, voice)),
    ]),
  });
  return [section(t('review.additions'), [list], t('review.additionsLead'))];
};
