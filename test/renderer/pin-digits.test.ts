import { expect, it } from 'vitest';
import { pinDigits } from '../../renderer/pin-digits.ts';

it('[A1] a PIN takes six digits, full-width ones too, and nothing else', () => {
  expect(pinDigits('１２ab34567')).toBe('123456');
  expect(pinDigits('７39 1a52999')).toBe('739152');
});
