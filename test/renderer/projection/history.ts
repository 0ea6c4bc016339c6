import type { Envelope } from '../../../shared/events/envelope.ts';
import { canonicalExport } from '../../../shared/projection/canonical.ts';
import { createProjection } from '../../../shared/projection/projection.ts';
import { keyOf } from '../../../shared/projection/route.ts';
import { type EntityKind, entityKinds, type RowKinds } from '../../../shared/projection/rows.ts';
import { formatHlc } from '../../../shared/time/hlc.ts';

/** A small seeded generator (mulberry32), so that a failing history can be made again. */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const WRITERS = ['front1.aaaaaaaa', 'front2.bbbbbbbb'];
const START = Date.parse('2026-09-01T01:00:00.000Z');
const HASH = '0'.repeat(64);

/** Events of a believable book over `days` days by two writers, in the order of their seqs. */
export const historyOf = (seed: number, events: number, days = 40): readonly Envelope[] => {
  const random = randomOf(seed);
  const seqs = new Map<string, number>();
  const followUps: string[] = [];
  const notes: string[] = [];
  const pick = <T>(values: readonly T[]): T | undefined => values[Math.floor(random() * values.length)];
  const step = (days * 24 * 3_600_000) / events;
  const made: Envelope[] = [];
  const write = (type: string, body: Record<string, unknown>, physical: number): void => {
    const writer = random() < 0.7 ? 'front1.aaaaaaaa' : 'front2.bbbbbbbb';
    const seq = (seqs.get(writer) ?? 0) + 1;
    seqs.set(writer, seq);
    const at = new Date(physical).toISOString();
    const frame = { v: 1 as const, zone: 'Asia/Shanghai', actor: 's-1', auth: 'pin' as const, ver: 1 };
    const hlc = formatHlc({ physical, counter: 0 });
    made.push({
      ...frame,
      writer,
      seq,
      hlc,
      at,
      cmd: `c${writer}${seq}`,
      type,
      body,
      prev: HASH,
      hash: HASH,
    });
  };
  write('bookCreated', { bookId: 'b-1', shopName: '暖居', zone: 'Asia/Shanghai', language: 'zh-CN' }, START);
  write('staffAdded', { staffId: 's-1', name: '张三', role: 'manager' }, START + 1);
  for (let index = 2; index < events; index += 1) {
    const physical = Math.floor(START + index * step + random() * step);
    const day = new Date(physical).toISOString().slice(0, 10).replaceAll('-', '');
    const dice = random();
    const followUpId = pick(followUps);
    const noteId = pick(notes);
    if (dice < 0.35 || followUpId === undefined) {
      const id = random() < 0.9 ? `f-${day}-${index.toString(36)}` : `x${index}`;
      followUps.push(id);
      write(
        'followUpOpened',
        {
          followUpId: id,
          kind: 'intent',
          severity: 'normal',
          summary: `第 ${index} 条`,
          customer: { orderNo: `TB ${index % 40}` },
        },
        physical,
      );
    } else if (dice < 0.6) write('followUpClosed', { followUpId, outcome: 'won' }, physical);
    else if (dice < 0.7) write('followUpProgressed', { followUpId, text: `打过电话 ${index}` }, physical);
    else if (dice < 0.75) write('followUpReopened', { followUpId, reason: '又来了' }, physical);
    else if (dice < 0.9 || noteId === undefined) {
      notes.push(`n-${day}-${index.toString(36)}`);
      write('noteWritten', { noteId: notes.at(-1), kind: 'problem', text: `记一笔 ${index}` }, physical);
    } else if (dice < 0.97) write('noteSettled', { noteId, settled: random() < 0.8 }, physical);
    else write('fromTheFuture', { index }, physical);
  }
  return made;
};

const idOf = <K extends EntityKind>(kind: K, row: RowKinds[K]): string => {
  if (kind === 'book') return 'book';
  return 'station' in row ? row.station : 'id' in row ? row.id : '';
};

/** The canonical text of the same events folded in memory: what the database must say too. */
export const referenceOf = (events: readonly Envelope[]): string => {
  const projection = createProjection();
  for (const event of events) projection.apply(event);
  return canonicalExport(
    entityKinds.flatMap((kind) =>
      projection.all(kind).map((row) => [keyOf(kind, idOf(kind, row)), row] as const),
    ),
  );
};

/** The journals behind the page channel: answers as main does. */
export const journalsOf = (all: () => readonly Envelope[]) => {
  const ask = async (heads: Readonly<Record<string, number>>, limit: number) => {
    const missing = all().filter((event) => event.seq > (heads[event.writer] ?? 0));
    const value = {
      bookId: 'b-1',
      events: missing.slice(0, limit),
      total: all().length,
      more: missing.length > limit,
    };
    return { ok: true as const, value };
  };
  return ask;
};

/** A book, its manager, and so many notes that nobody has solved, one a minute. */
export const openNotes = (count: number): readonly Envelope[] => {
  const frame = { v: 1 as const, zone: 'Asia/Shanghai', actor: 's-1', auth: 'pin' as const, ver: 1 };
  const bodies: readonly (readonly [type: string, body: Record<string, unknown>])[] = [
    ['bookCreated', { bookId: 'b-1', shopName: '暖居', zone: 'Asia/Shanghai', language: 'zh-CN' }],
    ['staffAdded', { staffId: 's-1', name: '张三', role: 'manager' }],
    ...Array.from(
      { length: count },
      (_none, place) =>
        ['noteWritten', { noteId: `n-20261001-${place}`, kind: 'problem', text: `记一笔 ${place}` }] as const,
    ),
  ];
  return bodies.map(([type, body], place) => {
    const physical = START + place * 60_000;
    const hlc = formatHlc({ physical, counter: 0 });
    const at = new Date(physical).toISOString();
    const [writer, seq] = ['front1.aaaaaaaa', place + 1];
    return { ...frame, writer, seq, hlc, at, cmd: `c${seq}`, type, body, prev: HASH, hash: HASH };
  });
};

export const writers = WRITERS;
