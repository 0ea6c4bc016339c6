import type { InvokeChannel } from '../../shared/ipc/channels.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok } from '../../shared/result.ts';
import type { Reminders } from '../due/reminders.ts';
import type { Handler } from '../ipc/dispatch.ts';
import type { Handlers } from '../ipc/register.ts';
import type { Capture } from './capture.ts';

type ReminderChannel = Extract<InvokeChannel, `reminder.${string}`>;

/** The channels about what is due. The small window has no projection to speak from, so it is refused. */
export const reminderHandlers = ({
  capture,
  reminders,
}: {
  readonly capture: Pick<Capture, 'owns'>;
  readonly reminders: Pick<Reminders, 'hear' | 'again' | 'tryOne'>;
}): Pick<Handlers, ReminderChannel> => {
  const fromMain =
    <Asked, Answered>(handler: Handler<Asked, Answered>): Handler<Asked, Answered> =>
    async (request, context) =>
      capture.owns(context.senderId) ? err(refusal('notPermitted')) : handler(request, context);
  return {
    'reminder.news': fromMain(async (news) => reminders.hear(news)),
    'reminder.again': fromMain(async ({ keys, undo }) => reminders.again(keys, undo)),
    'reminder.try': fromMain(async () => {
      reminders.tryOne();
      return ok(null);
    }),
  };
};
