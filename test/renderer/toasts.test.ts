import { describe, expect, test } from 'vitest';
import { createToasts } from '../../renderer/toasts.ts';
import { createClockwork } from './clockwork.ts';

const make = () => {
  const timers: (() => void)[] = [];
  const toasts = createToasts({
    after: (_ms, run) => {
      timers.push(run);
      return () => undefined;
    },
  });
  return { toasts, timers, texts: () => toasts.shown.get().map(({ text }) => text) };
};

describe('do not disturb', () => {
  test('messages wait while somebody holds them back, and their time starts when they are shown', () => {
    const { toasts, timers, texts } = make();
    const release = toasts.hold();
    toasts.done('已记下');
    toasts.refused('没成');
    expect(texts()).toEqual([]);
    expect(timers).toHaveLength(0);
    release();
    expect(texts()).toEqual(['已记下', '没成']);
    expect(timers).toHaveLength(2);
  });
  test('what was shown before is out of sight, and its undo still within reach afterwards', async () => {
    const { toasts, texts } = make();
    let undone = 0;
    toasts.done('已记下', async () => {
      undone += 1;
    });
    const release = toasts.hold();
    expect(texts()).toEqual([]);
    expect(toasts.undoNewest()).toBe(false);
    release();
    expect(texts()).toEqual(['已记下']);
    expect(toasts.undoNewest()).toBe(true);
    expect(undone).toBe(1);
  });
  test('two who hold them back must both let go; letting go twice is once', () => {
    const { toasts, texts } = make();
    expect(toasts.isHeld.get()).toBe(false);
    const [first, second] = [toasts.hold(), toasts.hold()];
    expect(toasts.isHeld.get()).toBe(true);
    toasts.done('已记下');
    first();
    first();
    expect(texts()).toEqual([]);
    expect(toasts.isHeld.get()).toBe(true);
    second();
    expect(toasts.isHeld.get()).toBe(false);
    expect(texts()).toEqual(['已记下']);
    toasts.done('又一条');
    expect(texts()).toEqual(['已记下', '又一条']);
  });
});

describe('an undo while something is under way', () => {
  test('waits for all of it, also for what its caller says after it, and takes back no more than one thing', async () => {
    const clockwork = createClockwork();
    const toasts = createToasts(clockwork);
    const undone: string[] = [];
    const done = (text: string): void =>
      toasts.done(text, async () => {
        undone.push(text);
      });
    done('先前的');
    const gates: (() => void)[] = [];
    const work = () => toasts.during(() => new Promise<void>((resolve) => gates.push(resolve)));
    const [first, second] = [work().then(() => done('一')), work().then(() => done('二'))];
    expect(toasts.undoNewest()).toBe(true);
    expect(toasts.undoNewest()).toBe(true);
    gates[0]?.();
    await first;
    clockwork.pass(0);
    expect(undone).toEqual([]);
    gates[1]?.();
    await second;
    clockwork.pass(0);
    expect(undone).toEqual(['二']);
    expect(toasts.shown.get().map(({ text }) => text)).toEqual(['先前的', '一']);
  });

  test('takes back what is on the screen already, however soon after the work it is asked for', async () => {
    const toasts = createToasts(createClockwork());
    const undone: string[] = [];
    await toasts.during(async () =>
      toasts.done('一', async () => {
        undone.push('一');
      }),
    );
    // No timer has run since.
    toasts.undoNewest();
    expect(undone).toEqual(['一']);
  });

  test('work that fails ends as well', async () => {
    const clockwork = createClockwork();
    const toasts = createToasts(clockwork);
    toasts.done('先前的', async () => undefined);
    const failed = toasts.during(() => Promise.reject(new Error('no')));
    toasts.undoNewest();
    await expect(failed).rejects.toThrow('no');
    clockwork.pass(0);
    expect(toasts.shown.get()).toHaveLength(1);
    expect(toasts.undoNewest()).toBe(true);
    expect(toasts.shown.get()).toHaveLength(0);
  });
});
