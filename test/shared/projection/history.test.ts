import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { createSmallBook } from '../support/book.ts';
import { check } from '../support/check.ts';
import { MONDAY_MS, play, saneSkews, tapeOf, wildSkews } from '../support/history.ts';
import { createWriter, projectionOf } from '../support/writer.ts';

const zone = 'Asia/Shanghai';

/** Two PCs that have not heard of each other since they had the same book. */
const twoPcs = () => {
  const first = createSmallBook();
  first.act('s-boss', 'openFollowUp', { id: 'f-1', kind: 'intent', summary: '原来的话' });
  const second = createWriter('pc1.bbbbbbbb', zone);
  for (const event of first.writer.events()) second.receive(event, first.nowMs());
  const meet = (): void => {
    for (const event of second.events()) first.writer.receive(event, first.nowMs());
    for (const event of first.writer.events()) second.receive(event, first.nowMs());
  };
  const onSecond = (name: string, input: unknown, wallMs = first.nowMs() + 1_000): Envelope => {
    const done = second.submit(name, input, 's-lead', wallMs);
    if (!done.ok) throw new Error(done.error.code);
    return done.value;
  };
  return { first, second, onSecond, meet };
};

/** Every text a person typed into an event, however deep in it. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.startsWith('句 ') ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

/** Of what leads write for everybody, numbers of people are masked in rows; other random texts have none. */
const asShown = (text: string): string => maskPhonesIn(text, 'people');

describe('the history of an entry', () => {
  it('[A7] shows the old text beside the new one, with author and time', () => {
    const book = createSmallBook();
    book.act('s-boss', 'openFollowUp', { id: 'f-1', kind: 'intent', summary: '旧的话', details: '细节' });
    book.act('s-lead', 'updateFollowUp', {
      followUpId: 'f-1',
      changes: { summary: '新的话', details: null },
    });
    const row = book.rows().get('followUp', 'f-1');
    expect(row).toMatchObject({ summary: '新的话', details: null });
    expect(row?.history.at(-1)).toMatchObject({
      by: 's-lead',
      at: book.now(),
      changes: [
        { field: 'summary', before: '旧的话', after: '新的话' },
        { field: 'details', before: '细节', after: null },
      ],
    });
  });

  it('[A7] keeps every text ever accepted, whatever the clocks say', () => {
    const property = fc.property(tapeOf(80), fc.oneof(saneSkews, wildSkews), (tape, skews) => {
      const requireAcceptance = tape.length % 2 === 0;
      const { events } = play(tape, {
        zone,
        skews,
        strideMinutes: 30,
        startMs: MONDAY_MS,
        requireAcceptance,
      });
      const rows = projectionOf(events);
      const shown = JSON.stringify([
        rows.all('followUp'),
        rows.all('note'),
        rows.all('handover'),
        rows.all('attendance'),
        rows.all('book'),
        rows.all('staff'),
        rows.all('checklist'),
        rows.all('checklistRun'),
        rows.all('ledger'),
        rows.all('import'),
        rows.all('followUpTemplate'),
        rows.all('manualPage'),
        rows.all('manualScript'),
        rows.all('routine'),
        rows.all('routineRun'),
        rows.all('cadence'),
        rows.all('statement'),
        rows.all('weekSeal'),
        rows.all('spotCheck'),
        rows.all('decision'),
        rows.all('briefing'),
        rows.all('learningPlan'),
        rows.all('probation'),
      ]);
      // Names of shops and people have no history on their rows; the journal has it.
      const kept = events.filter(({ type }) => type !== 'bookSettingsChanged' && type !== 'staffChanged');
      const lost = kept.flatMap(({ body }) => textsIn(body)).filter((text) => !shown.includes(asShown(text)));
      expect(lost).toEqual([]);
    });
    check(property, { runs: 150, soak: 5_000 });
  }, 300_000);

  it('shows two edits made at once as such, and keeps both texts', () => {
    const { first, onSecond, meet } = twoPcs();
    first.act('s-boss', 'updateFollowUp', { followUpId: 'f-1', changes: { summary: '第一台的话' } });
    onSecond('updateFollowUp', { followUpId: 'f-1', changes: { summary: '第二台的话' } });
    meet();
    const row = first.rows().get('followUp', 'f-1');
    expect(row?.summary).toBe('第二台的话');
    expect(row?.history.map(({ concurrent }) => concurrent)).toEqual([false, false, true]);
    expect(row?.history[2]?.changes).toEqual([
      { field: 'summary', before: '第一台的话', after: '第二台的话' },
    ]);
  });

  it('closing what somebody else has just closed changes nothing and stays visible', () => {
    const { first, onSecond, meet } = twoPcs();
    first.act('s-boss', 'closeFollowUp', { followUpId: 'f-1', outcome: 'won' });
    onSecond('closeFollowUp', { followUpId: 'f-1', outcome: 'declined', reason: '不要了' });
    meet();
    const row = first.rows().get('followUp', 'f-1');
    expect(row).toMatchObject({ state: 'closed', outcome: 'won', closedBy: 's-boss' });
    expect(row?.turns).toHaveLength(2);
    expect(row?.history.at(-1)).toMatchObject({ text: '不要了', concurrent: true });
  });

  it('one edit after another is not called concurrent', () => {
    const { first, onSecond, meet } = twoPcs();
    first.act('s-boss', 'updateFollowUp', { followUpId: 'f-1', changes: { summary: '一' } });
    meet();
    onSecond('updateFollowUp', { followUpId: 'f-1', changes: { summary: '二' } });
    meet();
    expect(
      first
        .rows()
        .get('followUp', 'f-1')
        ?.history.some(({ concurrent }) => concurrent),
    ).toBe(false);
  });
});

