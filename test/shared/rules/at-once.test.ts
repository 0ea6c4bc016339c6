import { describe, expect, it } from 'vitest';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { touches, unseenSince } from '../../../shared/rules/unseen.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { codeOf } from '../support/strict-book.ts';
import { createWriter, exportOf } from '../support/writer.ts';

type Input = Readonly<Record<string, unknown>>;

/** A picture whose hash and name are one person’s. */
const picture = (who: string) => ({
  hash: `${'0'.repeat(63)}${who}`,
  media: 'image/png',
  bytes: 1,
  name: `图 ${who}`,
});

/** Everything two people may do to one open follow-up; `$` stands for the words of whoever does it. */
const doings = {
  summary: ['updateFollowUp', { changes: { summary: '事项 $' } }],
  details: ['updateFollowUp', { changes: { details: '详情 $' } }],
  customer: ['updateFollowUp', { changes: { customer: { name: '顾客 $' } } }],
  promise: ['updateFollowUp', { changes: { promisedAt: '2026-11-17T1$:00' } }],
  next: ['updateFollowUp', { changes: { nextAction: { text: '下一步 $', owner: '安 $' } } }],
  contingency: ['updateFollowUp', { changes: { contingency: '万一 $' } }],
  severity: ['updateFollowUp', { changes: { severity: 'red', details: '急 $' } }],
  picture: ['updateFollowUp', { changes: { attachments: [picture('$')] } }],
  progress: ['recordProgress', { text: '进展 $' }],
  snooze: ['snoozeFollowUp', { until: '2026-11-16T2$:00' }],
  reply: ['recordReply', {}],
  ask: ['questionFollowUp', { text: '问 $' }],
  close: ['closeFollowUp', { outcome: 'declined', reason: '关 $' }],
} as const satisfies Readonly<Record<string, readonly [string, Input]>>;
type Doing = keyof typeof doings;
const all = Object.keys(doings) as readonly Doing[];

/** A command in the words of one person: every text and time of it is theirs alone. */
const inWordsOf = (who: string, doing: Doing): readonly [string, Input] => {
  const [name, input] = doings[doing];
  return [name, JSON.parse(JSON.stringify({ followUpId: 'f-1', ...input }).replaceAll('$', who))];
};

const said = (input: unknown): readonly string[] => {
  if (typeof input === 'string')
    return /^(事项|详情|顾客|下一步|安|万一|急|进展|问|关) /u.test(input) ? [input] : [];
  return typeof input === 'object' && input !== null ? Object.values(input).flatMap(said) : [];
};

const timeSaid = (input: Input): readonly string[] =>
  [...JSON.stringify(input).matchAll(/2026-11-1\dT\d\d:00/g)].map(([text]) =>
    new Date(`${text}:00+08:00`).toISOString(),
  );

const rowOf = (book: SmallBook): FollowUpRow => {
  const row = book.rows().get('followUp', 'f-1');
  if (row === null) throw new Error('gone');
  return row;
};

/** Two PCs with the same book, one open follow-up in it, and neither hearing of the other for now. */
const twoDesks = () => {
  const here = createSmallBook();
  here.act('s-boss', 'openFollowUp', { id: 'f-1', kind: 'intent', summary: '沙发', details: '三人位' });
  const other = createWriter('pc2.cccccccc', 'Asia/Shanghai');
  for (const event of here.writer.events()) other.receive(event, here.nowMs());
  return { here, other };
};

const pairs = all.flatMap((a) => all.map((b) => [a, b] as const));

