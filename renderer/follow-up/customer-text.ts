import { type Customer, maskOf } from '../../shared/fields.ts';

/** A customer on one line, the phone number masked. */
export const customerText = (customer: Customer | null): string =>
  [customer?.name, maskOf(customer?.phone), customer?.orderNo, customer?.account]
    .filter((part) => part !== undefined)
    .join(' · ');
