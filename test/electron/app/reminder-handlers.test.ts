import { expect, it, vi } from 'vitest';
import { reminderHandlers } from '../../../electron/app/reminder-handlers.ts';
import { ok } from '../../../shared/result.ts';

const MAIN = { senderId: 1 };
const SMALL = { senderId: 2 };
const news = {
  bookId: 'b-1',
  moments: [],
  leftOut: { items: 0, until: null },
  inExchange: false,
  isAttended: true,
};

it('only the main window says what is due: the small one has no projection to speak from', async () => {
  const reminders = { hear: vi.fn(() => ok(null)), again: vi.fn(() => ok(null)), tryOne: vi.fn() };
  const capture = { owns: (id: number) => id === SMALL.senderId };
  const handlers = reminderHandlers({ reminders, capture });
  const ask = async (context: typeof MAIN) => [
    (await handlers['reminder.news'](news, context)).ok,
    (await handlers['reminder.again']({ keys: ['k'], undo: false }, context)).ok,
    (await handlers['reminder.try']({}, context)).ok,
  ];
  expect(await ask(SMALL)).toEqual([false, false, false]);
  expect(reminders.hear).not.toHaveBeenCalled();
  expect(await ask(MAIN)).toEqual([true, true, true]);
  expect(reminders.hear).toHaveBeenCalledWith(news);
});
