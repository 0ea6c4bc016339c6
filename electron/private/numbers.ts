import { type Command, commandSchemas } from '../../shared/commands/schemas.ts';
import { isEventType } from '../../shared/events/bodies.ts';
import type { Envelope } from '../../shared/events/envelope.ts';
import { orderKey } from '../../shared/events/envelope.ts';
import { type Hands, type Visit, visitorOf } from '../../shared/events/free-text.ts';
import { plainNumbersIn, sealedIn, visitBody } from '../../shared/events/protected.ts';
import type { PhoneMark, SealedPhone } from '../../shared/fields.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Draft } from '../../shared/rules/context.ts';
import { maskPhone, normalisePhone, replacePhones } from '../../shared/rules/phone.ts';
import { attempt } from '../files/errno.ts';
import { derive, seal, tagOf, unseal } from './crypto.ts';
import type { BookKey } from './key-files.ts';
import type { KeyRing } from './key-ring.ts';
import { readPhoneField } from './phone-field.ts';

/** What may be written: the same with masks and marks for numbers, and the numbers under their seals. */
export interface Protected<T> {
  readonly safe: T;
  readonly phones: readonly SealedPhone[];
}

/** The phone numbers of one book: sealed on their way in, found again by their tags `[D1] [D2] [D6]`. */
export interface Numbers {
  /** Lifts every number out of a command. Refuses `phoneKeysMissing` where it cannot be sealed now. */
  readonly protectCommand: (
    command: Command,
  ) => Promise<Result<Protected<Command>>> | Result<Protected<Command>>;
  /** The same for what Baton itself has to say. */
  readonly protectDraft: (draft: Draft) => Promise<Result<Protected<Draft>>> | Result<Protected<Draft>>;
  /** Takes note of the numbers of an event, read or on its way to the disk. */
  readonly observe: (event: Envelope) => void;
  /** Every tag that stands for this number in the book; none for what is no whole number. */
  readonly tagsOf: (number: string) => readonly string[];
  /** The number behind a tag. Refuses `phoneUnreadable` where its key is missing, damaged or dropped. */
  readonly reveal: (tag: string) => Promise<Result<string>>;
  readonly close: () => Promise<void>;
}

const commandVisitors = Object.fromEntries(
  Object.entries(commandSchemas).map(([name, schema]) => [name, visitorOf(schema, name)]),
) as Readonly<Record<Command['name'], Visit>>;

/** Digits from which a phone number is told apart from the beginning of one. */
const WHOLE_PHONE = 7;

/** The numbers that events speak of, by tag. */
const createIndex = () => {
  const sealed = new Map<string, Map<string, SealedPhone>>();
  /** Of before sealing: the number behind `at:…`, and the tags of the same digits. */
  const plain = new Map<string, string>();
  const tagsOfPlain = new Map<string, string[]>();

  const addPlain = (event: Envelope): void => {
    if (!isEventType(event.type)) return;
    plainNumbersIn(event.type, event.body).forEach((number, place) => {
      const tag = `at:${orderKey(event)}#${place}`;
      const digits = normalisePhone(number);
      plain.set(tag, number);
      tagsOfPlain.set(digits, [...(tagsOfPlain.get(digits) ?? []), tag]);
    });
  };

  return {
    add: (event: Envelope): readonly SealedPhone[] => {
      const phones = sealedIn(event.body);
      for (const phone of phones) {
        const boxes = sealed.get(phone.tag) ?? new Map<string, SealedPhone>();
        sealed.set(phone.tag, boxes.set(`${phone.key} ${phone.box}`, phone));
      }
      addPlain(event);
      return phones;
    },
    boxesOf: (tag: string): readonly SealedPhone[] => [...(sealed.get(tag)?.values() ?? [])],
    plainOf: (tag: string): string | null => plain.get(tag) ?? null,
    tagsOfPlain: (digits: string): readonly string[] => tagsOfPlain.get(digits) ?? [],
    knows: (tag: string): boolean => sealed.has(tag) || plain.has(tag),
  };
};

