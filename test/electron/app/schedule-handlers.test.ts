import { describe, expect, it } from 'vitest';
import { scheduleHandlers } from '../../../electron/app/schedule-handlers.ts';
import type { Services } from '../../../electron/app/services.ts';
import { NO_SCHEDULE } from '../../../shared/ipc/schedule.ts';
import { ok } from '../../../shared/result.ts';

const handlersFor = (role: 'agent' | 'lead', staffId: string | null = 's-1') => {
  const changes: unknown[] = [];
  const schedule = {
    state: () => ({ ...NO_SCHEDULE, folder: '/out' }),
    change: async (change: unknown) => {
      changes.push(change);
      return ok(NO_SCHEDULE);
    },
  };
  const desk = {
    current: () => ({
      session: { staffId: () => staffId },
      open: { book: { rows: { get: () => ({ role }) } } },
    }),
  };
  const parts: unknown = { capture: { owns: (id: number) => id === 2 }, shell: {}, schedule, desk };
  return { changes, handlers: scheduleHandlers(parts as Services) };
};

describe('who says that the week’s PDF is made, and where', () => {
  it('a lead; it has what each says of their own week, which nobody else reads', async () => {
    const lead = handlersFor('lead');
    expect(await lead.handlers['schedule.set']({ isOn: true }, { senderId: 1 })).toMatchObject({ ok: true });
    expect(lead.changes).toEqual([{ isOn: true }]);
    for (const [role, staffId, senderId, code] of [
      ['agent', 's-1', 1, 'notPermitted'],
      ['lead', null, 1, 'notSignedIn'],
      ['lead', 's-1', 2, 'notPermitted'],
    ] as const) {
      const { handlers, changes } = handlersFor(role, staffId);
      for (const asked of [
        handlers['schedule.set']({ isOn: true }, { senderId }),
        handlers['schedule.chooseFolder']({}, { senderId }),
      ])
        expect(await asked).toMatchObject({ ok: false, error: { code } });
      expect(changes).toEqual([]);
    }
  });
});
