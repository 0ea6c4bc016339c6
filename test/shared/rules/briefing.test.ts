import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Envelope, orderKey } from '../../../shared/events/envelope.ts';
import type { BriefingRow } from '../../../shared/projection/rows-briefing.ts';
import {
  knowledgeOf,
  learnedBriefings,
  overdueBriefings,
  questionName,
  unreadBriefings,
} from '../../../shared/rules/briefing.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { bruteUnread } from '../support/brute-briefing.ts';
import { check } from '../support/check.ts';
import { chooser, shuffled } from '../support/choose.ts';
import { randomBriefing } from '../support/random-briefing.ts';
import { createWriter, exportOf, projectionOf } from '../support/writer.ts';

const zone = 'Asia/Shanghai';
const HOUR = 3_600_000;

const question = {
  ...{ question: '新书柜一层承重多少？', options: ['20 公斤', '30 公斤'], answer: 1 },
  explanation: '说明书第二页写着 30 公斤。',
};
const bookcase = {
  ...{ kind: 'product', title: '新书柜', text: '宽了 **5 厘米**，多一个抽屉。', dueOn: '2026-11-18' },
  ...{ readers: null, questions: [question] },
};

const announce = (book: SmallBook, more: object = {}) =>
  book.act('s-lead', 'announceBriefing', { id: 'b-1', ...bookcase, ...more });
const rowOf = (book: SmallBook): BriefingRow => {
  const row = book.rows().get('briefing', 'b-1');
  if (row === null) throw new Error('no briefing');
  return row;
};
const unread = (book: SmallBook, staffId: string) =>
  unreadBriefings(book.rows(), staffId, { now: book.now(), zone });
const codeOf = (book: SmallBook, who: string, name: string, input: object): string => {
  const asked = book.ask(who, name, input);
  return asked.ok ? 'ok' : asked.error.code;
};
const change = (book: SmallBook, more: object) =>
  book.act('s-lead', 'changeBriefing', { briefingId: 'b-1', ...bookcase, readAgain: false, ...more });

