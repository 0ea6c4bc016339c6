import { describe, expect, it } from 'vitest';
import { attentionFor, signedBesides } from '../../../renderer/features/today/attention.ts';
import { isOurs, timelineOf, untilOf } from '../../../renderer/features/today/timeline.ts';
import type { AttendanceRow, FollowUpRow } from '../../../shared/projection/rows.ts';
import { followUp as bare } from '../features/handover/rows.ts';

const calendar = { now: '2026-11-23T06:00:00.000Z', zone: 'Asia/Shanghai' };
const quiet = { takenBy: null, question: null, refused: null, dispute: null } as const;
const followUp = (id: string, rest: Partial<FollowUpRow> = {}): FollowUpRow =>
  bare(id, { ...quiet, ...rest });
const idsOf = (points: readonly { readonly row: FollowUpRow; readonly what: string }[]) =>
  points.map(({ row, what }) => `${row.id} ${what}`);

describe('what was promised', () => {
  const until = '2026-11-23T12:00:00.000Z';

  it('falls due by the clock inside my hours; overdue first, the most urgent on top, then the oldest', () => {
    const rows = [
      followUp('tomorrow', { promisedAt: '2026-11-24T02:00:00.000Z' }),
      followUp('never'),
      followUp('after', { promisedAt: '2026-11-23T12:00:00.001Z' }),
      followUp('evening', { promisedAt: until }),
      followUp('soon', { promisedAt: '2026-11-23T06:30:00.000Z' }),
      followUp('late', { promisedAt: '2026-11-23T05:00:00.000Z' }),
      followUp('later', { promisedAt: '2026-11-20T05:00:00.000Z' }),
      followUp('red', { promisedAt: '2026-11-23T05:30:00.000Z', severity: 'red' }),
      followUp('now', { promisedAt: calendar.now }),
    ];
    const { coming, overdue } = timelineOf(rows, calendar.now, until);
    expect(idsOf(coming)).toEqual(['soon promise', 'evening promise']);
    expect(idsOf(overdue)).toEqual(['red promise', 'later promise', 'late promise', 'now promise']);
  });

  it('has promises and next actions; the same moment once, an overdue follow-up once', () => {
    const step = (dueAt: string) => ({ text: '打电话', dueAt });
    const rows = [
      followUp('both', {
        promisedAt: '2026-11-23T09:00:00.000Z',
        nextAction: step('2026-11-23T07:00:00.000Z'),
      }),
      followUp('same', {
        promisedAt: '2026-11-23T08:00:00.000Z',
        nextAction: step('2026-11-23T08:00:00.000Z'),
      }),
      followUp('half', {
        promisedAt: '2026-11-23T10:00:00.000Z',
        nextAction: step('2026-11-23T05:00:00.000Z'),
      }),
      followUp('past', {
        promisedAt: '2026-11-23T05:30:00.000Z',
        nextAction: step('2026-11-23T04:00:00.000Z'),
      }),
    ];
    const { coming, overdue } = timelineOf(rows, calendar.now, until);
    expect(idsOf(coming)).toEqual(['both next', 'same promise', 'both promise', 'half promise']);
    expect(idsOf(overdue)).toEqual(['half next', 'past promise']);
  });

  it('ends with my shift, also one that ends after midnight; without a shift with the day', () => {
    const attendance = { endsAt: '2026-11-23T22:00:00.000Z' } as AttendanceRow;
    expect(untilOf(attendance, calendar)).toBe('2026-11-23T22:00:00.000Z');
    expect(untilOf(null, calendar)).toBe('2026-11-23T16:00:00.000Z');
  });

  it('is ours from the acceptance on where it is asked, at once where it is not, and never another shift’s at work', () => {
    const hands = {
      staffId: 's-bo',
      shift: '2026-11-23/late',
      requireAcceptance: true,
      shiftsOnDuty: ['2026-11-23/late', '2026-11-23/mid'],
    };
    const held = (holderShift: string | null, takenBy: string | null = null) =>
      followUp('x', { holderShift, takenBy });
    expect(isOurs(held('2026-11-23/late'), hands)).toBe(true);
    expect(isOurs(held('2026-11-23/early'), hands)).toBe(false);
    expect(isOurs(held('2026-11-23/early'), { ...hands, requireAcceptance: false })).toBe(true);
    expect(isOurs(held('2026-11-23/mid'), { ...hands, requireAcceptance: false })).toBe(false);
    expect(isOurs(held('2026-11-23/mid', 's-bo'), hands)).toBe(true);
    expect(isOurs(held(null), hands)).toBe(true);
  });
});

describe('what wants a word from me', () => {
  const question = {
    by: 's-bo',
    at: '2026-11-23T05:00:00.000Z',
    to: 's-ann',
    text: '哪个颜色',
    missing: [],
    answer: null,
  };
  const dispute = {
    ...{ closedBy: 's-ann', closedShift: '2026-11-22/early', outcome: 'solved' as const },
    ...{ contestedBy: 's-bo', contestedAt: question.at, contestedShift: '2026-11-23/late', reason: '又坏了' },
  };
  const reasons = (row: FollowUpRow, staffId: string, shift: string | null = null) =>
    attentionFor([row], { staffId, shift }, calendar.now).map(({ reason }) => reason);

  it('a question reaches who is asked, the answer who asked, for half a day', () => {
    expect(reasons(followUp('q', { question }), 's-ann')).toEqual(['asked']);
    expect(reasons(followUp('q', { question }), 's-bo')).toEqual([]);
    const answered = (at: string) =>
      followUp('q', { question: { ...question, answer: { by: 's-ann', at, text: '蓝' } } });
    expect(reasons(answered('2026-11-23T05:30:00.000Z'), 's-bo')).toEqual(['answered']);
    expect(reasons(answered('2026-11-23T05:30:00.000Z'), 's-ann')).toEqual([]);
    expect(reasons(answered('2026-11-22T05:30:00.000Z'), 's-bo')).toEqual([]);
  });

  it('a dispute is shown to both: the people and whoever works their shifts', () => {
    const row = followUp('d', { dispute });
    expect(reasons(row, 's-ann')).toEqual(['contested']);
    expect(reasons(row, 's-cy', '2026-11-22/early')).toEqual(['contested']);
    expect(reasons(row, 's-bo')).toEqual(['contesting']);
    expect(reasons(row, 's-cy', '2026-11-23/late')).toEqual(['contesting']);
    expect(reasons(row, 's-cy')).toEqual([]);
  });

  it('a refusal is told to who handed it over; questions come first', () => {
    const refused = {
      ...{ by: 's-bo', at: question.at, shift: '2026-11-23/late' },
      ...{ handoverId: 'h', reason: '不归我们' },
    };
    expect(reasons(followUp('r', { refused }), 's-ann')).toEqual(['refused']);
    expect(reasons(followUp('r', { refused, dispute, question }), 's-ann')).toEqual([
      'asked',
      'contested',
      'refused',
    ]);
  });
});

describe('a week that was signed on several PCs', () => {
  const signed = (by: string, comment: string | null) => ({ by, at: '2026-11-23T02:00:00.000Z', comment });

  it('says whose words are kept only where somebody wrote some', () => {
    expect(signedBesides({ alsoBy: [signed('s-ann', null)] })).toEqual({ by: ['s-ann'], wrote: false });
    expect(signedBesides({ alsoBy: [signed('s-ann', null), signed('s-bo', '退款要盯')] })).toEqual({
      by: ['s-bo'],
      wrote: true,
    });
    expect(signedBesides({ alsoBy: [signed('s-bo', '一'), signed('s-bo', '二')] }).by).toEqual(['s-bo']);
  });
});
