import { describe, expect, it } from 'vitest';
import { completenessOf, missingOf, type Told } from '../../../shared/rules/completeness.ts';
import { severities } from '../../../shared/vocabulary.ts';

const when = '2026-11-16T07:00:00.000Z';
const whole: Omit<Told, 'severity'> = {
  nextAction: { text: '回电话', dueAt: when },
  promisedAt: when,
  customer: { phone: '14012345678' },
};

describe('what an item lacks', () => {
  it.each([
    ['red', {}, []],
    ['red', { nextAction: null }, ['nextAction']],
    ['red', { nextAction: { text: '回电话' } }, ['nextActionTime']],
    ['red', { promisedAt: null }, ['promise']],
    ['red', { customer: null }, ['contact']],
    ['red', { customer: { name: '王女士' } }, ['contact']],
    ['red', { customer: { orderNo: '20261116001' } }, []],
    [
      'red',
      { nextAction: undefined, promisedAt: undefined, customer: undefined },
      ['nextAction', 'promise', 'contact'],
    ],
    ['amber', { promisedAt: null, customer: null, nextAction: { text: '回电话' } }, []],
    ['amber', { nextAction: null }, ['nextAction']],
    ['normal', { nextAction: null, promisedAt: null, customer: null }, []],
  ] as const)('%s with %j: %j', (severity, rest, missing) => {
    expect(missingOf({ severity, ...whole, ...rest })).toEqual(missing);
  });

  it('is counted over a list; an empty list is complete', () => {
    const bare: readonly Told[] = severities.map((severity) => ({ severity }));
    expect(completenessOf(bare)).toEqual({ complete: 1, total: 3 });
    expect(completenessOf(bare.map((told) => ({ ...told, ...whole })))).toEqual({ complete: 3, total: 3 });
    expect(completenessOf([])).toEqual({ complete: 0, total: 0 });
  });
});
