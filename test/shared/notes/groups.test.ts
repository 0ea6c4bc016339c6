import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { noteGroups, weeksOf } from '../../../shared/notes/groups.ts';
import { ALIKE, joinAlike, likenesses, shareOf } from '../../../shared/notes/similar.ts';
import { signNumbersOf, signsOf } from '../../../shared/notes/words.ts';
import { atOnce } from '../../../shared/steps.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { inOrder } from '../support/brute.ts';
import { bruteGroups, bruteShare, bruteSigns } from '../support/brute-notes.ts';
import { shanghaiDate } from '../support/brute-week.ts';
import { check } from '../support/check.ts';
import { type Choose, chooser, oneOf, shuffled } from '../support/choose.ts';
import { tapeOf } from '../support/history.ts';
import { randomNote } from '../support/random-note.ts';
import { createWriter, projectionOf, type TestWriter } from '../support/writer.ts';

const dateOf = ({ at, shift }: Envelope): string => shift?.split('/')[0] ?? shanghaiDate(at);

/** Two PCs at which a lead and a manager write, answer, join and part notes over weeks, hearing of each other late. */
const historyOf = (tape: readonly number[], leftOut?: string): readonly Envelope[] => {
  const { writer: first } = createSmallBook();
  const second = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
  let nowMs = Date.UTC(2026, 10, 16, 4);
  for (const event of first.events()) second.receive(event, nowMs);
  const onTheWay = new Map<TestWriter, Envelope[]>([
    [first, []],
    [second, []],
  ]);
  for (const number of tape) {
    const choose = chooser(number);
    nowMs += choose(30) * 3_600_000;
    const here = choose(2) === 0 ? first : second;
    const waiting = onTheWay.get(here) ?? [];
    for (const event of waiting.splice(0, choose(waiting.length + 1))) here.receive(event, nowMs);
    const [name, input, by] = randomNote(here.rows(), choose);
    if (name === leftOut) continue;
    const done = here.submit(name, input, by ?? oneOf(choose, ['s-lead', 's-boss'] as const) ?? '', nowMs);
    if (done.ok) onTheWay.get(here === first ? second : first)?.push(done.value);
  }
  const events = new Map(
    [...first.events(), ...second.events()].map((event) => [`${event.writer} ${event.seq}`, event]),
  );
  return [...events.values()];
};

const idsOf = (events: readonly Envelope[], choose?: Choose): readonly (readonly string[])[] => {
  const notes = projectionOf(events).all('note');
  return noteGroups(choose === undefined ? notes : shuffled(choose, notes)).map((group) =>
    group.notes.map(({ id }) => id),
  );
};

