import { describe, expect, it } from 'vitest';
import type { Call, OnPush } from '../../../renderer/bridge.ts';
import { createReminders } from '../../../renderer/reminders/reminders.ts';
import type { Pushed } from '../../../shared/ipc/contract.ts';
import { refusal } from '../../../shared/refusal.ts';
import { err, ok } from '../../../shared/result.ts';
import type { DueMoment } from '../../../shared/rules/due.ts';

const at = '2026-11-16T08:00:00.000Z';
const momentOf = (item: string): DueMoment => ({
  key: `${item}/promise/${at}`,
  kind: 'promise',
  at,
  item,
  text: item,
  red: false,
});
const [one, other] = [momentOf('f-1'), momentOf('f-2')];

const setUp = () => {
  const asked: (readonly [string, object])[] = [];
  const state = { refuses: false };
  let tell: (payload: Pushed<'reminder.told'>) => void = () => undefined;
  const call: Call = async (channel, request) => {
    asked.push([channel, request]);
    return (state.refuses ? err(refusal('unexpected')) : ok(null)) as never;
  };
  const onPush: OnPush = (_push, listener) => {
    tell = listener as typeof tell;
    return () => undefined;
  };
  const reminders = createReminders({ call, onPush });
  const found = (moments: readonly DueMoment[]) =>
    reminders.tell({ bookId: 'b-1', moments, now: at, inExchange: false, isAttended: true });
  const told = (moments: readonly DueMoment[], isLater = false, more = 0) => tell({ moments, more, isLater });
  const shown = () => reminders.told.get().moments.map(({ item }) => item);
  return { reminders, asked, state, found, told, shown };
};

describe('what is due, on its way to main', () => {
  it('is said when it is another than before, and again where it was not heard', async () => {
    const { asked, found, state } = setUp();
    await found([one]);
    await found([one]);
    expect(asked).toHaveLength(1);
    state.refuses = true;
    await found([one, other]);
    state.refuses = false;
    await found([one, other]);
    await found([one, other]);
    expect(asked).toHaveLength(3);
  });
});

describe('what was told, in the window', () => {
  it('stays until it is known, put off or settled', async () => {
    const { reminders, asked, found, told, shown } = setUp();
    told([one]);
    told([other, { ...momentOf('h'), kind: 'handover', item: null }], false, 3);
    expect(reminders.told.get()).toEqual({ moments: [one, other], more: 3 });
    await found([other]);
    expect(shown()).toEqual(['f-2']);
    const undo = await reminders.later();
    expect(shown()).toEqual([]);
    expect(asked.at(-1)).toEqual(['reminder.again', { keys: [other.key], undo: false }]);
    await undo();
    expect(asked.at(-1)).toEqual(['reminder.again', { keys: [other.key], undo: true }]);
    expect(shown()).toEqual(['f-2']);
    reminders.dismiss();
    expect(reminders.told.get()).toEqual({ moments: [], more: 0 });
  });

  it('goes when it is put off from the message itself, and is there once when it is told once more', () => {
    const { told, shown } = setUp();
    told([one, other]);
    told([one], true);
    expect(shown()).toEqual(['f-2']);
    told([other]);
    expect(shown()).toEqual(['f-2']);
  });
});
