import { beforeEach, describe, expect, it } from 'vitest';
import { assignedTo, isUnsolved, unreadAnswer } from '../../../shared/rules/note.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';

let book: SmallBook;
const note = (id = 'n-1') => {
  const row = book.rows().get('note', id);
  if (row === null) throw new Error(`no ${id}`);
  return row;
};
const lastAnswer = () => {
  const { writer, seq } = book.writer.events().at(-1) ?? { writer: '', seq: 0 };
  return { noteId: 'n-1', writer, seq };
};
const codeOf = (staffId: string, name: string, input: unknown): string => {
  const done = book.ask(staffId, name, input);
  return done.ok ? 'ok' : done.error.code;
};

beforeEach(() => {
  book = createSmallBook();
  for (const staffId of ['s-ann', 's-bo']) book.act(staffId, 'checkIn', { shift: '2026-11-16/early' });
  book.act('s-ann', 'writeNote', { id: 'n-1', kind: 'problem', text: '货架太高，够不到' });
});

describe('what a lead answers to a note', () => {
  it('counts by the newest answer; those before stay readable', () => {
    book.act('s-lead', 'answerNote', { noteId: 'n-1', verdict: 'adopted', text: '下周换' });
    book.act('s-boss', 'answerNote', { noteId: 'n-1', verdict: 'declined', text: '没有预算' });
    expect(note()).toMatchObject({ answered: { verdict: 'declined', by: 's-boss' }, answer: '没有预算' });
    expect(note().history.map(({ what, text }) => [what, text])).toEqual([
      ['noteWritten', '货架太高，够不到'],
      ['noteAnswered', '下周换'],
      ['noteAnswered', '没有预算'],
    ]);
  });

  it('solved and settled are one state, whichever way it is said', () => {
    book.act('s-lead', 'answerNote', { noteId: 'n-1', verdict: 'solved', text: '换了矮的' });
    const answered = note();
    book.act('s-bo', 'settleNote', { noteId: 'n-1', settled: false });
    expect(note()).toMatchObject({ settled: false, answered: null });
    book.act('s-bo', 'settleNote', { noteId: 'n-1', settled: true, answer: '换了矮的' });
    for (const row of [answered, note()])
      expect(row).toMatchObject({ settled: true, answer: '换了矮的', answered: { verdict: 'solved' } });
  });

  it('that it is not solved after all brings back what was ruled before', () => {
    book.act('s-lead', 'answerNote', { noteId: 'n-1', verdict: 'assigned', to: 's-bo', until: '2026-11-20' });
    book.act('s-bo', 'settleNote', { noteId: 'n-1', settled: true });
    expect(assignedTo([note()], 's-bo')).toEqual([]);
    book.act('s-ann', 'settleNote', { noteId: 'n-1', settled: false });
    expect(assignedTo([note()], 's-bo').map(({ id }) => id)).toEqual(['n-1']);
  });

  it('taken back, what was answered before counts again; the line stays, struck', () => {
    book.act('s-lead', 'answerNote', { noteId: 'n-1', verdict: 'adopted', text: '下周换' });
    book.act('s-lead', 'answerNote', { noteId: 'n-1', verdict: 'solved', text: '换好了' });
    const solved = lastAnswer();
    // A colleague has said something since: that stays.
    book.act('s-lead', 'withdrawNoteAnswer', solved);
    expect(note()).toMatchObject({ settled: false, answered: { verdict: 'adopted' }, answer: '下周换' });
    expect(note().history.at(-2)).toMatchObject({ what: 'noteAnswerStruck', text: '换好了' });
    expect(codeOf('s-lead', 'withdrawNoteAnswer', solved)).toBe('nothingToChange');
  });

  it('is taken back by nobody else', () => {
    book.act('s-lead', 'answerNote', { noteId: 'n-1', verdict: 'adopted' });
    expect(codeOf('s-boss', 'withdrawNoteAnswer', lastAnswer())).toBe('nothingToChange');
  });

  it.each([
    ['a no without a reason', { verdict: 'declined' }, 'reasonRequired'],
    ['given to nobody', { verdict: 'assigned' }, 'malformed'],
    ['given to somebody unknown', { verdict: 'assigned', to: 's-x' }, 'notFound'],
    ['given until yesterday', { verdict: 'assigned', to: 's-bo', until: '2026-11-15' }, 'alreadyPast'],
    ['given until today', { verdict: 'assigned', to: 's-bo', until: '2026-11-16' }, 'ok'],
    ['a date that no calendar has', { verdict: 'assigned', to: 's-bo', until: '2026-02-30' }, 'malformed'],
    ['adopted, and given to somebody', { verdict: 'adopted', to: 's-bo' }, 'malformed'],
  ])('%s: %s', (_what, said, code) => {
    expect(codeOf('s-lead', 'answerNote', { noteId: 'n-1', ...said })).toBe(code);
  });

  it('the same again is nothing new', () => {
    const said = { noteId: 'n-1', verdict: 'adopted', text: '好' };
    book.act('s-lead', 'answerNote', said);
    expect(codeOf('s-lead', 'answerNote', said)).toBe('nothingToChange');
  });
});

