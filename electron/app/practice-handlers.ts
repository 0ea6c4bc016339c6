import type { InvokeChannel } from '../../shared/ipc/channels.ts';
import type { PracticeProgress } from '../../shared/practice/tasks.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok } from '../../shared/result.ts';
import type { Handlers } from '../ipc/register.ts';
import { createPracticeProgress } from '../practice/progress.ts';
import type { OpenDesk } from './desk.ts';
import { mainWindowOnly } from './main-window-only.ts';
import { bootstrap, requireDesk, type Services } from './services.ts';

type PracticeChannel = Extract<InvokeChannel, `practice.${string}`>;

/** The channels about practice: opening it from Baton, and what its own window asks. */
export const practiceHandlers = (services: Services): Pick<Handlers, PracticeChannel> => {
  const { capture, desk, practice, settings } = services;
  const fromMain = mainWindowOnly(capture);
  let followed: { readonly desk: OpenDesk; readonly progress: () => PracticeProgress } | null = null;
  return {
    'practice.open': fromMain(async () => {
      if (practice === null) return err(refusal('notInPractice'));
      const { language, theme, manualSize } = settings.preferences();
      return practice.open({ language, theme, manualSize });
    }),
    'practice.restart': fromMain(async () => {
      if (practice !== null) return err(refusal('notPermitted'));
      const folder = await services.makeDemo();
      if (!folder.ok) return folder;
      const opened = await desk.openFolder(folder.value);
      return opened.ok ? ok(await bootstrap(services)) : opened;
    }),
    'practice.leave': fromMain(async () => {
      if (practice !== null) return err(refusal('notPermitted'));
      services.quit();
      return ok(null);
    }),
    'practice.progress': fromMain(async () => {
      if (practice !== null) return err(refusal('notPermitted'));
      const current = requireDesk(services);
      if (!current.ok) return current;
      if (followed?.desk !== current.value)
        followed = { desk: current.value, progress: createPracticeProgress(current.value) };
      return ok(followed.progress());
    }),
  };
};

const refused = async () => err(refusal('notInPractice'));

/** The channels without those that lead from practice to other books, or to what this PC does by itself. */
export const withoutReality = (handlers: Handlers): Handlers => ({
  ...handlers,
  'book.createNew': refused,
  'book.openDemo': refused,
  'book.chooseFolder': refused,
  'reminder.try': refused,
  'schedule.set': refused,
  'schedule.chooseFolder': refused,
  'app.setPreferences': async (change, context) => {
    const { hotkey, reminders, supervisorMail } = change;
    const isOfThisPc = [hotkey, reminders, supervisorMail].some((one) => one !== undefined);
    return isOfThisPc ? refused() : handlers['app.setPreferences'](change, context);
  },
});
