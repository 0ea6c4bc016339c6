import type { WantedField } from '../../shared/vocabulary.ts';

/** The names that the field for each thing has in the forms of a follow-up. */
const inputs: Readonly<Record<WantedField, string>> = {
  name: 'name',
  contact: 'phone',
  phone: 'phone',
  orderNo: 'orderNo',
  address: 'address',
  details: 'details',
  promise: 'promisedAt',
  nextAction: 'nextText',
  contingency: 'contingency',
};

/** Puts the cursor into the field of this form where something is written. */
export const goToField = (form: HTMLElement | null, field: WantedField): void =>
  form?.querySelector<HTMLElement>(`[name="${inputs[field]}"]`)?.focus();
