import { describe, expect, it } from 'vitest';
import { nextWeek, passedWeeks } from '../../../electron/schedule/weeks.ts';
import { USUAL_TIME } from '../../../shared/ipc/schedule.ts';
import { instantAt, toEpochMs, toInstantText } from '../../../shared/time/zone.ts';
import { createPc, HOUR } from './pc.ts';

const ZONE = 'Asia/Shanghai';
const at = (date: string, time: string): number => toEpochMs(instantAt(date, time, ZONE));
/** A Wednesday; Monday the 23rd follows. */
const WEDNESDAY = at('2026-11-18', '09:00');
const DAY = 24 * HOUR;

describe('which weeks are due', () => {
  it('last week on Monday at eight, not a minute earlier, and nothing of before it was switched on', () => {
    const desk = createPc(WEDNESDAY, ZONE, USUAL_TIME);
    expect(desk.look()).toEqual([]);
    expect(desk.works(at('2026-11-23', '07:59') - WEDNESDAY)).toEqual([]);
    expect(desk.works(60_000)).toEqual(['2026-W47']);
    expect(desk.works(HOUR)).toEqual([]);
    expect(desk.isOff(DAY)).toEqual([]);
  });

  it('another day and hour count from then on, and make no week twice', () => {
    const desk = createPc(WEDNESDAY, ZONE, USUAL_TIME);
    expect(desk.works(at('2026-11-23', '08:00') - WEDNESDAY)).toEqual(['2026-W47']);
    desk.change({ time: { weekday: 3, time: '12:30' } });
    expect(desk.works(at('2026-11-25', '12:30') - at('2026-11-23', '08:00'))).toEqual([]);
    expect(desk.works(7 * DAY - 1)).toEqual([]);
    expect(desk.works(1)).toEqual(['2026-W48']);
    // Put off, then brought forward to a time that has passed: at once, rather than never.
    desk.change({ time: { weekday: 7, time: '08:00' } });
    expect(desk.works(5 * DAY)).toEqual([]);
    desk.change({ time: USUAL_TIME });
    expect(desk.look()).toEqual(['2026-W49']);
  });

  it('a later day of this week is meant for last week, and what was made is not said to come', () => {
    const friday = { weekday: 5, time: '17:00' };
    const desk = createPc(WEDNESDAY, ZONE, USUAL_TIME);
    desk.change({ time: friday });
    expect(desk.ledger().next().week).toBe('2026-W46');
    expect(desk.works(3 * DAY)).toEqual(['2026-W46']);
    desk.change({ time: USUAL_TIME });
    expect(desk.works(3 * DAY)).toEqual(['2026-W47']);
    desk.change({ time: friday });
    expect(desk.ledger().next()).toEqual({ week: '2026-W48', dueMs: at('2026-12-04', '17:00') });
  });

  it('what was missed while it was off is not made up, what the PC missed is: newest first, eight at most', () => {
    const desk = createPc(WEDNESDAY, ZONE, USUAL_TIME);
    desk.change({ isOn: false });
    expect(desk.works(14 * DAY)).toEqual([]);
    desk.change({ isOn: true });
    expect(desk.look()).toEqual([]);
    const made = desk.isOff(70 * DAY);
    expect(made).toHaveLength(8);
    expect(made.at(0)).toBe('2027-W05');
    expect(made.at(-1)).toBe('2026-W51');
    expect(desk.isOff(HOUR)).toEqual([]);
  });

  it('a clock that ran ahead when it was switched on keeps nothing back once it is right', () => {
    const desk = createPc(WEDNESDAY + 365 * DAY, ZONE, USUAL_TIME);
    expect(desk.clockIsSet(-365 * DAY)).toEqual([]);
    expect(desk.works(7 * DAY)).toEqual(['2026-W47']);
    expect(desk.isOff(7 * DAY)).toEqual(['2026-W48']);
  });

  it('a PC that wakes in 2010 until it asks a time server makes nothing of it', () => {
    const desk = createPc(WEDNESDAY, ZONE, USUAL_TIME);
    const back = toEpochMs('2010-01-01T00:00:00Z') - WEDNESDAY;
    expect(desk.clockIsSet(back)).toEqual([]);
    expect(desk.works(HOUR)).toEqual([]);
    expect(desk.clockIsSet(-back)).toEqual([]);
    expect(desk.works(7 * DAY)).toEqual(['2026-W47']);
  });

  it('says what comes next', () => {
    const next = (date: string, time: string, when = USUAL_TIME) => {
      const { week, dueMs } = nextWeek(at(date, time), when, ZONE);
      return [week, toInstantText(dueMs)];
    };
    expect(next('2026-11-22', '23:59')).toEqual(['2026-W47', '2026-11-23T00:00:00.000Z']);
    expect(next('2026-11-23', '07:59')).toEqual(['2026-W47', '2026-11-23T00:00:00.000Z']);
    expect(next('2026-11-23', '08:00')).toEqual(['2026-W48', '2026-11-30T00:00:00.000Z']);
    const sunday = { weekday: 7, time: '20:00' };
    expect(next('2026-11-23', '08:00', sunday)).toEqual(['2026-W47', '2026-11-29T12:00:00.000Z']);
    expect(passedWeeks(at('2026-11-23', '08:00'), sunday, ZONE).at(0)?.week).toBe('2026-W46');
  });
});
