import { describe, expect, test } from 'vitest';
import {
  acceptRest,
  decisionsFor,
  entriesOf,
  progressOf,
  restOf,
} from '../../../../renderer/features/handover/take-over.ts';
import {
  accept,
  answerAtOnce,
  giveTo,
  handsOf,
  isHalfSaid,
  noteOn,
  noteQuestion,
  openQuestions,
  question,
  refuse,
  retract,
  type,
  untype,
  verdictOn,
  wordsOn,
} from '../../../../renderer/features/handover/verdicts.ts';
import { rowsOf } from '../../../../renderer/queries/rows-of.ts';
import { followUp, handover, item } from './rows.ts';

const rows = rowsOf({
  followUp: [followUp('a'), followUp('red', { severity: 'red' }), followUp('c', { severity: 'amber' })],
});
const waiting = handover('h1', [item('a'), item('red'), item('c')]);
const entries = entriesOf(rows, [waiting]);
const entry = (id: string) => {
  const found = entries.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
};

describe('questions of the run-through', () => {
  const asked = noteQuestion(noteQuestion({}, entry('a'), '哪个仓库？'), entry('red'), '走哪个账户？');

  test('are collected without deciding anything, and go away with their words', () => {
    expect(openQuestions(entries, asked).map(({ id }) => id)).toEqual(['red', 'a']);
    expect(verdictOn(asked, entry('a'))).toBeNull();
    expect(noteQuestion(noteQuestion({}, entry('a'), '什么？'), entry('a'), ' ')).toEqual({});
  });
  test('answered on the spot: accepted with both; a red one still waits for its read-back', () => {
    const answered = answerAtOnce(answerAtOnce(asked, entry('a'), '二号仓'), entry('red'), '支付宝');
    expect(verdictOn(answered, entry('a'))).toMatchObject({ decision: 'accepted', answer: '二号仓' });
    expect(verdictOn(answered, entry('red'))).toBeNull();
    expect(openQuestions(entries, answered)).toEqual([]);
    const read = accept(answered, entry('red'), '退到支付宝');
    expect(verdictOn(read, entry('red'))).toMatchObject({
      decision: 'accepted',
      comment: '走哪个账户？',
      answer: '支付宝',
      readBack: '退到支付宝',
    });
  });
  test('one that nobody dealt with is not swept along with the rest', () => {
    expect(progressOf(entries, acceptRest(entries, asked)).seen).toBe(1);
  });
  test('kept as a question or refused, they carry their words', () => {
    const said = refuse(question(asked, entry('a'), '哪个仓库？'), entry('red'), '没有权限');
    const decided = decisionsFor(rows, waiting, entries, acceptRest(entries, said));
    expect(decided).toEqual([
      { followUpId: 'red', decision: 'refused', comment: '没有权限' },
      { followUpId: 'c', decision: 'accepted' },
      { followUpId: 'a', decision: 'questioned', comment: '哪个仓库？' },
    ]);
  });
  test('a refusal without a reason is none', () => {
    expect(refuse({}, entry('a'), ' ')).toEqual({});
  });
});

describe('who has it in hand', () => {
  const given = giveTo(giveTo({}, entry('a'), 's-li'), entry('c'), 's-li');

  test('is said before or after the decision, and stays', () => {
    expect(verdictOn(given, entry('a'))).toBeNull();
    const decided = accept(given, entry('a'));
    expect(verdictOn(decided, entry('a'))).toMatchObject({ decision: 'accepted', takenBy: 's-li' });
    expect(noteOn(retract(decided, entry('a')), entry('a'))).toMatchObject({
      decision: null,
      takenBy: 's-li',
    });
    expect(verdictOn(giveTo(decided, entry('a'), 's-wang'), entry('a'))?.takenBy).toBe('s-wang');
  });
  test('can be taken back, and is counted', () => {
    expect(noteOn(giveTo(given, entry('a'), null), entry('a'))?.takenBy).toBeUndefined();
    expect(handsOf(entries, giveTo(given, entry('red'), 's-wang'))).toEqual([
      { staffId: 's-li', count: 2 },
      { staffId: 's-wang', count: 1 },
    ]);
  });
  test('goes into the decision', () => {
    const all = accept(acceptRest(entries, given), entry('red'), '我来');
    expect(decisionsFor(rows, waiting, entries, all)?.map(({ takenBy }) => takenBy)).toEqual([
      undefined,
      's-li',
      's-li',
    ]);
  });
});

describe('words about an entry that a colleague changes meanwhile', () => {
  const changed = entriesOf(
    rowsOf({
      followUp: [followUp('a', { summary: '改地址' }), followUp('red', { severity: 'red' }), followUp('c')],
    }),
    [waiting],
  );
  const now = changed.find(({ id }) => id === 'a') ?? entry('a');

  test('stay: a question noted in passing is still asked, and not swept along with the rest', () => {
    const asked = noteQuestion({}, entry('a'), '他住几楼');
    expect(wordsOn(asked, now)?.comment).toBe('他住几楼');
    expect(openQuestions(changed, asked).map(({ id }) => id)).toEqual(['a']);
    expect(restOf(changed, asked).map(({ id }) => id)).toEqual(['c']);
  });
  test('stay, while the decision itself is to be made again', () => {
    for (const said of [
      question({}, entry('a'), '哪个仓库？', ['contact']),
      refuse({}, entry('a'), '没权限'),
    ]) {
      expect(verdictOn(said, now)).toBeNull();
      expect(wordsOn(said, now)?.comment).toBe(said['a']?.comment);
      expect(restOf(changed, said).map(({ id }) => id)).toEqual(['c']);
    }
  });
  test('putting it into a hand, or typing, decides nothing about what changed', () => {
    const said = accept({}, entry('a'));
    expect(verdictOn(giveTo(said, now, 's-li'), now)).toBeNull();
    expect(verdictOn(type(said, now, { question: '几' }), now)).toBeNull();
    expect(verdictOn(accept(giveTo(said, now, 's-li'), now), now)?.takenBy).toBe('s-li');
  });
});

describe('[P5] what is typed and not said', () => {
  const typed = type({}, entry('a'), { question: '他住几' });

  test('is kept beside what is decided, marked, and never sent', () => {
    expect(wordsOn(typed, entry('a'))?.typed?.question).toBe('他住几');
    expect(verdictOn(typed, entry('a'))).toBeNull();
    expect(restOf(entries, typed).map(({ id }) => id)).toEqual(['c']);
    const marked = [
      typed,
      type({}, entry('a'), { readBack: '我来' }),
      type({}, entry('a'), { missing: ['contact'] }),
    ];
    expect(marked.map((one) => isHalfSaid(one['a'] ?? { decision: null, comment: '', version: '' }))).toEqual(
      [true, false, true],
    );
  });
  test('goes once it is said or given up', () => {
    expect(wordsOn(question(typed, entry('a'), '他住几楼'), entry('a'))?.typed).toBeUndefined();
    expect(untype(typed, entry('a'))).toEqual({});
    const asked = noteQuestion({}, entry('a'), '哪个仓库？');
    expect(untype(type(asked, entry('a'), { refusal: '没' }), entry('a'))).toEqual(asked);
  });
});
