import { type DueNews, pickMoments } from '../../shared/ipc/reminders.ts';
import type { DueMoment } from '../../shared/rules/due.ts';
import type { Bridge } from '../bridge.ts';
import { createStore, type Readable } from '../store.ts';

/** What was told and nobody has answered yet. */
export interface Told {
  readonly moments: readonly DueMoment[];
  /** How many are past besides. */
  readonly more: number;
}

/** What is due, on its way to main, which tells it; and what main has told, for the window’s own line. */
export interface Reminders {
  readonly told: Readable<Told>;
  /** Everything due now or later: main hears of it when it is another than before. */
  readonly tell: (found: Found) => Promise<void>;
  readonly dismiss: () => void;
  /** Puts off what is shown; the answer takes that back. */
  readonly later: () => Promise<() => Promise<void>>;
}

export interface Found extends Pick<DueNews, 'bookId' | 'inExchange' | 'isAttended'> {
  readonly moments: readonly DueMoment[];
  readonly now: string;
}

const NOTHING: Told = { moments: [], more: 0 };

export const createReminders = ({ call, onPush }: Bridge): Reminders => {
  const told = createStore<Told>(NOTHING);
  let sent = '';

  const without = (keys: ReadonlySet<string>): void =>
    told.set((before) => {
      const moments = before.moments.filter(({ key }) => !keys.has(key));
      return moments.length === 0 ? NOTHING : { ...before, moments };
    });

  onPush('reminder.told', ({ moments, more, isLater }) => {
    const keys = new Set(moments.map(({ key }) => key));
    without(keys);
    // That the shift ends stands in a line of its own, as long as it is so.
    const lines = moments.filter(({ kind }) => kind !== 'handover');
    if (isLater || lines.length === 0) return;
    told.set((before) => ({ moments: [...before.moments, ...lines], more: before.more + more }));
  });

  return {
    told,
    tell: async ({ moments, now, ...news }) => {
      const current = new Set(moments.map(({ key }) => key));
      const settled = told.get().moments.filter(({ key }) => !current.has(key));
      if (settled.length > 0) without(new Set(settled.map(({ key }) => key)));
      const request: DueNews = { ...news, ...pickMoments(moments, now) };
      const text = JSON.stringify(request);
      if (text === sent) return;
      sent = text;
      const answer = await call('reminder.news', request);
      // Not heard: said again with the next change, or the next half minute.
      if (!answer.ok && sent === text) sent = '';
    },
    dismiss: () => told.set(NOTHING),
    later: async () => {
      const shown = told.get();
      const keys = shown.moments.map(({ key }) => key);
      told.set(NOTHING);
      if (keys.length > 0) await call('reminder.again', { keys, undo: false });
      return async () => {
        if (keys.length > 0) await call('reminder.again', { keys, undo: true });
        told.set(shown);
      };
    },
  };
};