describe('a briefing', () => {
  it('is asked of everybody, or of roles and people; its author knows it', () => {
    const book = createSmallBook();
    announce(book);
    expect(unread(book, 's-ann')).toHaveLength(1);
    expect(unread(book, 's-boss')).toHaveLength(1);
    expect(unread(book, 's-lead')).toHaveLength(0);
    change(book, { readers: { roles: ['trainee'], staffIds: ['s-bo'] } });
    expect(['s-ann', 's-bo', 's-new', 's-boss'].map((who) => unread(book, who).length)).toEqual([0, 1, 1, 0]);
    book.act('s-boss', 'changeStaff', { staffId: 's-bo', active: false });
    expect(unread(book, 's-bo')).toHaveLength(0);
  });

  it('is read once by each for themselves, also before the shift begins', () => {
    const book = createSmallBook();
    announce(book);
    expect(codeOf(book, 's-new', 'readBriefing', { briefingId: 'b-1' })).toBe('ok');
    expect(codeOf(book, 's-new', 'readBriefing', { briefingId: 'b-1' })).toBe('alreadyRead');
    expect(codeOf(book, 's-new', 'readBriefing', { briefingId: 'b-1', staffId: 's-ann' })).toBe('malformed');
    expect(rowOf(book).receipts).toMatchObject([{ staffId: 's-new', on: '2026-11-16' }]);
    expect(unread(book, 's-new')).toEqual([]);
    expect(unread(book, 's-ann')).toHaveLength(1);
  });

  it('that was changed is asked for again only where the lead says so; what was read counts for its version', () => {
    const book = createSmallBook();
    announce(book);
    const first = rowOf(book).versions[0]?.order ?? '';
    book.act('s-ann', 'readBriefing', { briefingId: 'b-1' });
    change(book, { text: '宽了 6 厘米。' });
    expect(unread(book, 's-ann')).toEqual([]);
    expect(unread(book, 's-bo')).toMatchObject([{ isChanged: false }]);
    change(book, { text: '宽了 7 厘米。', readAgain: true });
    expect(unread(book, 's-ann')).toMatchObject([{ isChanged: true }]);
    // Whoever has the old one open reads the old one.
    book.act('s-bo', 'readBriefing', { briefingId: 'b-1', version: first });
    expect(unread(book, 's-bo')).toMatchObject([{ isChanged: true }]);
    book.act('s-bo', 'readBriefing', { briefingId: 'b-1' });
    expect(unread(book, 's-bo')).toEqual([]);
    // Undone: who read these very words is asked no more.
    change(book, {});
    expect(unread(book, 's-ann')).toEqual([]);
    expect(unread(book, 's-bo')).toEqual([]);
  });

  it('taken back is asked of nobody and cannot be read; put back it is as it was', () => {
    const book = createSmallBook();
    announce(book);
    book.act('s-ann', 'readBriefing', { briefingId: 'b-1' });
    book.act('s-boss', 'withdrawBriefing', { briefingId: 'b-1', withdrawn: true });
    expect(unread(book, 's-bo')).toEqual([]);
    expect(codeOf(book, 's-bo', 'readBriefing', { briefingId: 'b-1' })).toBe('briefingWithdrawn');
    book.act('s-boss', 'withdrawBriefing', { briefingId: 'b-1', withdrawn: false });
    expect(unread(book, 's-bo')).toHaveLength(1);
    expect(unread(book, 's-ann')).toEqual([]);
  });

  it('is overdue the day after, for whoever worked here then; who comes later is asked and not late', () => {
    const book = createSmallBook();
    announce(book, { readers: { roles: ['agent', 'trainee'], staffIds: [] } });
    book.at('2026-11-18T15:00:00.000Z');
    expect(unread(book, 's-ann')).toMatchObject([{ isOverdue: false }]);
    book.at('2026-11-18T16:30:00.000Z');
    expect(unread(book, 's-ann')).toMatchObject([{ isOverdue: true }]);
    book.act('s-ann', 'readBriefing', { briefingId: 'b-1' });
    book.act('s-boss', 'addStaff', { id: 's-late', name: '迟', role: 'trainee' });
    expect(unread(book, 's-late')).toMatchObject([{ isOverdue: false }]);
    const [only] = overdueBriefings(book.rows(), book.now(), zone);
    expect(only?.missing.map(({ id }) => id)).toEqual(['s-bo', 's-late', 's-new']);
    expect(only?.overdue.map(({ id }) => id)).toEqual(['s-bo', 's-new']);
  });

  it('needs a day that is still to come, readers, and questions that can be answered', () => {
    const book = createSmallBook();
    const said = (more: object) => codeOf(book, 's-lead', 'announceBriefing', { ...bookcase, ...more });
    expect(said({ dueOn: '2026-11-15' })).toBe('alreadyPast');
    expect(said({ dueOn: '2026-02-30' })).toBe('malformed');
    expect(said({ readers: { roles: [], staffIds: [] } })).toBe('malformed');
    expect(said({ readers: { roles: [], staffIds: ['s-nobody'] } })).toBe('notFound');
    expect(said({ questions: [{ ...question, answer: 2 }] })).toBe('malformed');
    expect(said({ questions: [{ ...question, options: ['甲', ' 甲'] }] })).toBe('malformed');
    expect(said({ questions: [question, question] })).toBe('malformed');
    announce(book);
    expect(codeOf(book, 's-lead', 'announceBriefing', { id: 'b-1', ...bookcase })).toBe('alreadyExists');
    book.at('2026-11-20T02:00:00.000Z');
    expect(change(book, { text: '过了日子也能改' }).type).toBe('briefingChanged');
  });

  it('that somebody else has changed is looked at before it is written over', () => {
    const book = createSmallBook();
    announce(book);
    const basedOn = rowOf(book).head;
    change(book, { text: '组长改的' });
    const mine = { briefingId: 'b-1', ...bookcase, text: '主管改的', readAgain: false };
    expect(codeOf(book, 's-boss', 'changeBriefing', { ...mine, basedOn })).toBe('changedMeanwhile');
    expect(codeOf(book, 's-boss', 'changeBriefing', { ...mine, basedOn: rowOf(book).head })).toBe('ok');
    expect(rowOf(book).versions.map(({ text }) => text)).toEqual([bookcase.text, '组长改的', '主管改的']);
  });
});

describe('a briefing on two PCs', () => {
  it('read on both is one receipt, and counts though the clock of one says 1970', () => {
    const book = createSmallBook();
    announce(book);
    const other = createWriter('pc1.bbbbbbbb', zone);
    const wallMs = Date.UTC(1970, 0, 1);
    for (const event of book.writer.events()) other.receive(event, wallMs);
    for (const who of ['s-ann', 's-bo']) other.submit('readBriefing', { briefingId: 'b-1' }, who, wallMs);
    book.act('s-ann', 'readBriefing', { briefingId: 'b-1' });
    for (const event of other.events()) book.writer.receive(event, book.nowMs());
    expect(
      rowOf(book)
        .receipts.map(({ staffId }) => staffId)
        .sort(),
    ).toEqual(['s-ann', 's-bo']);
    expect(unread(book, 's-ann')).toEqual([]);
    expect(unread(book, 's-bo')).toEqual([]);
    expect(unread(book, 's-new')).toHaveLength(1);
  });
});

