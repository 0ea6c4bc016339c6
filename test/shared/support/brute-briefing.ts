import { type Envelope, orderKey } from '../../../shared/events/envelope.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { inOrder, textIn } from './brute.ts';

/** What people have not read, taken straight from the events; see `brute.ts`. */

interface Person {
  readonly role: string;
  readonly active: boolean;
}

const peopleIn = (events: readonly Envelope[]): ReadonlyMap<string, Person> => {
  const people = new Map<string, Person>();
  for (const event of events) {
    if (event.type !== 'staffAdded' && event.type !== 'staffChanged') continue;
    const id = textIn(event, 'staffId');
    const before = people.get(id) ?? { role: '', active: true };
    const { role, active } = event.body;
    people.set(id, {
      role: typeof role === 'string' ? role : before.role,
      active: typeof active === 'boolean' ? active : before.active,
    });
  }
  return people;
};

const isFor = (definition: Envelope, id: string, { role, active }: Person): boolean => {
  const readers = definition.body['readers'] as { roles: string[]; staffIds: string[] } | null;
  return active && (readers === null || readers.roles.includes(role) || readers.staffIds.includes(id));
};

/** As everybody reads them: these events are not sealed, and what is written again is written out of what was shown. */
const wordsOf = (event: Envelope): string =>
  JSON.stringify([textIn(event, 'title'), maskPhonesIn(textIn(event, 'text'), 'people')]);

/** `person briefing` for each briefing that somebody is asked to read and has not read, sorted. */
export const bruteUnread = (all: readonly Envelope[]): readonly string[] => {
  const events = inOrder(all);
  const people = peopleIn(events);
  const about = events.filter(({ type }) => type.startsWith('briefing'));
  const unread: string[] = [];
  for (const briefing of new Set(about.map((event) => textIn(event, 'briefingId')))) {
    const own = about.filter((event) => textIn(event, 'briefingId') === briefing);
    const first = own.find(({ type }) => type === 'briefingAnnounced');
    if (first === undefined) continue;
    const withdrawn = own.findLast(({ type }) => type === 'briefingWithdrawn')?.body['withdrawn'];
    if (withdrawn === true) continue;
    const versions = [first, ...own.filter(({ type }) => type === 'briefingChanged')];
    const present = versions.at(-1) ?? first;
    const again = Math.max(
      0,
      versions.findLastIndex(({ body }) => body['readAgain'] === true),
    );
    const counting = versions.filter(
      (version, place) => place >= again || wordsOf(version) === wordsOf(present),
    );
    const orders = new Set(counting.map(orderKey));
    const knowing = new Set([
      ...counting.map(({ actor }) => actor),
      ...own
        .filter((event) => event.type === 'briefingRead' && orders.has(textIn(event, 'basedOn')))
        .map((event) => textIn(event, 'staffId')),
    ]);
    for (const [id, person] of people)
      if (isFor(present, id, person) && !knowing.has(id)) unread.push(`${id} ${briefing}`);
  }
  return unread.sort();
};
