import { describe, expect, it } from 'vitest';
import { toldIn } from '../../../renderer/templates/told.ts';
import { askedBy } from '../../../shared/rules/follow-up-template.ts';
import { wantedFields } from '../../../shared/vocabulary.ts';

const everything = { wanted: wantedFields.map((field) => ({ field })) };
const missing = (form: Parameters<typeof toldIn>[0]) =>
  askedBy(everything, toldIn(form)).map(({ field }) => field);

describe('what a form has said', () => {
  it('is what was typed, blanks left out; a way to reach somebody is any of three', () => {
    expect(missing({})).toEqual(wantedFields);
    expect(missing({ name: '  ', details: '', nextText: ' ' })).toEqual(wantedFields);
    for (const way of ['phone', 'orderNo', 'account'] as const)
      expect(missing({ [way]: '1' })).not.toContain('contact');
    const all = {
      ...{ name: '王', phone: '1', orderNo: '2', address: '幸福路', details: '网断了' },
      ...{ promisedAt: '2026-11-27T10:00', nextText: '报修', contingency: '不来就催' },
    };
    expect(missing(all)).toEqual([]);
    expect(missing({ ...all, placeholder: 'yes' })).toEqual(['address']);
  });
});
