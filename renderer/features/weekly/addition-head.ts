import type { AdditionLine } from '../../../shared/report/weekly-review-value.ts';
import { useText } from '../../i18n/text.ts';

/** What happened, in a word; about whom, and what was said to it, behind it. */
export const useAdditionHead = (): ((line: Pick<AdditionLine, 'what' | 'word' | 'of'>) => string) => {
  const t = useText();
  return ({ what, word, of }) =>
    [
      t(`vocabulary:addition.${what}`),
      ...(word === null ? [] : [t(`vocabulary:${word}`)]),
      ...(of === null ? [] : [t('report:review.about', { name: of })]),
    ].join(' · ');
};
