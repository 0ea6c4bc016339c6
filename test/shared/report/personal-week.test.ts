import fc from 'fast-check';
import { expect, it } from 'vitest';
import { personalWeek } from '../../../shared/report/personal-week.ts';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import { createSmallBook } from '../support/book.ts';
import { check } from '../support/check.ts';
import { MONDAY_MS, play, saneSkews, tapeOf } from '../support/history.ts';
import { markOfWeek, unsealed } from '../support/weeks.ts';
import { createWriter, NO_DIGEST, projectionOf, textOf } from '../support/writer.ts';

const zone = 'Asia/Shanghai';
const week = '2026-W47';

it('line by line is as much as the week counts for each person, and together they are the week', () => {
  const seen = { closed: 0, pending: 0, handovers: 0, notes: 0 };
  const property = fc.property(tapeOf(120), saneSkews, (tape, skews) => {
    const { events, nowMs } = play(tape, { zone, skews, strideMinutes: 60, startMs: MONDAY_MS });
    const [rows, now] = [unsealed(projectionOf(events)), textOf(nowMs)];
    const whole = weeklySummary(rows, { week, now, digest: NO_DIGEST });
    if (!whole.ok) throw new Error(whole.error.code);
    const { people, pending, routines } = whole.value;
    const own = rows.all('staff').map(({ id }) => {
      const value = personalWeek(rows, { week, staffId: id, now, digest: NO_DIGEST });
      if (!value.ok) throw new Error(value.error.code);
      return value.value;
    });
    for (const one of own) {
      const { figures, visits, closed, handovers, notes, name } = one;
      expect(people.find(({ staffId }) => staffId === one.staffId) ?? figures).toMatchObject(figures);
      expect([visits.length, closed.length, notes.length]).toEqual([
        ...[figures.shifts, figures.closed, figures.notes],
      ]);
      expect(handovers.filter(({ signedBy }) => signedBy === name)).toHaveLength(figures.handoversSigned);
      expect(handovers.filter(({ acceptedBy }) => acceptedBy === name)).toHaveLength(
        figures.handoversAccepted,
      );
      seen.closed += closed.length;
      seen.handovers += handovers.length;
      seen.notes += notes.length;
    }
    const ids = own.flatMap((one) => one.pending.map(({ id }) => id));
    expect(ids.sort()).toEqual(pending.map(({ id }) => id).sort());
    const missed = own.flatMap((one) => one.routines.map((routine) => routine.missed));
    const ofEach = routines.flatMap(({ missedBy }) => missedBy.map(({ times }) => times));
    expect(missed.reduce((sum, times) => sum + times, 0)).toBe(ofEach.reduce((sum, times) => sum + times, 0));
    seen.pending += ids.length;
  });
  check(property, { runs: 40, soak: 2_000 });
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
}, 60_000);

it('of a signed week is what was signed: what comes late is told in a later one', () => {
  const book = createSmallBook();
  book.at('2026-11-16T02:00:00.000Z');
  const closes = (id: string): void => {
    book.act('s-boss', 'openFollowUp', { id, kind: 'other', severity: 'normal', summary: id });
    book.act('s-boss', 'closeFollowUp', { followUpId: id, outcome: 'solved' });
    book.act('s-boss', 'writeNote', { kind: 'idea', text: `想法 ${id}` });
    book.act('s-boss', 'openFollowUp', { id: `${id}-open`, kind: 'other', severity: 'normal', summary: id });
  };
  closes('f-1');
  book.at('2026-11-23T01:00:00.000Z');
  const ofBoss = () =>
    personalWeek(book.rows(), { week, staffId: 's-boss', now: book.now(), digest: NO_DIGEST });
  const before = ofBoss();
  expect(before).toMatchObject({ value: { figures: { opened: 2, closed: 1, notes: 1 } } });
  book.act('s-boss', 'sealWeek', { week, seen: markOfWeek(book, week) });
  // Written on a PC that was cut off, in the week itself.
  const other = createWriter('pc1.bbbbbbbb', zone);
  const late = Date.parse('2026-11-18T08:00:00.000Z');
  for (const event of book.writer.events()) if (Date.parse(event.at) < late) other.receive(event, late);
  const written = [
    other.submit('writeNote', { kind: 'idea', text: '晚到' }, 's-boss', late),
    other.submit('closeFollowUp', { followUpId: 'f-1-open', outcome: 'solved' }, 's-boss', late + 1),
  ];
  for (const event of written) if (event.ok) book.writer.receive(event.value, book.nowMs());
  expect(written.map(({ ok }) => ok)).toEqual([true, true]);
  expect(book.rows().all('note')).toHaveLength(2);
  expect(ofBoss()).toEqual(before);
});

it('has their statement and the week before beside theirs; of nobody it is refused', () => {
  const book = createSmallBook();
  book.at('2026-11-10T02:00:00.000Z');
  book.act('s-boss', 'writeNote', { kind: 'idea', text: '上周的' });
  book.at('2026-11-16T02:00:00.000Z');
  book.act('s-boss', 'writeNote', { kind: 'problem', text: '打 13812345678 没人接' });
  book.act('s-boss', 'writeStatement', { week, work: '看店', problems: null, customerWords: null });
  const asked = { week, staffId: 's-boss', now: book.now(), digest: NO_DIGEST };
  const own = personalWeek(book.rows(), asked);
  expect(own).toMatchObject({
    value: {
      figures: { notes: 1 },
      lastWeek: { notes: 1 },
      notes: [{ text: '打 138****5678 没人接' }],
      statement: { text: { work: '看店' } },
    },
  });
  expect(personalWeek(book.rows(), { ...asked, staffId: 's-none' })).toMatchObject({
    error: { code: 'unknownPerson' },
  });
});
