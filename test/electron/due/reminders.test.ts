import { describe, expect, it } from 'vitest';
import { NOTHING_TOLD } from '../../../electron/due/memory.ts';
import type { Message } from '../../../electron/due/message.ts';
import { createReminders, LATER_MS, type MessageDeeds } from '../../../electron/due/reminders.ts';
import { DEFAULT_REMINDERS, type DueNews, type ReminderPreferences } from '../../../shared/ipc/reminders.ts';
import type { DueMoment } from '../../../shared/rules/due.ts';
import { toInstantText } from '../../../shared/time/zone.ts';

/** Nine in the evening in Shanghai. */
const START = Date.UTC(2026, 10, 16, 13);
const MINUTE = 60_000;

const momentAt = (name: string, minute: number, more: Partial<DueMoment> = {}): DueMoment => {
  const at = toInstantText(START + minute * MINUTE);
  return { key: `${name}/promise/${at}`, kind: 'promise', at, item: name, text: name, red: false, ...more };
};
const newsOf = (moments: readonly DueMoment[], bookId = 'b-1'): DueNews => ({
  bookId,
  moments: [...moments],
  leftOut: { items: 0, until: null },
  inExchange: false,
  isAttended: true,
});

/** A PC with one clock, on which time passes by timers that run when they are due. */
const createDesk = (preferences: Partial<ReminderPreferences> = {}) => {
  const state = { now: 0, isLocked: false, preferences: { ...DEFAULT_REMINDERS, ...preferences } };
  const shown: { message: Message; deeds: MessageDeeds; isOpen: boolean }[] = [];
  const told: string[] = [];
  const opened: unknown[] = [];
  const counts: (number | null)[] = [];
  let timer: { at: number; run: () => void } | null = null;
  const wall = () => START + state.now * MINUTE;
  const reminders = createReminders({
    clocks: { wall, steady: wall },
    after: (ms, run) => {
      const mine = { at: wall() + ms, run };
      timer = mine;
      return () => {
        if (timer === mine) timer = null;
      };
    },
    preferences: () => state.preferences,
    language: () => 'zh-CN',
    isLocked: () => state.isLocked,
    show: (message, deeds) => {
      const one = { message, deeds, isOpen: true };
      shown.push(one);
      return () => {
        one.isOpen = false;
      };
    },
    openAt: (place) => opened.push(place),
    told: (moments, more, isLater) => told.push(`${moments.map(({ item }) => item)} ${more} ${isLater}`),
    due: (count) => counts.push(count),
  });
  const kept: string[] = [];
  const book = (bookId: string, opening = 'first') =>
    reminders.bookOpened({
      bookId,
      zone: () => 'Asia/Shanghai',
      memory: NOTHING_TOLD,
      keep: () => kept.push(opening),
    });
  book('b-1');
  const passes = (minutes: number): void => {
    const end = state.now + minutes;
    while (timer !== null && timer.at <= START + end * MINUTE) {
      const { at, run } = timer;
      timer = null;
      state.now = Math.max(state.now, (at - START) / MINUTE);
      run();
    }
    state.now = end;
  };
  return { state, reminders, shown, told, opened, counts, kept, book, passes };
};