describe('where a note stands', () => {
  const standing = (kind: string, verdict: object | null): boolean => {
    book.act('s-ann', 'writeNote', { id: 'n-2', kind, text: '灯' });
    if (verdict !== null) book.act('s-lead', 'answerNote', { noteId: 'n-2', ...verdict });
    return isUnsolved(note('n-2'));
  };

  it.each([
    ['problem', null, true],
    ['idea', null, false],
    ['problem', { verdict: 'adopted' }, true],
    ['idea', { verdict: 'adopted' }, false],
    ['problem', { verdict: 'declined', text: '不' }, false],
    ['idea', { verdict: 'assigned', to: 's-bo' }, true],
    ['problem', { verdict: 'solved' }, false],
  ])('%s, answered %j: open %s', (kind, verdict, open) => expect(standing(kind, verdict)).toBe(open));

  it('the nearest date first, then what has none', () => {
    const give = (id: string, until?: string) => {
      book.act('s-ann', 'writeNote', { id, kind: 'problem', text: id });
      const by = until === undefined ? {} : { until };
      book.act('s-lead', 'answerNote', { noteId: id, verdict: 'assigned', to: 's-bo', ...by });
    };
    give('n-a');
    give('n-b', '2026-11-20');
    give('n-c', '2026-11-18');
    expect(assignedTo(book.rows().all('note'), 's-bo').map(({ id }) => id)).toEqual(['n-c', 'n-b', 'n-a']);
    book.act('s-ann', 'withdrawNote', { noteId: 'n-c', withdrawn: true });
    expect(assignedTo(book.rows().all('note'), 's-bo').map(({ id }) => id)).toEqual(['n-b', 'n-a']);
  });
});

describe('whoever wrote it', () => {
  it('has a new answer until they have read it, on whichever PC; a newer one is new again', () => {
    book.act('s-lead', 'answerNote', { noteId: 'n-1', verdict: 'adopted' });
    expect(unreadAnswer(note())?.verdict).toBe('adopted');
    expect(codeOf('s-bo', 'seeNoteAnswer', { noteId: 'n-1' })).toBe('nothingToChange');
    book.act('s-ann', 'seeNoteAnswer', { noteId: 'n-1' });
    expect(unreadAnswer(note())).toBeNull();
    expect(codeOf('s-ann', 'seeNoteAnswer', { noteId: 'n-1' })).toBe('nothingToChange');
    book.act('s-boss', 'answerNote', { noteId: 'n-1', verdict: 'declined', text: '没钱' });
    expect(unreadAnswer(note())?.verdict).toBe('declined');
  });

  it('reads an answer that was given meanwhile as one not read', () => {
    book.act('s-lead', 'answerNote', { noteId: 'n-1', verdict: 'adopted' });
    const answer = note().answered?.order;
    book.act('s-boss', 'answerNote', { noteId: 'n-1', verdict: 'solved' });
    book.act('s-ann', 'seeNoteAnswer', { noteId: 'n-1', answer });
    expect(unreadAnswer(note())?.verdict).toBe('solved');
  });

  it('hears that what was given to a colleague is solved, and nothing of their own words or of old books', () => {
    book.act('s-bo', 'settleNote', { noteId: 'n-1', settled: true });
    expect(unreadAnswer(note())).toBeNull();
    book.act('s-lead', 'answerNote', { noteId: 'n-1', verdict: 'assigned', to: 's-bo' });
    book.act('s-bo', 'settleNote', { noteId: 'n-1', settled: true, answer: '换好了' });
    expect(unreadAnswer(note())?.text).toBe('换好了');
    book.act('s-ann', 'settleNote', { noteId: 'n-1', settled: true, answer: '是的' });
    expect(unreadAnswer(note())).toBeNull();
  });
});
