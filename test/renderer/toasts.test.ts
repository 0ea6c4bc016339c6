import { describe, expect, test } from 'vitest';
import { createToasts } from '../../renderer/toasts.ts';

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
    const [first, second] = [toasts.hold(), toasts.hold()];
    toasts.done('已记下');
    first();
    first();
    expect(texts()).toEqual([]);
    second();
    expect(texts()).toEqual(['已记下']);
    toasts.done('又一条');
    expect(texts()).toEqual(['已记下', '又一条']);
  });
});
