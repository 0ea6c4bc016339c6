import type { PracticeProgress } from '../../shared/practice/tasks.ts';
import { createPracticeFold } from '../../shared/practice/tasks.ts';
import type { Rows } from '../../shared/projection/projection.ts';
import { toEpochMs } from '../../shared/time/zone.ts';
import type { OpenDesk } from '../app/desk.ts';

const DAY_MS = 86_400_000;
const PAGE_EVENTS = 1_000;

/** A customer of whom nothing is open and whose one promise was settled at least a day ago: Today does not show them. */
const chooseToFind = (rows: Rows, nowMs: number): string | null => {
  const all = rows.all('followUp');
  const times = new Map<string, number>();
  for (const { customer } of all)
    if (customer?.name !== undefined) times.set(customer.name, (times.get(customer.name) ?? 0) + 1);
  const found = all.find(
    ({ customer, closedAt, outcome }) =>
      closedAt !== null &&
      outcome !== 'mistaken' &&
      toEpochMs(closedAt) < nowMs - DAY_MS &&
      times.get(customer?.name ?? '') === 1,
  );
  return found?.customer?.name ?? null;
};

/** How far somebody is in the open book, read from what was written since the last look. */
export const createPracticeProgress = ({ open }: Pick<OpenDesk, 'open'>): (() => PracticeProgress) => {
  const { book, writer } = open;
  const fold = createPracticeFold(writer ?? '');
  const heads: Record<string, number> = {};
  // The shop as it was found comes first, whichever order the journals were read in.
  for (const event of book.events()) {
    if (event.writer === writer) continue;
    fold.take(event);
    heads[event.writer] = event.seq;
  }
  const toFind = chooseToFind(book.rows, toEpochMs(book.now()));
  return () => {
    for (let more = true; more; ) {
      const page = book.page(heads, PAGE_EVENTS);
      for (const event of page.events) {
        fold.take(event);
        heads[event.writer] = event.seq;
      }
      ({ more } = page);
    }
    return { done: fold.done(), toFind };
  };
};
