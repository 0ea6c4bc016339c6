import { expect, it } from 'vitest';
import { personalFileName, safeName, weeklyFileName } from '../../../electron/report/file-name.ts';
import { createLabels } from '../../../electron/report/labels.ts';

const labels = createLabels('zh-CN');

it.each([
  ['a\\b/c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
  ['CON', 'CON_'],
  ['nul.店', 'nul_.店'],
  ['COM1 .x', 'COM1_ .x'],
  ['CONRAD 家居', 'CONRAD 家居'],
  ['..隐藏', '隐藏'],
  ['abc\u202efdp.exe', 'abc fdp.exe'],
  ['???', ''],
])('makes of the shop %j a name every file system takes', (shop, name) => {
  expect(safeName(shop)).toBe(name);
});

it('is a name every file system takes, however long shop and person are called', () => {
  for (const sign of ['长', '𠮷', 'W']) {
    const value = { shopName: sign.repeat(80), week: '2026-W47', name: sign.repeat(40) };
    const bytes = Buffer.byteLength(personalFileName(value, labels));
    expect(bytes).toBeLessThanOrEqual(255);
    expect(weeklyFileName(value, labels)).toContain(sign.repeat(24));
  }
});
