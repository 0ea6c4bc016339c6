import { describe, expect, test } from 'vitest';
import {
  type Groups,
  mattersFor,
  newestOfEach,
  othersOf,
} from '../../../../renderer/features/notes/group-lines.ts';
import { titleOf } from '../../../../renderer/features/notes/history-title.ts';
import { BLANK, inputOf, kindAfter, restored } from '../../../../renderer/features/notes/new-note.ts';
import {
  byDay,
  EVERYTHING,
  filtered,
  joined,
  sinceOf,
} from '../../../../renderer/features/notes/note-list.ts';
import { commandSchemas } from '../../../../shared/commands/schemas.ts';
import { noteGroups } from '../../../../shared/notes/groups.ts';
import type { HistoryLine, NoteRow } from '../../../../shared/projection/rows.ts';
import { isUnsolved } from '../../../../shared/rules/note.ts';
import { noteKinds } from '../../../../shared/vocabulary.ts';

const note = (id: string, rest: Partial<NoteRow> = {}): NoteRow => ({
  id,
  kind: 'problem',
  text: `记 ${id}`,
  customer: null,
  phones: [],
  sameAs: [],
  apart: [],
  attachments: [],
  at: '2026-11-23T02:00:00.000Z',
  on: '2026-11-23',
  by: 's-ann',
  shift: null,
  answers: [],
  answered: null,
  settled: false,
  answer: null,
  withdrawn: false,
  bonds: [],
  head: '1',
  history: [],
  ...rest,
});

const idsOf = (notes: readonly NoteRow[]): readonly string[] => notes.map(({ id }) => id);

describe('the list', () => {
  const notes = [
    note('night', { at: '2026-11-23T17:30:00.000Z', on: '2026-11-23' }),
    note('next', { at: '2026-11-24T02:00:00.000Z', on: '2026-11-24', kind: 'idea', by: 's-bo' }),
    note('old', { at: '2026-11-20T02:00:00.000Z', on: '2026-11-20', settled: true }),
    note('struck', { withdrawn: true }),
  ];

  test('goes by business date: what a night shift wrote after midnight stays with its evening', () => {
    expect(byDay(notes).map(({ date, notes: list }) => [date, idsOf(list)])).toEqual([
      ['2026-11-24', ['next']],
      ['2026-11-23', ['night', 'struck']],
      ['2026-11-20', ['old']],
    ]);
  });
  test('narrows by kind, person and what is unsolved', () => {
    expect(idsOf(filtered(notes, EVERYTHING))).toHaveLength(4);
    expect(idsOf(filtered(notes, { ...EVERYTHING, kind: 'idea' }))).toEqual(['next']);
    expect(idsOf(filtered(notes, { ...EVERYTHING, by: 's-bo' }))).toEqual(['next']);
    expect(idsOf(filtered(notes, { ...EVERYTHING, unsolved: true }))).toEqual(['night']);
  });
  test('ideas ask for no answer, problems do', () => {
    expect(noteKinds.filter((kind) => isUnsolved(note('a', { kind })))).toEqual([
      'problem',
      'customerVoice',
      'wrongPage',
      'wrongStock',
    ]);
  });
  test('shows a note once, as it is now, wherever it was read from', () => {
    const both = joined([note('a', { settled: true })], [note('a'), note('b')]);
    expect(both.map(({ id, settled }) => [id, settled])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });
  test('reads packed history a month further back at each step, and none before it is asked for', () => {
    expect(sinceOf('2026-11-23', 0)).toBeNull();
    expect(sinceOf('2026-11-23', 1)).toBe('20261010');
  });
});

describe('what says the same', () => {
  const notes = [
    note('old', { text: '货架太高，够不到', on: '2026-11-16' }),
    note('new', { text: '货架高，够不着', on: '2026-11-24' }),
    note('lamp', { text: '灯箱坏了', on: '2026-11-25' }),
    note('rack', { text: '货架缺隔板', on: '2026-11-23' }),
  ];
  const groups: Groups = new Map(
    noteGroups(notes).flatMap((group) => group.notes.map(({ id }) => [id, group] as const)),
  );

  test('is one line at its newest note; of what is filtered, at the newest of those', () => {
    expect(idsOf(newestOfEach(notes, groups))).toEqual(['lamp', 'new', 'rack']);
    expect(idsOf(newestOfEach(notes.slice(0, 1), groups))).toEqual(['old']);
    expect(notes.map((one) => idsOf(othersOf(one, groups)))).toEqual([['new'], ['old'], [], []]);
  });
  test('a note is offered what is most alike first, what was typed alone, never its own', () => {
    const offered = (id: string, typed: string) =>
      mattersFor(notes.find((one) => one.id === id) ?? note(''), groups, typed).map(({ text }) => text);
    expect(offered('old', '')).toEqual(['货架缺隔板', '灯箱坏了']);
    expect(offered('lamp', ' 够不到 ')).toEqual(['货架高，够不着']);
  });
});

describe('a new note', () => {
  test('[P5] that was refused stands before what has been typed since, with the pictures of both', () => {
    const picture = (hash: string) => ({ hash, media: 'image/png' as const, bytes: 1 });
    const sent = { ...BLANK, kind: 'idea' as const, text: '灯坏了', attachments: [picture('a')] };
    const since = { ...BLANK, text: '少一把椅子', orderNo: 'A1', attachments: [picture('b')] };
    expect(restored(sent, since)).toEqual({
      ...sent,
      text: '灯坏了\n少一把椅子',
      orderNo: 'A1',
      attachments: [picture('a'), picture('b')],
    });
    expect(restored(sent, BLANK)).toEqual(sent);
  });

  test('needs text and nothing else', () => {
    expect(inputOf({ ...BLANK, text: ' \n ' })).toBeNull();
    expect(inputOf({ ...BLANK, text: ' 灯坏了 ' })).toEqual({ kind: 'problem', text: '灯坏了' });
  });
  test('leaves out what was not filled in, as the contract wants it', () => {
    const input = inputOf({ ...BLANK, text: '尺寸写错', customerName: '𠮷田', orderNo: ' ' });
    expect(input?.customer).toEqual({ name: '𠮷田' });
    expect(commandSchemas.writeNote.safeParse(input).success).toBe(true);
  });
  test('its kind goes round', () => {
    expect(kindAfter('problem', -1)).toBe('other');
    expect(kindAfter('other', 1)).toBe('problem');
  });
});

test('the history tells settling from taking it back, and striking out from restoring', () => {
  const line = (what: string, field: string, after: boolean): HistoryLine => ({
    order: '1',
    at: '2026-11-23T02:00:00.000Z',
    rec: null,
    by: 's-ann',
    shift: null,
    what,
    text: null,
    changes: [{ field, before: !after, after }],
    concurrent: false,
  });
  expect(titleOf(line('noteSettled', 'settled', true))).toBe('noteSettled');
  expect(titleOf(line('noteSettled', 'settled', false))).toBe('noteUnsettled');
  expect(titleOf(line('noteWithdrawn', 'withdrawn', false))).toBe('noteRestored');
  expect(titleOf(line('noteReplaced', 'text', true))).toBe('other');
});
