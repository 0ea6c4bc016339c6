import { createEmptyCard, fsrs, generatorParameters, Rating } from 'ts-fsrs';
import type { DueAt } from '../../shared/learning/daily.ts';

/** Whole days, and the same answer for the same history wherever it is worked out. */
const scheduler = fsrs(generatorParameters({ enable_fuzz: false, enable_short_term: false }));

/** When a question is due again, by FSRS: a right answer puts it off the longer the better it sits, a wrong one brings it back. */
export const dueAt: DueAt = (answers) => {
  const [first] = answers;
  if (first === undefined) return '';
  let card = createEmptyCard(new Date(first.at));
  for (const { at, right } of answers)
    card = scheduler.next(card, new Date(at), right ? Rating.Good : Rating.Again).card;
  return card.due.toISOString();
};
