import type { Envelope } from '../../../shared/events/envelope.ts';
import { inOrder, textIn } from './brute.ts';

/** What people say of a week, taken straight from the events; see `brute.ts`. */

const said = ({ body }: Envelope): readonly unknown[] | null => {
  const words = [body['work'], body['problems'], body['customerWords']];
  return words.every((text) => text === null) ? null : words;
};

/** The newest of each person, and `null` for who worked and has said nothing; of managers only what they said. */
export const bruteStatements = (
  events: readonly Envelope[],
  week: string,
  hasWorked: (who: string) => boolean,
): Readonly<Record<string, readonly unknown[] | null>> => {
  const roles = new Map<string, string>();
  const newest = new Map<string, readonly unknown[] | null>();
  for (const event of inOrder(events)) {
    const role = event.body['role'];
    if (event.type === 'staffAdded' || (event.type === 'staffChanged' && typeof role === 'string'))
      roles.set(textIn(event, 'staffId'), textIn(event, 'role'));
    if (event.type === 'statementWritten' && textIn(event, 'week') === week)
      newest.set(textIn(event, 'staffId'), said(event));
  }
  return Object.fromEntries(
    [...roles]
      .map(([who, role]) => [who, role, newest.get(who) ?? null] as const)
      .filter(([who, role, words]) => words !== null || (role !== 'manager' && hasWorked(who)))
      .map(([who, , words]) => [who, words]),
  );
};
