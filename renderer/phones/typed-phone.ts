import { type Customer, maskOf } from '../../shared/fields.ts';

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
}

/** A customer out of a form; `undefined` when all is empty. */
export const customerFrom = (typed: TypedCustomer, before: Customer | null): Customer | undefined => {
  const phone = phoneFrom(typed.phone, before);
  const { name: _name, phone: _phone, orderNo: _orderNo, ...rest } = before ?? {};
  const text = (name: 'name' | 'orderNo' | 'account'): Customer => {
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
  };
  const customer = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return Object.keys(customer).length === 0 ? undefined : customer;
};
