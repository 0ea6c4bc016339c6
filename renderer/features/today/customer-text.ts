import type { Customer } from '../../../shared/fields.ts';
import { maskPhone } from '../../../shared/rules/phone.ts';

/** A customer on one line, the phone number masked. */
export const customerText = (customer: Customer | null): string =>
  [customer?.name, customer?.phone === undefined ? undefined : maskPhone(customer.phone), customer?.orderNo]
    .filter((part) => part !== undefined)
    .join(' · ');
