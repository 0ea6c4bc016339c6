import type { Customer, NextAction } from '../fields.ts';
import type { MissingField, Severity } from '../vocabulary.ts';

/**
 * When an item is told completely enough to be handed over. I-PASS asks for an action list with owner and time and for
 * a contingency, the more so the graver the illness; HSE asks for what the incoming person needs. At a front desk that
 * is, for a red item: what is done next and when, what the customer was told to expect, and how to reach them; for an
 * amber one: what is done next. A normal item may stand on its summary: a tired hand writes what it knows.
 */

/** What is looked at, of a follow-up as well as of an item of a signed record; `null` and absence mean the same. */
export interface Told {
  readonly severity: Severity;
  readonly nextAction?: NextAction | null | undefined;
  readonly promisedAt?: string | null | undefined;
  readonly customer?: Customer | null | undefined;
}

/** By phone, by the order, or in the shop’s chat. */
export const canBeReached = (customer: Customer | null | undefined): boolean =>
  customer?.phone !== undefined || customer?.orderNo !== undefined || customer?.account !== undefined;

/** What an item lacks by its severity, in the order in which it is asked for; empty when it is complete. */
export const missingOf = ({ severity, nextAction, promisedAt, customer }: Told): readonly MissingField[] => {
  if (severity === 'normal') return [];
  if (nextAction == null)
    return severity === 'amber' ? ['nextAction'] : ['nextAction', ...rest(promisedAt, customer)];
  if (severity === 'amber') return [];
  return [
    ...(nextAction.dueAt === undefined ? (['nextActionTime'] as const) : []),
    ...rest(promisedAt, customer),
  ];
};

const rest = (promisedAt: Told['promisedAt'], customer: Told['customer']): readonly MissingField[] => [
  ...(promisedAt == null ? (['promise'] as const) : []),
  ...(canBeReached(customer) ? [] : (['contact'] as const)),
];

export interface Completeness {
  readonly complete: number;
  readonly total: number;
}

/** How many of these items lack nothing. */
export const completenessOf = (items: readonly Told[]): Completeness => ({
  complete: items.filter((item) => missingOf(item).length === 0).length,
  total: items.length,
});