describe('two people at one follow-up', () => {
  it.each(pairs)(
    '%s and %s at once: both are there whoever hears of which first, and nothing is lost',
    (a, b) => {
      const { here, other } = twoDesks();
      const [nameA, inputA] = inWordsOf('1', a);
      const [nameB, inputB] = inWordsOf('2', b);
      const eventA = here.act('s-lead', nameA, inputA);
      const eventB = other.submit(nameB, inputB, 's-boss', here.nowMs() + 5);
      if (!eventB.ok) throw new Error(eventB.error.code);
      here.writer.receive(eventB.value, here.nowMs() + 10);
      other.receive(eventA, here.nowMs() + 10);
      expect(exportOf(here.rows())).toBe(exportOf(other.rows()));
      const row = rowOf(here);
      const text = JSON.stringify(row);
      for (const input of [inputA, inputB])
        for (const words of [...said(input), ...timeSaid(input)]) expect(text).toContain(words);
      const pictures = [inputA, inputB].flatMap((input) => JSON.stringify(input).match(/图 \d/gu) ?? []);
      expect(row.attachments.map(({ name }) => name).sort()).toEqual(pictures.sort());
      expect(row.history.map(({ by }) => by)).toEqual(['s-boss', 's-lead', 's-boss']);
      expect(row.history.filter(({ concurrent }) => concurrent).length).toBe(marked(b) ? 1 : 0);
    },
  );

  it.each(pairs)(
    '%s, then %s by somebody who has not seen it: refused exactly where it is about the same',
    (a, b) => {
      const { here } = twoDesks();
      const basedOn = rowOf(here).head;
      here.act('s-lead', ...inWordsOf('1', a));
      const [name, input] = inWordsOf('2', b);
      const takesBase = name === 'updateFollowUp' || name === 'snoozeFollowUp' || name === 'closeFollowUp';
      if (!takesBase) return expect(codeOf(here.ask('s-boss', name, input))).toBe(expected(a, b));
      const stale = here.ask('s-boss', name, { ...input, basedOn });
      expect(codeOf(stale)).toBe(expected(a, b));
      if (stale.ok) return;
      // The same once more, having looked, is written as far as the rules go.
      const again = codeOf(here.ask('s-boss', name, { ...input, basedOn: rowOf(here).head }));
      expect(again).toBe(a === 'close' && name !== 'updateFollowUp' ? 'alreadyClosed' : 'ok');
    },
  );

  it('what was seen is told from what was not, and that somebody only looked or signed is nothing new', () => {
    const { here } = twoDesks();
    const basedOn = rowOf(here).head;
    expect(unseenSince(rowOf(here), basedOn)).toEqual([]);
    here.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    here.act('s-ann', 'signHandover', {});
    expect(rowOf(here).head).not.toBe(basedOn);
    expect(unseenSince(rowOf(here), basedOn)).toEqual([]);
    here.act('s-lead', ...inWordsOf('1', 'promise'));
    const [line, ...rest] = unseenSince(rowOf(here), basedOn);
    expect(rest).toEqual([]);
    expect(line).toMatchObject({ by: 's-lead', what: 'followUpUpdated' });
    expect(line && touches(line, ['promisedAt'])).toBe(true);
    expect(line && touches(line, ['summary'])).toBe(false);
    expect(unseenSince(rowOf(here), 'never heard of')).toHaveLength(2);
  });
});

/** Whether the second of two that were written at once says so in the history. */
const marked = (doing: Doing): boolean => {
  const [name] = doings[doing];
  return name === 'updateFollowUp' || name === 'snoozeFollowUp' || name === 'closeFollowUp';
};

const fieldsOf = (doing: Doing): readonly string[] => {
  const [, input] = doings[doing];
  return 'changes' in input ? Object.keys(input.changes) : [];
};

/** By hand: the same field, the time beside the putting off, anything before an end; what is closed stays closed. */
const expected = (first: Doing, second: Doing): string => {
  if (first === 'close' && (second === 'reply' || second === 'ask')) return 'alreadyClosed';
  if (second === 'close') return first === 'close' ? 'alreadyClosed' : 'changedMeanwhile';
  if (second === 'snooze') {
    if (first === 'close') return 'alreadyClosed';
    return first === 'snooze' || first === 'promise' ? 'changedMeanwhile' : 'ok';
  }
  return fieldsOf(second).some((field) => fieldsOf(first).includes(field)) ? 'changedMeanwhile' : 'ok';
};
