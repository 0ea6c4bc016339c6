import { expect, it } from 'vitest';
import { z } from 'zod';
import { commandSchemas } from '../../../shared/commands/schemas.ts';
import { bodySchemas } from '../../../shared/events/bodies.ts';
import { visitorOf } from '../../../shared/events/free-text.ts';
import { customerSchema, lineSchema } from '../../../shared/fields.ts';

it.each([...Object.entries(bodySchemas), ...Object.entries(commandSchemas)])(
  '[N1] of every string in %s somebody has said whether people write in it',
  (name, schema) => {
    const unclassified: string[] = [];
    visitorOf(schema, name, (path) => unclassified.push(path));
    // Use lineSchema or textSchema for words; give a code a pattern, or register it in `codes`.
    expect(unclassified).toEqual([]);
  },
);

it('[N1] what nobody has spoken for is named, and taken for words', () => {
  const unclassified: string[] = [];
  const visit = visitorOf(z.strictObject({ new: z.string().max(9) }), 'x', (path) => unclassified.push(path));
  expect(unclassified).toEqual(['x.new']);
  expect(visit({ new: 'a' }, { text: () => '*', phone: (phone) => phone })).toEqual({ new: '*' });
});

it('[N1] reaches every text however deep, and gives the same value back where nothing changes', () => {
  const schema = z.looseObject({
    list: z.array(z.strictObject({ text: lineSchema(9).describe('a text').optional() })).nullish(),
    customer: customerSchema.nullable().optional(),
    id: z.string().regex(/^\d+$/),
  });
  const visit = visitorOf(schema, 'x');
  const hands = { text: (text: string) => text.replace('a', '*'), phone: () => 'P' };
  expect(
    visit({ id: 'a', list: [{ text: 'a' }, {}], customer: { name: 'a', phone: '1', orderNo: 'ab' } }, hands),
  ).toEqual({ id: 'a', list: [{ text: '*' }, {}], customer: { name: '*', phone: 'P', orderNo: '*b' } });
  const same = { id: 'a', list: [{ text: 'b' }], customer: null };
  expect(visit(same, hands)).toBe(same);
});
