import { describe, expect, it } from 'vitest';
import { createTranslations } from '../../../../renderer/i18n/setup.ts';
import { textOf } from '../../../../renderer/i18n/text.ts';
import { offeredLines } from '../../../../renderer/statement/offered-lines.ts';
import {
  formOf,
  holdsLine,
  NO_STATEMENT_DRAFT,
  saidIn,
  statementDraftKey,
  typedOn,
  withLine,
  withoutLine,
} from '../../../../renderer/statement/statement-draft.ts';
import { weeklyItem, weeklyTabIn, weeklyTabs } from '../../../../renderer/statement/weekly-item.ts';
import { createSmallBook } from '../../../shared/support/book.ts';
import { weekIn } from '../../../shared/support/weeks.ts';

const t = textOf(await createTranslations('zh-CN'));
const form = { work: '', problems: '', customerWords: '' };

describe('the draft of a statement', () => {
  it('says nothing where there are only blanks, and keeps the words as they were typed', () => {
    expect(saidIn({ ...form, work: ' \n ', problems: '  缩进的\n第二行\n\n' })).toEqual({
      ...{ work: null, customerWords: null },
      problems: '  缩进的\n第二行',
    });
  });

  it('remembers on which version it was begun, and is none once it says what the book says', () => {
    const book = createSmallBook();
    book.act('s-ann', 'writeStatement', {
      week: '2026-W47',
      work: '一',
      problems: null,
      customerWords: null,
    });
    const row = book.rows().all('statement')[0] ?? null;
    const begun = typedOn(NO_STATEMENT_DRAFT, { ...form, work: '一 ' }, null);
    expect(begun).toEqual({ form: { ...form, work: '一 ' }, basedOn: '' });
    expect(typedOn(begun, { ...form, work: '一二' }, row).basedOn).toBe('');
    expect(typedOn(NO_STATEMENT_DRAFT, { ...form, work: '一二' }, row).basedOn).toBe(row?.head);
    expect(typedOn(begun, formOf(row?.text), row)).toEqual(NO_STATEMENT_DRAFT);
  });

  it('has a key that main keeps, whoever it is of', () => {
    expect(statementDraftKey('2026-W47', `s-${'x'.repeat(62)}`)).toMatch(/^[a-z0-9-]{1,80}$/);
  });

  it('takes an offered line in once and out again, and leaves the rest alone', () => {
    const typed = '我写的';
    const both = withLine(withLine(typed, '甲'), '甲');
    expect(both).toBe('我写的\n甲');
    expect(withLine(both, '甲乙')).toBe('我写的\n甲\n甲乙');
    expect(holdsLine('甲乙', '甲')).toBe(false);
    expect(withoutLine('我写的\n甲\n甲乙', '甲')).toBe('我写的\n甲乙');
    expect(withoutLine(typed, '甲')).toBe(typed);
    expect(withLine('\n', '甲')).toBe('甲');
  });
});

it('figures and own notes are offered in words, whether solved or not, customers by name', () => {
  const book = createSmallBook();
  book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
  book.act('s-ann', 'openFollowUp', { id: 'f-1', kind: 'intent', summary: '沙发' });
  book.act('s-ann', 'writeNote', { id: 'n-1', kind: 'problem', text: '打印机\n卡纸' });
  book.act('s-ann', 'writeNote', { id: 'n-2', kind: 'wrongStock', text: '灯没货' });
  book.act('s-ann', 'settleNote', { noteId: 'n-2', settled: true, answer: '已补' });
  book.act('s-ann', 'writeNote', { id: 'n-3', kind: 'idea', text: '多放椅子' });
  book.act('s-ann', 'writeNote', {
    ...{ id: 'n-4', kind: 'customerVoice', text: '送货快' },
    customer: { name: '王女士' },
  });
  const person = weekIn(book, '2026-W47').people.find(({ staffId }) => staffId === 's-ann') ?? null;
  const offered = offeredLines(person, book.rows().all('note'), t);
  expect(offered.work).toEqual([
    '上了 1 个班，迟到 1 次',
    '跟进：新开 1 件，了结 0 件，写进展 0 次',
    '随手记 4 条',
  ]);
  expect(offered.problems).toEqual(['打印机 卡纸（还没解决）', '灯没货（已解决：已补）', '多放椅子']);
  expect(offered.customerWords).toEqual(['王女士：送货快']);
});

it('the address of Weekly names week and page, and nonsense is the overview', () => {
  for (const tab of weeklyTabs) expect(weeklyTabIn(weeklyItem('2026-W47', tab))).toBe(tab);
  expect([null, '', '2026-W47:', ':x'].map(weeklyTabIn)).toEqual(Array(4).fill('overview'));
});
