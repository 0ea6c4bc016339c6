import { type Customer, maskOf } from '../../shared/fields.ts';
import type { Channel } from '../../shared/vocabulary.ts';

/** What the field for a number shows: the mask of the one that is known. */
export const shownPhone = (customer: Customer | null): string => maskOf(customer?.phone) ?? '';

/**
 * The number out of a form: what was typed, or the one that was there when its mask was left alone. A mask somebody has
 * typed into is no number: the one that was there stays.
 */
export const phoneFrom = (typed: string, before: Customer | null): Customer['phone'] => {
  const text = typed.trim();
  if (text === '') return undefined;
  return text.includes('*') ? before?.phone : text;
};

/** What a form has of a customer, as typed; a field that is not in the form stays as it was. */
export interface TypedCustomer {
  readonly name: string;
  readonly phone: string;
  readonly orderNo: string;
  readonly account?: string;
  readonly channel?: Channel | '';
  readonly address?: string;
  readonly placeholder?: '' | 'yes';
}

/** Without an address there is nothing that could stand for one. */
const placeholderOf = ({ address, placeholder }: TypedCustomer): object => {
  if (address === undefined || placeholder === undefined) return {};
  return { placeholder: placeholder === 'yes' && address.trim() !== '' ? true : undefined };
};

/** A customer out of a form; `undefined` when all is empty. */
export const customerFrom = (typed: TypedCustomer, before: Customer | null): Customer | undefined => {
  const phone = phoneFrom(typed.phone, before);
  const { phone: _, ...rest } = before ?? {};
  const text = (name: 'name' | 'orderNo' | 'account' | 'channel' | 'address'): object => {
    const value = typed[name]?.trim();
    if (value === undefined) return {};
    return value === '' ? { [name]: undefined } : { [name]: value };
  };
  const all: Customer = {
    ...rest,
    ...text('name'),
    ...(phone === undefined ? {} : { phone }),
    ...text('orderNo'),
    ...text('account'),
    ...text('channel'),
    ...text('address'),
    ...placeholderOf(typed),
  };
  const customer = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return Object.keys(customer).length === 0 ? undefined : customer;
};
