import type { Envelope } from '../../../shared/events/envelope.ts';
import { inOrder, textIn } from './brute.ts';

/** Customers a second time, straight from the events: no rows, no contacts, no folding of the projection. */

interface Said {
  readonly name?: string;
  readonly phone?: { readonly tag: string };
  readonly orderNo?: string;
  readonly account?: string;
  readonly channel?: string;
  readonly address?: string;
  readonly placeholder?: boolean;
}

export interface BruteWriting {
  readonly key: string;
  readonly openedOrder: number;
  customer: Said | null;
  /** Tags of the numbers in its texts. */
  readonly tags: Set<string>;
  /** Tags of the numbers in the sentence it began with. */
  readonly sentence: readonly string[];
  state: 'open' | 'closed' | 'note';
  readonly sameAs: Set<string>;
  readonly apart: Set<string>;
  mistaken: boolean;
}

const bare = (text: string): string =>
  [...text]
    .map((char) => {
      const code = char.codePointAt(0) ?? 0;
      return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : char;
    })
    .filter((char) => char.trim() !== '')
    .join('')
    .toLowerCase();

const phonesIn = (event: Envelope): readonly string[] => {
  const phones = event.body['phones'];
  return Array.isArray(phones) ? phones.map(({ tag }: { readonly tag: string }) => tag) : [];
};

/** Said of both, whichever was named first. */
const hearJoint = (writings: ReadonlyMap<string, BruteWriting>, { type, body }: Envelope): void => {
  const { writing, others, by } = body as Readonly<Record<'others' | 'by', readonly string[]>> & {
    readonly writing: string;
  };
  const merges = type === 'customersMerged';
  const own = writings.get(writing);
  for (const contact of by) own?.apart[merges ? 'delete' : 'add'](contact);
  for (const other of others) {
    own?.sameAs[merges ? 'add' : 'delete'](other);
    writings.get(other)?.sameAs[merges ? 'add' : 'delete'](writing);
  }
};

/** Every writing as it stands after all events. */
export const bruteWritings = (events: readonly Envelope[]): readonly BruteWriting[] => {
  const writings = new Map<string, BruteWriting>();
  inOrder(events).forEach((event, place) => {
    if (event.type === 'customersMerged' || event.type === 'customerParted') {
      hearJoint(writings, event);
      return;
    }
    const id = 'followUpId' in event.body ? textIn(event, 'followUpId') : textIn(event, 'noteId');
    const key = `${'followUpId' in event.body ? 'followUp' : 'note'}:${id}`;
    const customer = (event.body['customer'] ?? null) as Said | null;
    if (event.type === 'followUpOpened' || event.type === 'noteWritten') {
      const state = event.type === 'noteWritten' ? 'note' : 'open';
      const sentence = phonesIn(event);
      const rest = {
        sentence,
        state,
        mistaken: false,
        sameAs: new Set<string>(),
        apart: new Set<string>(),
      } as const;
      writings.set(key, { key, openedOrder: place, customer, tags: new Set(), ...rest });
    }
    const writing = writings.get(key);
    if (writing === undefined) return;
    for (const tag of phonesIn(event)) writing.tags.add(tag);
    if (event.type === 'followUpUpdated') {
      const changes = event.body['changes'] as { readonly customer?: Said | null };
      if (changes.customer !== undefined) writing.customer = changes.customer;
    }
    if (event.type === 'followUpClosed' && writing.state === 'open') {
      writing.state = 'closed';
      writing.mistaken = event.body['outcome'] === 'mistaken';
    }
    if (event.type === 'followUpReopened' && writing.state === 'closed') {
      writing.state = 'open';
      writing.mistaken = false;
    }
    if (event.type === 'noteWithdrawn') writing.mistaken = event.body['withdrawn'] === true;
  });
  return [...writings.values()];
};

/** Whether somebody who types this would have to be told of that writing. */
export const bruteMatches = (
  { customer, tags, mistaken }: BruteWriting,
  typed: { readonly tags: readonly string[]; readonly orderNo: string; readonly account: string },
): boolean => {
  if (mistaken) return false;
  const all = new Set([...tags, ...(customer?.phone === undefined ? [] : [customer.phone.tag])]);
  if (typed.tags.some((tag) => all.has(tag))) return true;
  const same = (a: string | undefined, b: string): boolean =>
    a !== undefined && bare(b) !== '' && bare(a) === bare(b);
  return same(customer?.orderNo, typed.orderNo) || same(customer?.account, typed.account);
};

const identityOf = ({ customer, sentence, apart }: BruteWriting): readonly string[] => {
  const phone = customer?.phone?.tag ?? (sentence.length === 1 ? sentence[0] : undefined);
  const all = [
    ...(phone === undefined ? [] : [`phone:${phone}`]),
    ...(customer?.orderNo === undefined ? [] : [`orderNo:${bare(customer.orderNo)}`]),
    ...(customer?.account === undefined ? [] : [`account:${bare(customer.account)}`]),
  ];
  return all.filter((contact) => !apart.has(contact));
};

/** Two writings are of one customer when a chain of sound writings joins them, each to the next. */
const joined = (a: BruteWriting, b: BruteWriting): boolean =>
  a.sameAs.has(b.key) || identityOf(a).some((one) => identityOf(b).includes(one));

/** Everything about the customer of one writing, by passing over all writings until nothing is added. */
export const bruteCustomer = (writings: readonly BruteWriting[], root: string): ReadonlySet<string> => {
  const members = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const one of writings.filter(
      ({ key, mistaken }) => members.has(key) && (key === root || !mistaken),
    )) {
      for (const other of writings.filter(({ key }) => !members.has(key))) {
        if (!joined(one, other)) continue;
        members.add(other.key);
        grown = true;
      }
    }
  }
  return members;
};

/** Every time somebody said who the customer of one of these writings is, in the order of the book. */
export const bruteSaid = (events: readonly Envelope[], keys: ReadonlySet<string>): readonly Said[] =>
  inOrder(events).flatMap((event) => {
    const { followUpId, noteId, customer, changes } = event.body;
    if (!keys.has(followUpId === undefined ? `note:${noteId}` : `followUp:${followUpId}`)) return [];
    const said =
      event.type === 'followUpUpdated' ? (changes as { readonly customer?: unknown }).customer : customer;
    return said === undefined || said === null ? [] : [said as Said];
  });
