import { expect, test } from 'vitest';
import { changeText, isAlarming } from '../../../shared/report/key-figures.ts';

test('figures are compared with a sign, and alarm only where nobody wants any', () => {
  expect([changeText(5, 3), changeText(3, 5), changeText(3, 3)]).toEqual(['+2', '\u22122', '']);
  expect(isAlarming('overdue', 1)).toBe(true);
  expect(isAlarming('overdue', 0)).toBe(false);
  expect(isAlarming('closed', 9)).toBe(false);
});
