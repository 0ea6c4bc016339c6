import type { InvokeChannel } from '../../shared/ipc/channels.ts';
import { ok } from '../../shared/result.ts';
import type { Reminders } from '../due/reminders.ts';
import type { Handlers } from '../ipc/register.ts';
import type { Capture } from './capture.ts';
import { mainWindowOnly } from './main-window-only.ts';

type ReminderChannel = Extract<InvokeChannel, `reminder.${string}`>;

/** The channels about what is due. The small window has no projection to speak from, so it is refused. */
export const reminderHandlers = ({
  capture,
  reminders,
}: {
  readonly capture: Pick<Capture, 'owns'>;
  readonly reminders: Pick<Reminders, 'hear' | 'again' | 'tryOne'>;
}): Pick<Handlers, ReminderChannel> => {
  const fromMain = mainWindowOnly(capture);
  return {
    'reminder.news': fromMain(async (news) => reminders.hear(news)),
    'reminder.again': fromMain(async ({ keys, undo }) => reminders.again(keys, undo)),
    'reminder.try': fromMain(async () => {
      reminders.tryOne();
      return ok(null);
    }),
  };
};
