import { z } from 'zod';
import { type PhoneMark, phoneMarkSchema, type SealedPhone, sealedPhoneSchema } from '../fields.ts';
import { maskPhone, replacePhones, sealedPhones } from '../rules/phone.ts';
import { bodySchemas, type EventType } from './bodies.ts';
import { type Envelope, orderKey } from './envelope.ts';
import { type Hands, type Visit, visitorOf } from './free-text.ts';

/** Phone numbers in events: under seal in `phones`, or, in events of before sealing, in the clear. */

const visitors = Object.fromEntries(
  Object.entries(bodySchemas).map(([type, schema]) => [type, visitorOf(schema, type)]),
) as Readonly<Record<EventType, Visit>>;

/** Gives every text of a body to the hands. */
export const visitBody = <B extends Envelope['body']>(type: EventType, body: B, hands: Hands): B =>
  // A visitor changes texts and nothing else.
  visitors[type](body, hands) as B;

const markedList = z.array(z.looseObject(phoneMarkSchema.shape)).max(1_000);

/** The marks of the numbers of an event; `null` where they are not in a form that this version reads. */
const marksIn = ({ phones }: Envelope['body']): readonly PhoneMark[] | null => {
  if (phones === undefined) return [];
  const parsed = markedList.safeParse(phones);
  return parsed.success ? parsed.data.map(({ mask, tag }) => ({ mask, tag })) : null;
};

/** The sealed numbers of an event. What was exported has marks only. */
export const sealedIn = ({ phones }: Envelope['body']): readonly SealedPhone[] =>
  Array.isArray(phones)
    ? phones.flatMap((phone) => {
        const parsed = sealedPhoneSchema.safeParse(phone);
        return parsed.success ? [parsed.data] : [];
      })
    : [];

/**
 * The numbers an event of before sealing holds in the clear, in the order in which they stand: what the tags
 * `at:<order>#<place>` count.
 */
export const plainNumbersIn = (type: EventType, body: Envelope['body']): readonly string[] => {
  const numbers: string[] = [];
  visitBody(type, body, {
    text: (text, sealing) => {
      numbers.push(...sealedPhones(text, sealing).map(({ digits }) => digits));
      return text;
    },
    phone: (phone) => {
      if (typeof phone === 'string') numbers.push(phone);
      return phone;
    },
  });
  return numbers;
};

/** Most events speak of no number: their body is taken as it is, since copying it is what reading them would cost. */
const withoutPhones = (body: Envelope['body']): Envelope['body'] => {
  if (body['phones'] === undefined) return body;
  const { phones: _, ...rest } = body;
  return rest;
};

export interface Unsealed {
  /** The body as the rows may know it: marks and masks, no number, no box. */
  readonly body: Envelope['body'];
  readonly phones: readonly PhoneMark[];
}

/** What of an event goes into rows `[D1]`: whoever keeps rows keeps no number. `null` for an unknown form of sealing. */
export const withoutNumbers = (event: Envelope, type: EventType): Unsealed | null => {
  const marks = marksIn(event.body);
  if (marks === null) return null;
  const phones = [...marks];
  let place = 0;
  const markOf = (number: string): PhoneMark => {
    const mark = { mask: maskPhone(number), tag: `at:${orderKey(event)}#${place}` };
    place += 1;
    phones.push(mark);
    return mark;
  };
  const body = visitBody(type, withoutPhones(event.body), {
    text: (text, sealing) => replacePhones(text, ({ digits }) => markOf(digits).mask, sealing),
    phone: (phone) => (typeof phone === 'string' ? markOf(phone) : phone),
  });
  return { body, phones };
};

/** The marks of an event whose masks stand in one of these texts: whose number it is, where an event has several. */
export const phonesSaidIn = (
  phones: readonly PhoneMark[],
  texts: readonly (string | null | undefined)[],
): readonly PhoneMark[] =>
  phones.filter(({ mask }) => texts.some((text) => typeof text === 'string' && text.includes(mask)));

/** More of the same kind: each number once, in the order in which they came. */
export const morePhones = (known: readonly PhoneMark[], more: readonly PhoneMark[]): readonly PhoneMark[] => {
  const fresh = more.filter(({ tag }, index) => {
    const isFirst = more.findIndex((other) => other.tag === tag) === index;
    return isFirst && !known.some((other) => other.tag === tag);
  });
  return fresh.length === 0 ? known : [...known, ...fresh];
};
