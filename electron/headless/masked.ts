import { isEventType } from '../../shared/events/bodies.ts';
import type { Envelope } from '../../shared/events/envelope.ts';
import { withoutNumbers } from '../../shared/events/protected.ts';
import { maskOf, type PhoneMark } from '../../shared/fields.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';

const isMark = (value: object): value is PhoneMark => 'mask' in value && 'tag' in value;

const maskedField = (name: string, value: unknown): unknown => {
  if (name !== 'phone') return masked(value);
  if (typeof value === 'string') return maskOf(value);
  return typeof value === 'object' && value !== null && isMark(value) ? value.mask : masked(value);
};

/** The value with every phone number in it masked, wherever somebody typed it `[D2]`. Plain JSON only. */
export const masked = (value: unknown): unknown => {
  if (typeof value === 'string') return maskPhonesIn(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, maskedField(name, field)]));
};

/** An event without its numbers: masks in the texts, marks instead of boxes. One of another version by its texts. */
export const withMasks = (
  event: Envelope,
): Envelope & { readonly body: { readonly phones: readonly PhoneMark[] } } => {
  const unsealed = isEventType(event.type) ? withoutNumbers(event, event.type) : null;
  if (unsealed !== null) return { ...event, body: { ...unsealed.body, phones: unsealed.phones } };
  const { phones: _, ...rest } = event.body;
  return { ...event, body: { ...(masked(rest) as Envelope['body']), phones: [] } };
};
