import { expect, it } from 'vitest';
import { bookHandlers } from '../../../electron/app/book-handlers.ts';
import type { Services } from '../../../electron/app/services.ts';
import { ok } from '../../../shared/result.ts';

const askedBy = async (role: 'agent' | 'lead', staffId: string | null, change: object) => {
  const kept: unknown[] = [];
  const parts: unknown = {
    desk: {
      current: () => ({
        session: { staffId: () => staffId },
        open: { book: { rows: { get: () => ({ role }) } } },
      }),
    },
    hotkey: { current: () => null, use: () => true },
    settings: {
      preferences: () => ({}),
      setPreferences: (one: unknown) => {
        kept.push(one);
        return ok(null);
      },
    },
    canNotify: () => false,
    push: () => undefined,
    reminders: { look: () => undefined },
  };
  const answer = await bookHandlers(parts as Services)['app.setPreferences'](change, { senderId: 1 });
  return { kept, code: answer.ok ? null : answer.error.code };
};

it('whom the week is sent to is a lead’s to say; how Baton looks is anybody’s', async () => {
  const supervisorMail = 'boss@example.com';
  expect(await askedBy('lead', 's-1', { supervisorMail })).toEqual({
    kept: [{ supervisorMail }],
    code: null,
  });
  expect(await askedBy('agent', 's-1', { supervisorMail, theme: 'dark' })).toEqual({
    ...{ kept: [], code: 'notPermitted' },
  });
  expect(await askedBy('lead', null, { supervisorMail: null })).toEqual({ kept: [], code: 'notSignedIn' });
  expect(await askedBy('agent', null, { theme: 'dark' })).toEqual({ kept: [{ theme: 'dark' }], code: null });
});
