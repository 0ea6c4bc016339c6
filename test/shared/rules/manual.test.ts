import { describe, expect, it } from 'vitest';
import { placeIn } from '../../../shared/events/envelope.ts';
import { LONGEST_PAGE, type ManualPage } from '../../../shared/events/manual-bodies.ts';
import { isToBeJudged, unaskedChapters, withdrawnOf } from '../../../shared/learning/shop-questions.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { codeOf } from '../support/strict-book.ts';
import { createWriter } from '../support/writer.ts';

const page = (text: string, rest: Partial<ManualPage> = {}): ManualPage => ({
  ...{ title: '交班', text, language: 'zh-CN', kinds: [], pictures: [] },
  ...rest,
});
const shipped = { mark: 'm1', text: '出厂的话' };
const rowOf = (book: SmallBook, id = 'handover') => book.rows().get('manualPage', id);
const lineOf = (book: SmallBook) => placeIn(rowOf(book)?.head ?? '');
const texts = (book: SmallBook) => rowOf(book)?.versions.map(({ value }) => value?.text ?? null);

describe('a page of the shop', () => {
  it('takes the place of a chapter, is changed and withdrawn; every version and the shipped text stay', () => {
    const book = createSmallBook();
    book.act('s-lead', 'writePage', { pageId: 'handover', value: page('一'), shipped });
    book.act('s-boss', 'writePage', { pageId: 'handover', value: page('二'), shipped });
    book.act('s-boss', 'writePage', { pageId: 'handover', value: null });
    expect(rowOf(book)).toMatchObject({ value: null, shippedMark: null, shippedTexts: { m1: '出厂的话' } });
    expect(rowOf(book)?.versions.map(({ by, shippedMark }) => [by, shippedMark])).toEqual([
      ['s-lead', 'm1'],
      ['s-boss', 'm1'],
      ['s-boss', null],
    ]);
    expect(texts(book)).toEqual(['一', '二', null]);
  });

  it('has the shipped text in the book once, and the same words on a newer one are news', () => {
    const book = createSmallBook();
    const write = (mark: string) =>
      book.ask('s-lead', 'writePage', {
        ...{ pageId: 'handover', value: page('一') },
        shipped: { mark, text: `出厂 ${mark}` },
      });
    expect(write('m1')).toMatchObject({ value: { body: { shipped: { text: '出厂 m1' } } } });
    expect(codeOf(write('m1'))).toBe('nothingToChange');
    expect(write('m2')).toMatchObject({ value: { body: { shipped: { text: '出厂 m2' } } } });
    expect(write('m1')).toMatchObject({ value: { body: { shipped: { mark: 'm1' } } } });
    expect(book.writer.events().at(-1)?.body['shipped']).toEqual({ mark: 'm1' });
    expect(rowOf(book)?.shippedTexts).toEqual({ m1: '出厂 m1', m2: '出厂 m2' });
  });

  it('is not written over by who has not seen the newest one', () => {
    const book = createSmallBook();
    book.act('s-lead', 'writePage', { pageId: 'handover', value: page('一') });
    const basedOn = rowOf(book)?.head;
    book.act('s-boss', 'writePage', { pageId: 'handover', value: page('二'), basedOn });
    const late = book.ask('s-lead', 'writePage', { pageId: 'handover', value: page('三'), basedOn });
    expect(codeOf(late)).toBe('changedMeanwhile');
    expect(texts(book)).toEqual(['一', '二']);
  });

  it('is taken back by its line, unless somebody wrote since; taking back is taken back', () => {
    const book = createSmallBook();
    book.act('s-lead', 'writePage', { pageId: 'handover', value: page('一'), shipped });
    const first = lineOf(book);
    book.act('s-lead', 'writePage', { pageId: 'handover', value: page('二') });
    expect(codeOf(book.ask('s-lead', 'takeBackPage', { pageId: 'handover', ...first }))).toBe(
      'changedMeanwhile',
    );
    book.act('s-lead', 'takeBackPage', { pageId: 'handover', ...lineOf(book) });
    expect(rowOf(book)).toMatchObject({ value: { text: '一' }, shippedMark: 'm1' });
    book.act('s-lead', 'takeBackPage', { pageId: 'handover', ...lineOf(book) });
    expect(texts(book)).toEqual(['一', '二', '一', '二']);
  });

  it('that was new is nowhere once it is taken back', () => {
    const book = createSmallBook();
    const { body } = book.act('s-lead', 'writePage', { value: page('包装') });
    const pageId = String(body['pageId']);
    expect(pageId).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    book.act('s-lead', 'takeBackPage', { pageId, ...placeIn(rowOf(book, pageId)?.head ?? '') });
    expect(rowOf(book, pageId)?.value).toBeNull();
  });

  it.each([
    ['too long', page('长'.repeat(LONGEST_PAGE + 1))],
    ['empty', page(' \n')],
    ['without a name', page('一', { title: ' ' })],
    ['half a character', page('\ud800')],
  ])('is refused where it is %s', (_what, value) => {
    const book = createSmallBook();
    expect(codeOf(book.ask('s-lead', 'writePage', { value }))).toBe('malformed');
    expect(book.ask('s-lead', 'writePage', { value: page('长'.repeat(LONGEST_PAGE)) }).ok).toBe(true);
  });

  it('[S5] written at once on two PCs: the later stands, both are readable, and it is told', () => {
    const first = createSmallBook();
    const second = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
    for (const event of first.writer.events()) second.receive(event, first.nowMs());
    first.act('s-lead', 'writePage', { pageId: 'handover', value: page('一'), shipped });
    const input = { pageId: 'handover', value: page('二'), shipped: { mark: 'm2', text: '新的出厂' } };
    expect(second.submit('writePage', input, 's-boss', first.nowMs() + 60_000).ok).toBe(true);
    for (const event of second.events()) first.writer.receive(event, first.nowMs());
    for (const event of first.writer.events()) second.receive(event, first.nowMs());
    expect(rowOf(first)).toEqual(second.rows().get('manualPage', 'handover'));
    expect(rowOf(first)?.value?.text).toBe('二');
    expect(rowOf(first)?.versions.map(({ concurrent }) => concurrent)).toEqual([false, true]);
    expect(Object.keys(rowOf(first)?.shippedTexts ?? {}).sort()).toEqual(['m1', 'm2']);
  });
});