describe('what is due, outside the window', () => {
  it('is told by the clock alone, at its minute', () => {
    const { reminders, shown, passes, counts } = createDesk();
    expect(reminders.hear(newsOf([momentAt('f-1', 90)])).ok).toBe(true);
    passes(89);
    expect(shown).toEqual([]);
    passes(1);
    expect(shown).toHaveLength(1);
    expect(counts.at(-1)).toBe(1);
    passes(600);
    expect(shown).toHaveLength(1);
  });

  it('leads to the follow-up, to the list where it is several, to the handover where it is that', () => {
    const { reminders, shown, opened } = createDesk();
    const handover = momentAt('h', 0, { kind: 'handover', item: null });
    const hear = (moments: readonly DueMoment[]): void => {
      reminders.hear(newsOf(moments));
      shown.at(-1)?.deeds.open();
    };
    hear([momentAt('f-1', 0)]);
    hear([momentAt('f-2', 0), momentAt('f-3', 0)]);
    hear([handover]);
    expect(opened).toEqual([
      { screen: 'today', item: 'f-1' },
      { screen: 'today', item: null },
      { screen: 'handover', item: 'give' },
    ]);
  });

  it('[N5] is put off from the message and comes once more, and the window hears of both', () => {
    const { reminders, shown, told, passes } = createDesk();
    reminders.hear(newsOf([momentAt('f-1', 0)]));
    shown[0]?.deeds.later();
    expect(told).toEqual(['f-1 0 false', 'f-1 0 true']);
    passes(LATER_MS / MINUTE - 1);
    expect(shown).toHaveLength(1);
    passes(1);
    expect(shown).toHaveLength(2);
    passes(60);
    expect(shown).toHaveLength(2);
  });

  it('[N2] waits for the end of the quiet hours in the shop’s time, over midnight; what is urgent comes through if ticked', () => {
    const { reminders, shown, passes, state } = createDesk({ quiet: { from: '22:00', to: '08:00' } });
    reminders.hear(newsOf([momentAt('f-1', 61), momentAt('f-2', 300, { red: true }), momentAt('f-3', 659)]));
    passes(299);
    expect(shown).toEqual([]);
    state.preferences = { ...state.preferences, redBreaks: true };
    passes(1);
    expect(shown.map(({ message }) => message.title)).toEqual(['紧急：答应客户的时间到了']);
    passes(359);
    expect(shown).toHaveLength(1);
    passes(1);
    expect(shown.map(({ message }) => message.title).at(-1)).toBe('2 件事到时间了');
  });

  it('[N2] waits while it is switched off or the screen is locked, and is then told together', () => {
    const { reminders, shown, passes, state, counts } = createDesk({ isOn: false });
    reminders.hear(newsOf([momentAt('f-1', 1), momentAt('f-2', 2)]));
    passes(10);
    state.preferences = { ...state.preferences, isOn: true };
    state.isLocked = true;
    reminders.look();
    expect(shown).toEqual([]);
    expect(counts.at(-1)).toBe(2);
    state.isLocked = false;
    reminders.look();
    expect(shown).toHaveLength(1);
  });

  it('[N8] is taken away once all it was about is settled', () => {
    const { reminders, shown } = createDesk();
    const [one, other] = [momentAt('f-1', 0), momentAt('f-2', 0)];
    reminders.hear(newsOf([one, other]));
    reminders.hear(newsOf([other]));
    expect(shown[0]?.isOpen).toBe(true);
    reminders.hear(newsOf([]));
    expect(shown[0]?.isOpen).toBe(false);
  });

  it('is of the open book only; the same one opened again begins nothing anew', () => {
    const { reminders, shown, book, passes, counts, kept } = createDesk();
    reminders.hear(newsOf([momentAt('f-1', 0), momentAt('f-2', 5)]));
    book('b-1', 'again');
    passes(10);
    expect(shown).toHaveLength(2);
    expect(kept).toEqual(['first', 'again']);
    book('b-2');
    expect(shown.map(({ isOpen }) => isOpen)).toEqual([false, false]);
    expect(counts.at(-1)).toBe(0);
    expect(reminders.hear(newsOf([momentAt('f-1', 0)]))).toMatchObject({
      ok: false,
      error: { code: 'notFound' },
    });
    passes(60);
    expect(shown).toHaveLength(2);
  });

  it('stops with the app', () => {
    const { reminders, shown, passes } = createDesk();
    reminders.hear(newsOf([momentAt('f-1', 0), momentAt('f-2', 10)]));
    reminders.close();
    expect(shown[0]?.isOpen).toBe(false);
    passes(60);
    expect(shown).toHaveLength(1);
  });
});