describe('notes that say the same', () => {
  it('are the groups that a count of every pair finds, in whatever order the events came', () => {
    const property = fc.property(tapeOf(80), fc.nat(), (tape, number) => {
      const events = historyOf(tape);
      const groups = idsOf(events);
      const counted = bruteGroups(inOrder(events), dateOf).map((group) => group.map(({ id }) => id));
      expect(groups).toEqual(counted);
      expect(idsOf(shuffled(chooser(number), events), chooser(number))).toEqual(groups);
    });
    check(property, { runs: 25, soak: 3_000 });
  });

  it('what was parted last is never in one group; what was joined last is, unless a parting stands between', () => {
    let [apart, together] = [0, 0];
    const property = fc.property(tapeOf(80), fc.boolean(), (tape, parts) => {
      const notes = projectionOf(historyOf(tape, parts ? 'joinNotes' : 'partNote')).all('note');
      const groupOf = new Map(
        noteGroups(notes).flatMap(({ id, notes: list }) => list.map((note) => [note.id, id])),
      );
      const newest = (one: string, other: string) =>
        notes
          .find(({ id }) => id === one)
          ?.bonds.filter(({ withdrawn, others }) => !withdrawn && others.includes(other))
          .reduce<{ order: string; together: boolean } | null>(
            (best, bond) => (best === null || bond.order > best.order ? bond : best),
            null,
          );
      const live = notes.filter(({ withdrawn }) => !withdrawn);
      const anyParted = live.some((a) => live.some((b) => newest(a.id, b.id)?.together === false));
      for (const a of live)
        for (const b of live) {
          const word = newest(a.id, b.id);
          if (word?.together === false) {
            apart += 1;
            expect(groupOf.get(a.id)).not.toBe(groupOf.get(b.id));
          } else if (word?.together === true && !anyParted) {
            together += 1;
            expect(groupOf.get(a.id)).toBe(groupOf.get(b.id));
          }
        }
    });
    check(property, { runs: 25, soak: 2_000 });
    expect(Math.min(apart, together)).toBeGreaterThan(3);
  });

  describe('finding those that are alike', () => {
    const some = (from: string, maxLength: number) =>
      fc.array(fc.constantFrom(...from), { maxLength }).map((signs) => signs.join(''));
    const few = '货架太高够不着到灯箱坏页面写错 ,，0123';
    /** Long ones differ in what is rare, or begin alike and go on otherwise. */
    const long = fc.tuple(some('货架高够', 60), some(few, 60), some(`${few}客户订单快递沙发柜子送装`, 40));
    const mixed = fc.array(
      fc.oneof(
        some(few, 12),
        long.map((parts) => parts.join('')),
      ),
      { maxLength: 40 },
    );
    /** Parts of one text, with a word more: many share just about as much as the bound asks for. */
    const cut = fc.tuple(fc.nat(40), fc.nat(40), some(few, 8));
    const parts = fc
      .tuple(long, fc.array(cut, { maxLength: 30 }))
      .map(([text, cuts]) => cuts.map(([from, more, word]) => text.join('').slice(from, from + more) + word));
    const texts = fc.oneof(mixed, parts);
    const alikeIn = (list: readonly string[]) =>
      list.flatMap((one, a) =>
        list.slice(a + 1).flatMap((other, further) => {
          const share = bruteShare(bruteSigns(one), bruteSigns(other));
          return share >= ALIKE ? [{ a, b: a + 1 + further, share }] : [];
        }),
      );

    it('leaves out none and finds no other', () => {
      const property = fc.property(texts, (list) => {
        const signs = list.map((text) => [...signsOf(text)].sort());
        expect(signs).toEqual(list.map((text) => [...bruteSigns(text)].sort()));
        const found: string[] = [];
        atOnce(likenesses(list.map(signNumbersOf), ({ a, b, share }) => found.push(`${a} ${b} ${share}`)));
        expect(found.sort()).toEqual(
          alikeIn(list)
            .map(({ a, b, share }) => `${a} ${b} ${share}`)
            .sort(),
        );
      });
      check(property, { runs: 200, soak: 5_000 });
    });

    it('joins whatever hangs together by any pair, and nothing else', () => {
      /** The lowest place that one hangs together with, found step by step. */
      const lowest = (list: readonly string[], joined: readonly (readonly [number, number])[]) => {
        const roots = list.map((_text, place) => place);
        const join = (a: number, b: number): void => {
          const [one, other] = [roots[a] ?? a, roots[b] ?? b];
          for (const [place, root] of roots.entries())
            if (root === one || root === other) roots[place] = Math.min(one, other);
        };
        for (const [a, b] of joined) join(a, b);
        return { roots, join };
      };
      const property = fc.property(
        texts,
        fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 3 }),
        (list, some) => {
          const said = some.filter(([a, b]) => Math.max(a, b) < list.length);
          const expected = lowest(list, [...said, ...alikeIn(list).map(({ a, b }) => [a, b] as const)]).roots;
          const { roots, join } = lowest(list, said);
          atOnce(joinAlike(list.map(signNumbersOf), { rootOf: (place) => roots[place] ?? place, join }));
          expect(roots).toEqual(expected);
        },
      );
      check(property, { runs: 200, soak: 5_000 });
    });
  });

  it('are worked out once as long as no note changes', () => {
    const book = createSmallBook();
    for (const id of ['n-a', 'n-b']) book.act('s-boss', 'writeNote', { id, kind: 'idea', text: '货架太高' });
    const groups = noteGroups(book.rows().all('note'));
    expect(noteGroups(book.rows().all('note'))).toBe(groups);
    book.act('s-boss', 'amendNote', { noteId: 'n-b', text: '灯箱坏了' });
    expect(noteGroups(book.rows().all('note'))).toHaveLength(2);
    book.act('s-boss', 'writeNote', { id: 'n-c', kind: 'idea', text: '灯箱坏了一半' });
    expect(noteGroups(book.rows().all('note')).map(({ notes }) => notes.length)).toEqual([1, 2]);
  });

  it('long texts that only share what many say are not compared sign by sign', () => {
    const choose = chooser(7);
    const sign = (range: number): string => String.fromCharCode(0x4e00 + choose(range));
    const texts = Array.from({ length: 120 }, () =>
      signNumbersOf(Array.from({ length: 800 }, (_, at) => sign(at % 2 === 0 ? 12 : 4_000)).join('')),
    );
    let compared = 0;
    atOnce(
      likenesses(
        texts,
        () => undefined,
        () => {
          compared += 1;
        },
      ),
    );
    expect(compared).toBe(0);
  });

  it.each([
    ['货架太高，够不到', '货架高，够不着', true],
    ['详情页的尺寸写错了', '尺寸在详情页写错', true],
    ['The shelf is too high to reach', 'shelf too high again', true],
    ['ＡＢ１２ 的库存对不上', 'ab12 库存又对不上了', true],
    ['货架太高，够不到', '灯箱坏了一半', false],
    ['了吗呢', '的啊', false],
    ['句 123', '句 456', false],
  ])('%s / %s: %s', (a, b, isAlike) => {
    expect(shareOf(signsOf(a), signsOf(b)) >= ALIKE).toBe(isAlike);
  });
});