describe('the shipped questions of a chapter the shop has rewritten', () => {
  const written = (book: SmallBook, text: string | null) => {
    book.act('s-lead', 'writePage', {
      pageId: 'handover',
      value: text === null ? null : page(text),
      shipped,
    });
    return rowIn(book);
  };
  const rowIn = (book: SmallBook) => {
    const row = book.rows().get('manualPage', 'handover');
    if (row === null) throw new Error('no page');
    return row;
  };
  const judge = (
    book: SmallBook,
    withdrawn: readonly string[] | null,
    left: number,
    seen = rowIn(book).head,
  ) => book.ask('s-lead', 'judgeQuestions', { pageId: 'handover', seen, withdrawn, left });

  it('are asked until a lead withdraws one, again with the shipped chapter back, and told once for each new text', () => {
    const book = createSmallBook();
    expect(isToBeJudged(written(book, '一'))).toBe(true);
    expect([...withdrawnOf(rowIn(book))]).toEqual([]);
    expect(judge(book, ['who-signs'], 5).ok).toBe(true);
    expect(isToBeJudged(rowIn(book))).toBe(false);
    expect([...withdrawnOf(rowIn(book))]).toEqual(['who-signs']);
    // The same words on another shipped text are looked at already; other words are not, and nothing comes back by itself.
    book.act('s-lead', 'writePage', {
      pageId: 'handover',
      value: rowIn(book).value,
      shipped: { mark: 'm2', text: '出厂的新话' },
    });
    expect(isToBeJudged(rowIn(book))).toBe(false);
    expect(isToBeJudged(written(book, '二'))).toBe(true);
    expect([...withdrawnOf(rowIn(book))]).toEqual(['who-signs']);
    expect([...withdrawnOf(written(book, null))]).toEqual([]);
    expect(isToBeJudged(rowIn(book))).toBe(false);
  });

  it('of which none is left, the chapter is waited for by no plan; taken back, it is', () => {
    const book = createSmallBook();
    const { head } = written(book, '一');
    expect(judge(book, ['a', 'b'], 0).ok).toBe(true);
    expect([...unaskedChapters([rowIn(book)])]).toEqual([['handover', book.now()]]);
    expect(codeOf(judge(book, ['a', 'b'], 0))).toBe('nothingToChange');
    expect(judge(book, null, 0).ok).toBe(true);
    expect(unaskedChapters([rowIn(book)]).size).toBe(0);
    expect(isToBeJudged(rowIn(book))).toBe(true);
    // Whoever held them against a text that was written over meanwhile has said so of that text.
    written(book, '二');
    expect(judge(book, ['a'], 1, head).ok).toBe(true);
    expect(isToBeJudged(rowIn(book))).toBe(true);
    expect(codeOf(judge(book, ['a'], 1, 'nobody|wrote|this'))).toBe('notFound');
    const by = { pageId: 'handover', seen: head, withdrawn: [], left: 2 };
    expect(codeOf(book.ask('s-ann', 'judgeQuestions', by))).toBe('notPermitted');
  });
});

describe('a script of the shop', () => {
  it('is written, changed, withdrawn and taken back; every version stays', () => {
    const book = createSmallBook();
    const value = { chapter: 'handover', title: '缺货', text: '{customer}，下周到货。' };
    const { body } = book.act('s-lead', 'writeScript', { value });
    const scriptId = String(body['scriptId']);
    const row = () => book.rows().get('manualScript', scriptId);
    book.act('s-boss', 'writeScript', { scriptId, value: { ...value, text: '到货了。' } });
    book.act('s-boss', 'writeScript', { scriptId, value: null });
    expect(row()?.value).toBeNull();
    book.act('s-boss', 'takeBackScript', { scriptId, ...placeIn(row()?.head ?? '') });
    expect(row()?.value?.text).toBe('到货了。');
    expect(row()?.versions.map(({ value: said }) => said?.text ?? null)).toEqual([
      '{customer}，下周到货。',
      '到货了。',
      null,
      '到货了。',
    ]);
    expect(codeOf(book.ask('s-ann', 'writeScript', { value }))).toBe('notPermitted');
  });
});
