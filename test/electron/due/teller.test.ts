import { describe, expect, it } from 'vitest';
import { bounded, memorySchema } from '../../../electron/due/memory.ts';
import { toInstantText } from '../../../shared/time/zone.ts';
import { createPc, MINUTE, momentAt, START } from './pc.ts';

describe('what is due is told', () => {
  it('[N1] once, at its time, and again only for another time', () => {
    const desk = createPc();
    desk.hear([momentAt('a', 10)]);
    expect(desk.look()).toEqual([]);
    desk.works(10);
    expect(desk.look()).toHaveLength(1);
    desk.works(10);
    expect(desk.look()).toEqual([]);
    desk.hear([momentAt('a', 15)]);
    expect(desk.look()).toEqual([momentAt('a', 15).key]);
  });

  it('[N3] in one message for all that the PC slept through', () => {
    const desk = createPc();
    desk.hear([momentAt('a', 10), momentAt('b', 20)]);
    desk.look();
    expect(desk.sleeps(600)).toHaveLength(2);
    expect(desk.pc.due).toBe(2);
    expect(desk.look()).toEqual([]);
  });

  it('[N2] not into an exchange and not in quiet hours, but afterwards', () => {
    const desk = createPc();
    desk.pc.inExchange = true;
    desk.hear([momentAt('a', 0)]);
    expect(desk.look()).toEqual([]);
    desk.pc.inExchange = false;
    desk.pc.quiet = true;
    desk.hear(desk.moments());
    expect(desk.look()).toEqual([]);
    desk.pc.quiet = false;
    expect(desk.look()).toHaveLength(1);
  });

  it('[N2] to whoever comes, where nobody was there', () => {
    const desk = createPc();
    desk.pc.isAttended = false;
    desk.hear([momentAt('a', 0)]);
    expect(desk.look()).toEqual([]);
    expect(desk.pc.due).toBe(1);
    desk.pc.isAttended = true;
    desk.hear(desk.moments());
    expect(desk.look()).toHaveLength(1);
  });

  it('[N7] as a number where the news had no room for it, which is said once', () => {
    const desk = createPc();
    desk.leftOut.items = 4_000;
    desk.leftOut.until = toInstantText(START - 10 * MINUTE);
    desk.hear([momentAt('a', -5)]);
    expect(desk.look()).toHaveLength(1);
    expect(desk.pc).toMatchObject({ more: 4_000, due: 4_001 });
    // Others are closed: there is room for one that was told as a number.
    desk.hear([momentAt('old', -20), momentAt('a', -5), momentAt('b', 1)]);
    expect(desk.look()).toEqual([]);
    desk.isOff(5);
    expect(desk.look()).toEqual([momentAt('b', 1).key]);
    expect(desk.pc.more).toBe(0);
  });

  it('[N5] once more after a quarter of an hour although a clock that ran a day ahead is set back meanwhile', () => {
    const desk = createPc();
    desk.clockIsSet(1_440);
    desk.hear([momentAt('a', 0)]);
    desk.look();
    desk.again(desk.moments(), 15);
    desk.works(5);
    desk.clockIsSet(-1_440);
    expect(desk.look()).toEqual([]);
    desk.works(10);
    expect(desk.look()).toHaveLength(1);
  });

  it('not once more where that was taken back', () => {
    const desk = createPc();
    desk.hear([momentAt('a', 0)]);
    desk.look();
    desk.again(desk.moments(), 15);
    desk.again(desk.moments(), null);
    desk.works(60);
    expect(desk.look()).toEqual([]);
  });

  it('[N5] once more where that was asked for, over a restart, unless it was settled', () => {
    const desk = createPc();
    const moments = [momentAt('a', 0), momentAt('b', 0)];
    desk.hear(moments);
    desk.look();
    desk.again(moments, 10);
    desk.isOff(5);
    expect(desk.look()).toEqual([]);
    desk.hear(moments.slice(0, 1));
    desk.works(5);
    expect(desk.look()).toEqual([momentAt('a', 0).key]);
    desk.works(60);
    desk.hear(moments);
    expect(desk.look()).toEqual([]);
  });

  it('[N4] at its real time although a wrong clock had told it too early', () => {
    const desk = createPc();
    desk.hear([momentAt('a', 110)]);
    desk.sleeps(10);
    desk.clockIsSet(1_440);
    expect(desk.look()).toHaveLength(1);
    desk.clockIsSet(-1_440);
    expect(desk.look()).toEqual([]);
    desk.works(100);
    expect(desk.look()).toHaveLength(1);
  });
});

describe('what this PC remembers', () => {
  it('has bounds, but never forgets what is due', () => {
    const told = Array.from({ length: 4_002 }, (_, at) => ({ key: `k-${at}`, at, doubtful: false }));
    const kept = bounded(told, new Set(['k-0'])).map(({ key }) => key);
    expect(kept).toHaveLength(4_000);
    expect(kept.slice(0, 2)).toEqual(['k-0', 'k-3']);
  });

  it('starts anew where it cannot be read', () => {
    expect(memorySchema.parse({ told: 7, again: 'x', aheadMs: -1 })).toMatchObject({ told: [], aheadMs: 0 });
  });
});
