import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Because } from '../../../shared/events/cadence-bodies.ts';
import { createPracticeFold, type PracticeTaskId, practiceTasks } from '../../../shared/practice/tasks.ts';
import type { Draft } from '../../../shared/rules/context.ts';
import { createSmallBook } from '../support/book.ts';
import { createWriter } from '../support/writer.ts';

const FOUND = 'pc0.aaaaaaaa';
const OWN = 'pc1.bbbbbbbb';
const EARLY = '2026-11-16/early';
const LATE = '2026-11-16/late';

/** The shop as it was found, then the same people at the practice window. */
const practise = () => {
  const found = createSmallBook(createWriter(FOUND, 'Asia/Shanghai'));
  found.act('s-bo', 'checkIn', { shift: EARLY });
  const open = (id: string, more: object = {}): void => {
    found.act('s-bo', 'openFollowUp', { id, kind: 'other', severity: 'normal', summary: id, ...more });
  };
  open('f-promised', { promisedAt: '2026-11-16T18:00' });
  open('f-plain');
  open('f-over', { promisedAt: '2026-11-16T14:00' });
  found.act('s-bo', 'closeFollowUp', { followUpId: 'f-over', outcome: 'solved' });
  found.at('2026-11-16T06:00:00.000Z');
  found.act('s-bo', 'signHandover', { id: 'h-1' });
  const own = createWriter(OWN, 'Asia/Shanghai');
  const fold = createPracticeFold(OWN);
  for (const event of found.writer.events()) {
    own.receive(event, found.nowMs());
    fold.take(event);
  }
  let nowMs = found.nowMs() + 60_000;
  return {
    done: fold.done,
    record: (draft: Draft): readonly PracticeTaskId[] => {
      fold.take(own.record(draft, nowMs));
      return fold.done();
    },
    ask: (name: string, input: object, staffId = 's-ann'): readonly PracticeTaskId[] => {
      nowMs += 1_000;
      const written = own.submit(name, input, staffId, nowMs);
      if (!written.ok) throw new Error(`${name}: ${written.error.code}`);
      fold.take(written.value);
      return fold.done();
    },
  };
};

describe('practice tasks are ticked by what is in the book', () => {
  it('nothing that was found there counts, though everything was done by somebody', () => {
    expect(practise().done()).toEqual([]);
  });

  it('each is done by its own deed and by nothing else, in the order of the list', () => {
    const { ask } = practise();
    expect(ask('checkIn', { shift: LATE })).toEqual(['checkIn']);
    const decisions = ['f-promised', 'f-plain'].map((followUpId) => ({ followUpId, decision: 'accepted' }));
    expect(ask('acceptHandover', { handoverId: 'h-1', decisions }, 's-ann')).toEqual(['checkIn', 'takeOver']);
    const opened = { id: 'f-own', kind: 'other', severity: 'normal', summary: '要一张地毯' };
    expect(ask('openFollowUp', opened)).toEqual(['checkIn', 'takeOver', 'writeDown']);
    // A word about something nobody was promised answers nothing.
    ask('recordProgress', { followUpId: 'f-plain', text: '问过了' });
    expect(ask('recordProgress', { followUpId: 'f-promised', text: '告诉客户了' }).at(-1)).toBe('answer');
    expect(ask('snoozeFollowUp', { followUpId: 'f-plain', until: '2026-11-17T10:00' }).at(-1)).toBe('snooze');
    expect(ask('closeFollowUp', { followUpId: 'f-own', outcome: 'mistaken', reason: '记错了' }).at(-1)).toBe(
      'snooze',
    );
    expect(ask('closeFollowUp', { followUpId: 'f-promised', outcome: 'solved' }).at(-1)).toBe('complete');
    // What one has settled oneself needs no finding.
    expect(ask('recordProgress', { followUpId: 'f-promised', text: '再补一句' }).at(-1)).toBe('complete');
    expect(ask('recordProgress', { followUpId: 'f-over', text: '客户很满意' }).at(-1)).toBe('find');
    expect(ask('signHandover', { id: 'h-2' })).toEqual(practiceTasks.map(({ id }) => id));
  });

  it('what opened by itself when somebody came to work was written down by nobody', () => {
    const { record } = practise();
    const body = { followUpId: 'f-due', kind: 'other', severity: 'normal', summary: '包裹' } as const;
    const because: Because = {
      ...{ basedOn: '001a22419c26c-0000|pc0.aaaaaaaa|00000000001', followUpId: 'f-plain' },
      ...{ milestone: 'shipped' as const, at: '2026-11-16T04:00:00.000Z', ruleId: 'track' },
    };
    expect(record({ type: 'followUpOpened', body: { ...body, because } })).toEqual([]);
    expect(record({ type: 'followUpOpened', body })).toEqual(['writeDown']);
  });

  it('a promise that was taken away is none, one that was given later is', () => {
    const { ask } = practise();
    ask('updateFollowUp', { followUpId: 'f-promised', changes: { promisedAt: null } }, 's-bo');
    expect(ask('recordProgress', { followUpId: 'f-promised', text: '说了' }, 's-bo')).not.toContain('answer');
    ask('updateFollowUp', { followUpId: 'f-plain', changes: { promisedAt: '2026-11-16T19:00' } }, 's-bo');
    expect(ask('recordProgress', { followUpId: 'f-plain', text: '说了' }, 's-bo')).toContain('answer');
  });

  it('each has its chapter in the manual, in both languages', () => {
    for (const language of ['zh-CN', 'en']) {
      const chapters = readdirSync(join(import.meta.dirname, '../../../resources/manual', language));
      for (const { chapter } of practiceTasks) expect(chapters).toContain(`${chapter}.md`);
    }
  });
});