describe('a lead’s word', () => {
  const write = (book: SmallBook, texts: Readonly<Record<string, string>>): void => {
    for (const [id, text] of Object.entries(texts))
      book.act('s-boss', 'writeNote', { id, kind: 'problem', text });
  };
  const shown = (book: SmallBook): string =>
    noteGroups(book.rows().all('note'))
      .map(({ notes }) => notes.map(({ id }) => id.slice(2)).join('+'))
      .join(' ');
  const undo = (book: SmallBook, noteId: string): void => {
    const { writer, seq } = book.writer.events().at(-1) ?? { writer: '', seq: 0 };
    book.act('s-lead', 'withdrawNoteGrouping', { noteId, writer, seq });
  };
  const four = { 'n-a': '货架太高够不到', 'n-b': '货架高，够不到', 'n-c': '要一把梯子', 'n-d': '上货费劲' };

  it('joins what no words join, and on through the others; undone, all is as it was', () => {
    const book = createSmallBook();
    write(book, four);
    expect(shown(book)).toBe('a+b c d');
    book.act('s-lead', 'joinNotes', { noteIds: ['n-b', 'n-c'] });
    book.act('s-boss', 'joinNotes', { noteIds: ['n-c', 'n-d'] });
    expect(shown(book)).toBe('a+b+c+d');
    book.act('s-lead', 'partNote', { noteId: 'n-a', from: ['n-b', 'n-c', 'n-d'] });
    expect(shown(book)).toBe('a b+c+d');
    // Taken back by one of those it was parted from, it is taken back for all.
    undo(book, 'n-c');
    expect(shown(book)).toBe('a+b+c+d');
  });

  it('what was parted stays parted when more of the same is written', () => {
    const book = createSmallBook();
    write(book, four);
    book.act('s-lead', 'partNote', { noteId: 'n-a', from: ['n-b'] });
    write(book, { 'n-e': '货架太高够不到' });
    expect(shown(book)).toBe('a+e b c d');
    book.act('s-lead', 'joinNotes', { noteIds: ['n-a', 'n-b'] });
    expect(shown(book)).toBe('a+b+e c d');
  });

  it('is counted by business weeks, what was struck out not at all', () => {
    const book = createSmallBook();
    for (const [id, at] of [
      ['n-a', '2026-11-16T04:00:00Z'],
      // Sunday night in Shanghai, and Monday.
      ['n-b', '2026-11-29T15:59:00Z'],
      ['n-c', '2026-11-29T16:01:00Z'],
      ['n-d', '2026-11-30T16:01:00Z'],
    ] as const) {
      book.at(at);
      write(book, { [id]: '灯箱坏了' });
    }
    book.act('s-boss', 'withdrawNote', { noteId: 'n-d', withdrawn: true });
    const [group] = noteGroups(book.rows().all('note'));
    expect(group?.notes).toHaveLength(3);
    expect(group === undefined ? [] : weeksOf(group)).toEqual(['2026-W47', '2026-W48', '2026-W49']);
  });

  it.each([
    ['joinNotes', { noteIds: ['n-a', 'n-a'] }, 'malformed'],
    ['joinNotes', { noteIds: ['n-a', 'n-x'] }, 'notFound'],
    ['partNote', { noteId: 'n-a', from: ['n-a'] }, 'malformed'],
  ])('%s %j is refused: %s', (name, input, code) => {
    const book = createSmallBook();
    write(book, four);
    const done = book.ask('s-lead', name, input);
    expect(done.ok ? 'ok' : done.error.code).toBe(code);
  });
});