export const createNumbers = (ring: KeyRing): Numbers => {
  const index = createIndex();
  const tagKeys = new Map<string, Buffer>();
  /** Sealed since Baton was started: their keys are known to be readable, so they are used again. */
  const sealedHere = new Map<string, SealedPhone>();

  const tagUnder = ({ id, tags }: BookKey, text: string): string => {
    const key = tagKeys.get(id) ?? derive(tags, Buffer.alloc(0), 'tag');
    tagKeys.set(id, key);
    return tagOf(key, text);
  };

  const sealOne = (digits: string, number: string, whole: boolean): SealedPhone | null => {
    const [bookKey] = ring.bookKeys();
    if (bookKey === undefined) return null;
    const tag = tagUnder(bookKey, digits);
    const known = whole ? undefined : sealedHere.get(tag);
    if (known !== undefined) return known;
    const dataKey = ring.take();
    if (dataKey === null) return null;
    const box = seal(dataKey.key, number);
    const phone = { mask: maskPhone(digits), tag, key: dataKey.id, box };
    if (whole) return { ...phone, whole };
    sealedHere.set(tag, phone);
    return phone;
  };

  /** One pass over a value: what was sealed, whether a key was lacking, and marks that nobody knows. */
  const createPass = () => {
    const phones = new Map<string, SealedPhone>();
    const state = { isLacking: false, isUnknown: false };
    const lift = (digits: string, number: string, whole = false): PhoneMark => {
      const sealed = sealOne(digits, number, whole);
      if (sealed === null) {
        state.isLacking = true;
        return { mask: maskPhone(digits), tag: '' };
      }
      phones.set(`${sealed.key} ${sealed.box}`, sealed);
      return { mask: sealed.mask, tag: sealed.tag };
    };
    const hands: Hands = {
      text: (text, sealing) =>
        replacePhones(text, ({ digits, number }) => lift(digits, number).mask, sealing),
      phone: (phone) => {
        if (typeof phone !== 'string') {
          state.isUnknown ||= !index.knows(phone.tag);
          return phone;
        }
        const { first, more } = readPhoneField(phone);
        const mark = lift(first.digits, first.number, first.whole);
        for (const { digits, number } of more) lift(digits, number);
        return mark;
      },
    };
    return { phones, state, hands };
  };

  const attemptOnce = <T>(visit: (hands: Hands) => T): Result<Protected<T>> | null => {
    const { phones, state, hands } = createPass();
    const safe = visit(hands);
    if (state.isUnknown) return err(refusal('malformed', { field: 'customer.phone' }));
    return state.isLacking ? null : ok({ safe, phones: [...phones.values()] });
  };

  /** At once where there are keys, which is nearly always: commands are written in the order in which they come. */
  const protect = <T>(visit: (hands: Hands) => T): Promise<Result<Protected<T>>> | Result<Protected<T>> =>
    attemptOnce(visit) ?? whenGrown(visit);

  const whenGrown = async <T>(visit: (hands: Hands) => T): Promise<Result<Protected<T>>> => {
    for (let tries = 0; tries < 4; tries += 1) {
      const grown = await ring.grow();
      if (!grown.ok) return err(refusal('phoneKeysMissing', { ...grown.error.details }));
      const done = attemptOnce(visit);
      if (done !== null) return done;
    }
    return err(refusal('phoneKeysMissing'));
  };

  const open = async ({ key, box }: SealedPhone): Promise<string | null> => {
    const dataKey = await ring.find(key);
    return dataKey === null ? null : unseal(dataKey, box);
  };

  const reveal = async (tag: string): Promise<Result<string>> => {
    const plain = index.plainOf(tag);
    if (plain !== null) return ok(plain);
    const texts = await attempt(tag, () => Promise.all(index.boxesOf(tag).map(open)));
    if (!texts.ok) return err(refusal('phoneUnreadable'));
    const readable = [...new Set(texts.value)].filter((text) => text !== null);
    return readable.length === 0 ? err(refusal('phoneUnreadable')) : ok(readable.join(' / '));
  };

  return {
    protectCommand: (command) =>
      protect((hands) => {
        const input = commandVisitors[command.name](command.input, hands);
        // The visitor of this command’s schema has changed texts and nothing else.
        return { name: command.name, input } as Command;
      }),
    protectDraft: (draft) =>
      protect((hands) => ({ ...draft, body: visitBody(draft.type, draft.body, hands) }) as Draft),
    observe: (event) => {
      for (const { key } of index.add(event)) ring.noteUsed(key);
    },
    tagsOf: (number) => {
      const digits = normalisePhone(number);
      if (digits.length < WHOLE_PHONE) return [];
      return [...ring.bookKeys().map((key) => tagUnder(key, digits)), ...index.tagsOfPlain(digits)];
    },
    reveal,
    close: ring.close,
  };
};