describe('the questions of a briefing', () => {
  it('are for those who have read it, and right is what the briefing says', () => {
    const book = createSmallBook();
    announce(book);
    const [asked] = rowOf(book).questions;
    if (asked === undefined) throw new Error('no question');
    const name = questionName('b-1', asked);
    const right = { question: name, chosen: 1, right: true };
    expect(codeOf(book, 's-ann', 'answerQuiz', right)).toBe('readFirst');
    expect(learnedBriefings(book.rows(), 's-ann', zone)).toEqual([]);
    book.act('s-ann', 'readBriefing', { briefingId: 'b-1' });
    expect(learnedBriefings(book.rows(), 's-ann', zone).map(({ id }) => id)).toEqual(['b-1']);
    expect(codeOf(book, 's-ann', 'answerQuiz', { ...right, right: false })).toBe('malformed');
    expect(codeOf(book, 's-ann', 'answerQuiz', { ...right, question: 'b-1/q0' })).toBe('malformed');
    expect(codeOf(book, 's-ann', 'answerQuiz', right)).toBe('ok');
    const test = { chapter: 'b-1', answers: [{ ...right, chosen: 0, right: false }] };
    expect(codeOf(book, 's-ann', 'takeChapterTest', test)).toBe('ok');
    expect(book.rows().get('learner', 's-ann')?.tests).toMatchObject([
      { chapter: 'b-1', right: 0, outOf: 1 },
    ]);
  });

  it('keep their name while they ask the same, and get another when they ask something else', () => {
    const book = createSmallBook();
    announce(book);
    const names = () => rowOf(book).questions.map(({ id }) => id);
    const [before] = names();
    change(book, { questions: [{ ...question, explanation: '见说明书。' }] });
    expect(names()).toEqual([before]);
    change(book, { questions: [{ ...question, answer: 0 }] });
    expect(names()).not.toEqual([before]);
  });
});

/** Three PCs announce, change, take back and read for a week, and hear of each other late and in any order. */
const play = (tape: readonly number[], skews: readonly number[]): readonly Envelope[] => {
  const book = createSmallBook();
  const writers = [book.writer, createWriter('pc1.bbbbbbbb', zone), createWriter('pc2.cccccccc', zone)];
  let nowMs = Date.UTC(2026, 10, 16, 4, 0);
  for (const writer of writers.slice(1))
    for (const event of book.writer.events()) writer.receive(event, nowMs);
  for (const number of tape) {
    const choose = chooser(number);
    nowMs += choose(4 * HOUR);
    const place = choose(writers.length);
    const here = writers[place];
    if (here === undefined) continue;
    const wallMs = nowMs + (skews[place] ?? 0);
    const there = writers[choose(writers.length)];
    if (there !== undefined && choose(3) === 0)
      for (const event of shuffled(choose, there.events())) here.receive(event, wallMs);
    if (choose(20) === 0)
      here.submit('changeStaff', { staffId: 's-bo', active: choose(2) === 0 }, 's-boss', wallMs);
    const [name, input, by] = randomBriefing(here.rows(), choose, wallMs);
    here.submit(name, input, by ?? 's-ann', wallMs);
  }
  const all = writers.flatMap((writer) => writer.events());
  return [...new Map(all.map((event) => [orderKey(event), event])).values()];
};

describe('briefings of three PCs', () => {
  it('are unread by exactly those who have not read them, counted a second time from the events, in any order', () => {
    const tally = { unread: 0, read: 0, changed: 0 };
    const skew = fc.constantFrom(0, 1500, -20 * 60_000, 5 * HOUR, -6 * HOUR);
    const property = fc.property(
      fc.array(fc.nat(), { minLength: 20, maxLength: 60, size: 'max' }),
      fc.array(skew, { minLength: 3, maxLength: 3 }),
      fc.nat(),
      (tape, skews, order) => {
        const events = play(tape, skews);
        const rows = projectionOf(shuffled(chooser(order), events));
        expect(exportOf(rows)).toBe(exportOf(projectionOf(events)));
        const now = '2026-11-20T04:00:00.000Z';
        const found = rows
          .all('staff')
          .flatMap(({ id }) => unreadBriefings(rows, id, { now, zone }).map(({ row }) => `${id} ${row.id}`));
        expect(found.sort()).toEqual(bruteUnread(events));
        tally.unread += found.length;
        for (const row of rows.all('briefing')) {
          tally.changed += row.versions.length - 1;
          tally.read += rows.all('staff').filter(({ id }) => knowledgeOf(row, id, zone) !== null).length;
        }
      },
    );
    check(property, { runs: 60, soak: 3_000 });
    // The histories prove something only if people read in them, and not all of it.
    expect(tally.unread).toBeGreaterThan(40);
    expect(tally.read).toBeGreaterThan(100);
    expect(tally.changed).toBeGreaterThan(60);
  }, 600_000);
});
