import { z } from 'zod';
import { codes, freeTexts, type PhoneMark, phoneFields } from '../fields.ts';
import type { Sealing } from '../rules/phone.ts';

/** What is done with what people wrote: with their own words, and with the field for a phone number. */
export interface Hands {
  readonly text: (text: string, sealing: Sealing) => string;
  readonly phone: (phone: string | PhoneMark) => string | PhoneMark;
}

/** Gives every text in a value to the hands, in the order in which they stand; the same value where nothing changed. */
export type Visit = (value: unknown, hands: Hands) => unknown;

const visitText: Visit = (value, hands) => (typeof value === 'string' ? hands.text(value, 'all') : value);

const visitNotice: Visit = (value, hands) =>
  typeof value === 'string' ? hands.text(value, 'people') : value;

const isMark = (value: unknown): value is PhoneMark =>
  typeof value === 'object' && value !== null && 'mask' in value && 'tag' in value;

const visitPhone: Visit = (value, hands) =>
  typeof value === 'string' || isMark(value) ? hands.phone(value) : value;

const visitObject =
  (fields: ReadonlyMap<string, Visit>): Visit =>
  (value, hands) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    let changed: Record<string, unknown> | null = null;
    for (const [name, field] of Object.entries(value)) {
      const next = fields.get(name)?.(field, hands) ?? field;
      if (next === field) continue;
      changed ??= { ...value };
      changed[name] = next;
    }
    return changed ?? value;
  };

const visitList =
  (item: Visit): Visit =>
  (value, hands) => {
    if (!Array.isArray(value)) return value;
    const list: readonly unknown[] = value;
    const next = list.map((one) => item(one, hands));
    return next.some((one, index) => one !== list[index]) ? next : list;
  };

/** Strings whose form is fixed by their schema are codes: ids, dates, hashes. */
const isPatterned = (schema: z.ZodString): boolean =>
  schema.format !== null || (schema.def.checks ?? []).some(({ _zod }) => _zod.def.check === 'string_format');

/** A string of which nobody has said what it is. It is taken for words; a test finds it and names it. */
export type Unclassified = (path: string) => void;

const without = new Set(['enum', 'literal', 'number', 'boolean', 'int', 'null', 'undefined']);

const visitorAt = (schema: unknown, path: string, unclassified: Unclassified): Visit | null => {
  if (!(schema instanceof z.ZodType)) throw new Error(`${path} is no schema`);
  if (phoneFields.get(schema) !== undefined) return visitPhone;
  if (schema instanceof z.ZodString) return visitorOfString(schema, path, unclassified);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return visitorAt(schema.def.innerType, path, unclassified);
  if (schema instanceof z.ZodArray) {
    const item = visitorAt(schema.element, `${path}[]`, unclassified);
    return item === null ? null : visitList(item);
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).flatMap(([name, field]) => {
      const visit = visitorAt(field, `${path}.${name}`, unclassified);
      return visit === null ? [] : [[name, visit] as const];
    });
    return fields.length === 0 ? null : visitObject(new Map(fields));
  }
  if (
    schema instanceof z.ZodUnion &&
    schema.options.every((one) => visitorAt(one, path, unclassified) === null)
  )
    return null;
  if (!without.has(schema.def.type)) unclassified(path);
  return null;
};

const visitorOfString = (schema: z.ZodString, path: string, unclassified: Unclassified): Visit | null => {
  const free = freeTexts.get(schema);
  if (free !== undefined) return free.isNotice === true ? visitNotice : visitText;
  if (codes.get(schema) !== undefined || isPatterned(schema)) return null;
  unclassified(path);
  return visitText;
};

const asIs: Visit = (value) => value;

/** How to reach every text in the values of a schema. Worked out once for each schema, since events are many. */
export const visitorOf = (
  schema: z.ZodType,
  name: string,
  unclassified: Unclassified = () => undefined,
): Visit => visitorAt(schema, name, unclassified) ?? asIs;
