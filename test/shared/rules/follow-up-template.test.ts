import { describe, expect, it } from 'vitest';
import defaults from '../../../resources/book/default-templates.json' with { type: 'json' };
import { askedBy, shippedTemplates, templatesInForce } from '../../../shared/rules/follow-up-template.ts';
import { followUpKinds, languages, wantedFields } from '../../../shared/vocabulary.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { createWriter } from '../support/writer.ts';

const shipped = shippedTemplates(defaults['zh-CN']);
const rowOf = (book: SmallBook) => book.rows().get('followUpTemplate', 'visit');
const inForce = (book: SmallBook) => templatesInForce(shipped, book.rows().all('followUpTemplate'));

describe('the templates that come with Baton', () => {
  it('exist for every kind in every language, ask for the same things in the same order, and say why', () => {
    for (const language of languages) {
      const templates = shippedTemplates(defaults[language]);
      expect(Object.keys(templates).sort()).toEqual([...followUpKinds].sort());
      for (const kind of followUpKinds) {
        expect(templates[kind].hint, `${language} ${kind}`).toBeTruthy();
        expect(templates[kind].wanted.every(({ why }) => (why ?? '') !== '')).toBe(true);
        const fields = templates[kind].wanted.map(({ field }) => field);
        expect(fields).toEqual(shipped[kind].wanted.map(({ field }) => field));
        expect(new Set(fields).size).toBe(fields.length);
      }
    }
  });
});

describe('what a template asks for', () => {
  const everything = { wanted: wantedFields.map((field) => ({ field })) };
  const fieldsIn = (told: Parameters<typeof askedBy>[1]) =>
    askedBy(everything, told).map(({ field }) => field);

  it('is what nobody has said, in its order', () => {
    expect(fieldsIn({})).toEqual(wantedFields);
    expect(fieldsIn({ customer: { name: '王', orderNo: 'A-1' }, details: '要两张' })).toEqual([
      'phone',
      'address',
      'promise',
      'nextAction',
      'contingency',
    ]);
    const rest = {
      promisedAt: '2026-11-16T04:00:00.000Z',
      nextAction: { text: '打电话' },
      contingency: '不通就上门',
    };
    expect(fieldsIn({ ...rest, customer: { phone: '13800138000', address: '幸福路 8 号' } })).toEqual([
      'name',
      'orderNo',
      'details',
    ]);
  });

  it('is an address somebody can go to, not what stands for one', () => {
    expect(fieldsIn({ customer: { address: '来电', placeholder: true } })).toContain('address');
  });

  it('keeps nobody from writing down less', () => {
    const book = createSmallBook();
    expect(book.ask('s-boss', 'openFollowUp', { kind: 'visit', summary: '上门' }).ok).toBe(true);
  });
});

describe('a lead’s own template', () => {
  const own = {
    hint: '去哪',
    wanted: [{ field: 'address', why: '师傅要去' }],
    nextAction: '打电话',
  } as const;

  it('takes the place of the shipped one, and null brings that back; every version stays', () => {
    const book = createSmallBook();
    expect(inForce(book)).toEqual(shipped);
    book.act('s-lead', 'changeFollowUpTemplate', { kind: 'visit', value: own });
    expect(inForce(book)).toEqual({ ...shipped, visit: own });
    book.act('s-boss', 'changeFollowUpTemplate', { kind: 'visit', value: null });
    expect(inForce(book)).toEqual(shipped);
    expect(rowOf(book)?.versions.map(({ value, by, concurrent }) => [value, by, concurrent])).toEqual([
      [own, 's-lead', false],
      [null, 's-boss', false],
    ]);
  });

  it('is no change where it says the same, and asks for a thing once', () => {
    const book = createSmallBook();
    const change = (value: unknown) => book.ask('s-lead', 'changeFollowUpTemplate', { kind: 'visit', value });
    expect(change(null)).toMatchObject({ error: { code: 'nothingToChange' } });
    expect(change(own).ok).toBe(true);
    expect(change({ ...own })).toMatchObject({ error: { code: 'nothingToChange' } });
    const twice = { wanted: [{ field: 'name' }, { field: 'name', why: '再问' }] };
    expect(change(twice)).toMatchObject({ error: { code: 'malformed' } });
  });

  it('[S5] changed at once on two PCs: the later stands, both are readable, and it is told that they did not know', () => {
    const first = createSmallBook();
    const second = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
    for (const event of first.writer.events()) second.receive(event, first.nowMs());
    first.act('s-lead', 'changeFollowUpTemplate', { kind: 'visit', value: own });
    const other = { wanted: [] };
    const input = { kind: 'visit', value: other };
    expect(second.submit('changeFollowUpTemplate', input, 's-boss', first.nowMs() + 60_000).ok).toBe(true);
    for (const event of second.events()) first.writer.receive(event, first.nowMs());
    for (const event of first.writer.events()) second.receive(event, first.nowMs());
    expect(rowOf(first)).toEqual(second.rows().get('followUpTemplate', 'visit'));
    expect(rowOf(first)?.value).toEqual(other);
    expect(rowOf(first)?.versions.map(({ value, concurrent }) => [value, concurrent])).toEqual([
      [own, false],
      [other, true],
    ]);
  });
});
