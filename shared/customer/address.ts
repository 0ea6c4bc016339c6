import type { Customer } from '../fields.ts';

/** An address somebody can be visited at or sent something to. */
export const hasRealAddress = (customer: Customer | null | undefined): boolean =>
  customer?.address !== undefined && customer.placeholder !== true;

/**
 * What a change makes of a customer: a real address replaces what stands for one, never the other way round (S5) `[K7]`.
 * Everything else is as it was said.
 */
export const withRealAddress = (before: Customer | null, after: Customer | null): Customer | null => {
  if (after?.placeholder !== true || before?.address === undefined || !hasRealAddress(before)) return after;
  const { placeholder: _, ...rest } = after;
  return { ...rest, address: before.address };
};