describe('[S5] a PC whose clock is wrong', () => {
  const YEAR_MS = 365 * 24 * 3_600_000;

  it.each([
    ['decades behind', -50 * YEAR_MS],
    ['ten years ahead', 10 * YEAR_MS],
  ])('%s closes, reopens and answers like any other, on every PC', (_name, offMs) => {
    const { first, second, onSecond, meet } = twoPcs();
    const wrong = first.nowMs() + offMs;
    const stateOf = () => [first.rows(), second.rows()].map((rows) => rows.get('followUp', 'f-1')?.state);
    onSecond('recordProgress', { followUpId: 'f-1', text: '打过电话' }, wrong);
    onSecond('closeFollowUp', { followUpId: 'f-1', outcome: 'won' }, wrong);
    meet();
    expect(stateOf()).toEqual(['closed', 'closed']);
    first.act('s-boss', 'reopenFollowUp', { followUpId: 'f-1', reason: '又来了' });
    meet();
    expect(stateOf()).toEqual(['open', 'open']);
    // Said to be done and contradicted: closing it again wants a reason.
    onSecond('closeFollowUp', { followUpId: 'f-1', outcome: 'solved', reason: '这次真好了' }, wrong);
    meet();
    expect(stateOf()).toEqual(['closed', 'closed']);
    expect(
      first
        .rows()
        .get('followUp', 'f-1')
        ?.history.map(({ what }) => what),
    ).toHaveLength(5);
  });

  it('takes over a handover that was signed by the right clock, and checks people out', () => {
    const { first, onSecond, meet } = twoPcs();
    first.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    first.act('s-ann', 'signHandover', { id: 'h-1' });
    meet();
    const wrong = Date.UTC(1970, 0, 1, 2, 0);
    onSecond('checkIn', { shift: '1970-01-01/early' }, wrong);
    onSecond(
      'acceptHandover',
      { handoverId: 'h-1', decisions: [{ followUpId: 'f-1', decision: 'accepted' }] },
      wrong,
    );
    onSecond('checkOut', { staffId: 's-ann' }, wrong);
    meet();
    expect(first.rows().get('handover', 'h-1')?.acceptance).toMatchObject({ by: 's-lead' });
    expect(first.rows().get('followUp', 'f-1')?.carryover).toBe(1);
    const ann = first
      .rows()
      .all('attendance')
      .find(({ staffId }) => staffId === 's-ann');
    expect(ann?.outAt).not.toBeNull();
  });
});
