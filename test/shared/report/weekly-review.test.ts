import { describe, expect, it } from 'vitest';
import { checkable, draw } from '../../../shared/rules/spot-check.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { weekIn } from '../support/weeks.ts';

const WEEK = '2026-W47';
const review = (book: SmallBook, week = WEEK) => weekIn(book, week).review;

const promised = (id: string, promisedAt: string) => ({
  id,
  kind: 'callBack',
  summary: `回电 ${id}`,
  promisedAt,
});

describe('promises of the week', () => {
  const book = createSmallBook();
  const ids = ['kept', 'closed', 'moved', 'late', 'never', 'gone', 'slip', 'ahead'] as const;
  for (const id of ids) {
    const at = id === 'ahead' ? '2026-11-27T10:00' : '2026-11-17T16:00';
    book.act('s-boss', 'openFollowUp', promised(`f-${id}`, at));
  }
  const on = (id: (typeof ids)[number]) => ({ followUpId: `f-${id}` });
  const move = (id: (typeof ids)[number], promisedAt: string | null) =>
    book.act('s-boss', 'updateFollowUp', { ...on(id), changes: { promisedAt } });
  book.act('s-boss', 'closeFollowUp', { ...on('slip'), outcome: 'mistaken', reason: '写错' });
  book.at('2026-11-17T07:00:00.000Z');
  book.act('s-boss', 'closeFollowUp', { ...on('closed'), outcome: 'solved' });
  move('moved', '2026-11-18T16:00');
  // Sixteen o’clock in Shanghai is eight in the morning here.
  // The last moment of the quarter: a command comes a thousandth later.
  book.at('2026-11-17T08:14:59.999Z');
  book.act('s-boss', 'recordProgress', { ...on('kept'), text: '回了' });
  book.at('2026-11-17T09:35:00.000Z');
  book.act('s-boss', 'recordReply', on('late'));
  move('gone', null);
  book.at('2026-11-18T07:00:00.000Z');
  book.act('s-boss', 'recordProgress', { ...on('moved'), text: '第二次说的时间回了' });
  book.at('2026-11-23T01:00:00.000Z');

  it('are kept by a word within the quarter of an hour, moved by another time told before, broken otherwise', () => {
    const { due, kept, moved, broken } = review(book).promises;
    expect(broken.map(({ id, lateMinutes }) => [id, lateMinutes])).toEqual([
      ['f-gone', null],
      ['f-late', 95],
      ['f-never', null],
    ]);
    // The one that was moved is two promises: the first moved, the second kept.
    expect({ due, kept, moved }).toEqual({ due: 7, kept: 3, moved: 1 });
  });

  it('are told of who made them, and who broke several is somebody to be asked', () => {
    const told = review(book);
    expect(told.promises.broken.map(({ by }) => by)).toEqual(['主管', '主管', '主管']);
    expect(told.help).toEqual([
      { staffId: 's-boss', name: '主管', reasons: [{ reason: 'brokenPromises', count: 3 }] },
    ]);
  });

  it('belong to the week in which they fall due', () => {
    expect(review(book, '2026-W46').promises.due).toBe(0);
    book.at('2026-11-30T01:00:00.000Z');
    expect(review(book, '2026-W48').promises.broken.map(({ id }) => id)).toEqual(['f-ahead']);
  });

  it('stand beside the weeks before, back to the one in which the book began', () => {
    expect(review(book, '2026-W48').trend).toMatchObject([
      { week: WEEK, opened: 7, closed: 1, promisesBroken: 3, pending: 6 },
      { week: '2026-W46', opened: 0, promisesBroken: 0 },
    ]);
  });
});

