import type { AdditionLine } from '../../../shared/report/weekly-review-value.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { localTimeOf } from '../../../shared/time/zone.ts';

type Word = `vocabulary:addition.${AdditionLine['what']}` | `vocabulary:${NonNullable<AdditionLine['word']>}`;

/** What is read of each line in every place: what, whom, what was said, who, when it happened and when it was written. */
export const additionParts = (
  { review, zone }: WeeklySummary,
  say: (word: Word) => string,
): readonly (readonly string[])[] =>
  review.additions.map(({ what, word, of, by, at, enteredAt, statement, summary }) => [
    say(`vocabulary:addition.${what}`),
    ...(word === null ? [] : [say(`vocabulary:${word}`)]),
    ...[by, localTimeOf(at, zone), localTimeOf(enteredAt, zone)],
    ...(of === null ? [] : [of]),
    ...(statement === null ? [summary] : Object.values(statement).filter((text) => text !== null)),
  ]);
