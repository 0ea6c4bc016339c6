import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, piecesOf } from '../../../shared/projection/canonical.ts';
import { createFingerprint, fingerprint } from '../../../shared/report/fingerprint.ts';
import { check } from '../support/check.ts';

const anyValue = fc.letrec<{ readonly value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, undefined, true, 0, -1.5, '', '货架"\\\n', '\ud83d\ude00'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('b', 'a', '2', '10', '键'), tie('value'), { maxKeys: 4 }),
  ),
})).value;

it('the pieces of a value are its JSON, in order or as it stands, and its fingerprint', () => {
  const property = fc.property(fc.dictionary(fc.string(), anyValue), (value) => {
    const canonical = [...piecesOf(value)];
    expect(canonical.join('')).toBe(canonicalJson(value));
    expect([...piecesOf(value, JSON.stringify)].join('')).toBe(JSON.stringify(value));
    const made = createFingerprint();
    for (const piece of canonical) made.add(piece);
    expect(made.text()).toBe(fingerprint(canonicalJson(value)));
  });
  check(property, { runs: 300, soak: 20_000 });
});