describe('spot checks', () => {
  const filled = () => {
    const book = createSmallBook();
    for (let place = 0; place < 12; place += 1) {
      const kind = place < 4 ? 'visit' : 'other';
      book.act('s-boss', 'openFollowUp', { id: `f-${place}`, kind, summary: `第 ${place} 件` });
      if (place !== 11) book.act('s-boss', 'closeFollowUp', { followUpId: `f-${place}`, outcome: 'solved' });
    }
    return book;
  };

  it('are drawn by a seed that is recorded: the same seed and the same rows draw the same, visits first', () => {
    const book = filled();
    book.act('s-boss', 'drawSpotChecks', { week: WEEK, count: 6 });
    const [drawn] = book.rows().all('spotCheck');
    const ids = drawn?.items.map(({ followUpId }) => followUpId) ?? [];
    expect(drawn?.outOf).toBe(11);
    expect(ids.slice(0, 4).sort()).toEqual(['f-0', 'f-1', 'f-2', 'f-3']);
    const pool = checkable(book.rows(), () => true, 'Asia/Shanghai');
    expect(draw([...pool].reverse(), drawn?.id ?? '', 6)).toEqual(ids);
    const seeds = Array.from({ length: 40 }, (_, seed) => draw(pool, `d-${seed}`, 5).at(-1));
    expect(new Set(seeds).size).toBeGreaterThan(4);
  });

  it('draw nothing twice in a week, and say when nothing is left', () => {
    const book = filled();
    book.act('s-boss', 'drawSpotChecks', { week: WEEK, count: 9 });
    book.act('s-lead', 'drawSpotChecks', { week: WEEK, count: 9 });
    const ids = book
      .rows()
      .all('spotCheck')
      .flatMap(({ items }) => items.map(({ followUpId }) => followUpId));
    expect(new Set(ids).size).toBe(11);
    expect(ids).toHaveLength(11);
    expect(book.ask('s-lead', 'drawSpotChecks', { week: WEEK, count: 1 })).toMatchObject({
      error: { code: 'nothingToDraw' },
    });
  });

  it('have the newest word, which stands in the history of what was checked; a contradicted one asks for help', () => {
    const book = filled();
    book.act('s-boss', 'drawSpotChecks', { week: WEEK, count: 1 });
    const { drawId = '', followUpId = '' } = review(book).spotChecks[0] ?? {};
    book.act('s-lead', 'judgeSpotCheck', { drawId, followUpId, verdict: 'notReached' });
    book.act('s-boss', 'judgeSpotCheck', {
      drawId,
      followUpId,
      verdict: 'contradicted',
      comment: '没人去过',
    });
    expect(review(book).spotChecks).toMatchObject([
      { verdict: 'contradicted', comment: '没人去过', by: '主管' },
    ]);
    expect(book.rows().get('followUp', followUpId)?.history.at(-1)).toMatchObject({
      what: 'spotCheckJudged',
      text: '没人去过',
      changes: [{ field: 'spotCheck', after: 'contradicted' }],
    });
    expect(review(book).help).toMatchObject([{ reasons: [{ reason: 'contradicted', count: 1 }] }]);
  });
});

describe('a spot check that was contradicted', () => {
  it('asks who closed it, as its line says, not who had written the customer down', () => {
    const book = createSmallBook();
    book.act('s-lead', 'openFollowUp', { id: 'f-1', kind: 'visit', summary: '上门' });
    book.act('s-boss', 'closeFollowUp', { followUpId: 'f-1', outcome: 'solved' });
    book.act('s-boss', 'drawSpotChecks', { week: WEEK, count: 1 });
    const { drawId = '', followUpId = '', by = '' } = review(book).spotChecks[0] ?? {};
    book.act('s-lead', 'judgeSpotCheck', { drawId, followUpId, verdict: 'contradicted' });
    expect(by).toBe('主管');
    expect(review(book).help.map(({ name }) => name)).toEqual([by]);
  });
});

describe('decisions', () => {
  it('stand in their week, and in the next one with what has become of them', () => {
    const book = createSmallBook();
    const made = { id: 'd-1', week: WEEK, text: '旧单先发', owner: 's-ann', due: '2026-11-27' };
    book.act('s-boss', 'makeDecision', made);
    expect(review(book).decisions).toEqual([
      { id: 'd-1', text: '旧单先发', owner: '安', due: '2026-11-27', state: 'open', comment: null },
    ]);
    book.at('2026-11-24T01:00:00.000Z');
    book.act('s-lead', 'settleDecision', { decisionId: 'd-1', state: 'done', comment: '改了排单' });
    expect(review(book, '2026-W48').lastDecisions).toMatchObject([{ state: 'done', comment: '改了排单' }]);
    expect(review(book, '2026-W48').decisions).toEqual([]);
    book.act('s-lead', 'settleDecision', { decisionId: 'd-1', state: 'open' });
    expect(book.rows().get('decision', 'd-1')).toMatchObject({ state: 'open', settledAt: null });
    book.act('s-lead', 'settleDecision', { decisionId: 'd-1', state: 'note', noteId: 'n-9' });
    expect(book.rows().get('decision', 'd-1')).toMatchObject({ noteId: 'n-9', settledBy: 's-lead' });
    expect(review(book, '2026-W48').lastDecisions).toMatchObject([{ state: 'note' }]);
  });
});
