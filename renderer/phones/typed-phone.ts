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

/** A customer out of a form; `undefined` when all is empty. */
export const customerFrom = (
  typed: { readonly name: string; readonly phone: string; readonly orderNo: string },
  before: Customer | null,
): Customer | undefined => {
  const phone = phoneFrom(typed.phone, before);
  const [name, orderNo] = [typed.name.trim(), typed.orderNo.trim()];
  const customer: Customer = {
    ...(name === '' ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(orderNo === '' ? {} : { orderNo }),
  };
  return Object.keys(customer).length === 0 ? undefined : customer;
};
