import type { CommandInput } from '../commands/schemas.ts';
import { contactsOf } from '../customer/writings.ts';
import type { Rows } from '../projection/projection.ts';
import type { FollowUpRow, NoteRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { DecideContext, Decided } from './context.ts';

/** Decisions about who is whom. A command says exactly what changes, so that its opposite takes back exactly that `[K6]`. */

const find = (rows: Rows, key: string): Result<FollowUpRow | NoteRow> => {
  const id = key.slice(key.indexOf(':') + 1);
  const row = key.startsWith('note:') ? rows.get('note', id) : rows.get('followUp', id);
  return row === null ? err(refusal('notFound', { id })) : ok(row);
};

const someMissing = (rows: Rows, keys: readonly string[]): Result<unknown> =>
  keys.map((key) => find(rows, key)).find(({ ok: isThere }) => !isThere) ?? ok(null);

const isEmpty = ({ others, by }: CommandInput<'mergeCustomers'>): boolean =>
  others.length === 0 && by.length === 0;

const has = (all: readonly string[], one: string): boolean => all.includes(one);

export const decideMergeCustomers = (
  input: CommandInput<'mergeCustomers'>,
  { rows }: DecideContext,
): Decided => {
  const found = find(rows, input.writing);
  if (!found.ok) return found;
  const missing = someMissing(rows, input.others);
  if (!missing.ok) return missing;
  const { sameAs, apart } = found.value;
  const isKnown = input.others.some((other) => other === input.writing || has(sameAs, other));
  if (isEmpty(input) || isKnown || input.by.some((contact) => !has(apart, contact)))
    return err(refusal('nothingToChange'));
  return ok({ type: 'customersMerged', body: input });
};

export const decidePartCustomer = (input: CommandInput<'partCustomer'>, { rows }: DecideContext): Decided => {
  const found = find(rows, input.writing);
  if (!found.ok) return found;
  const { sameAs, apart } = found.value;
  const contacts = contactsOf(found.value);
  const isStrange = input.by.some((contact) => !has(contacts, contact) || has(apart, contact));
  if (isEmpty(input) || isStrange || input.others.some((other) => !has(sameAs, other)))
    return err(refusal('nothingToChange'));
  return ok({ type: 'customerParted', body: input });
};
