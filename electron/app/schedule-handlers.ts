import type { InvokeChannel } from '../../shared/ipc/channels.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { randomText } from '../book/ids.ts';
import type { Handlers } from '../ipc/register.ts';
import { tryTargetFolder } from '../report/target-folder.ts';
import { mainWindowOnly } from './main-window-only.ts';
import { requireLead } from './require-lead.ts';
import type { Services } from './services.ts';
import { showFile } from './show-file.ts';

type ScheduleChannel = Extract<InvokeChannel, `schedule.${string}`>;

/** Asks for the folder, and tries it. */
const chooseFolder = async ({ shell, fs, schedule, documents }: Services): Promise<Result<string>> => {
  const folder = await shell.chooseFolder(schedule.state().folder ?? documents);
  if (folder === null) return err(refusal('cancelled'));
  const tried = await tryTargetFolder(fs, folder, randomText);
  return tried.ok ? ok(folder) : tried;
};

/**
 * The channels about what is made by itself. The file has what each says of their own week, which only leads read: so only
 * they say that it is made, and where.
 */
export const scheduleHandlers = (services: Services): Pick<Handlers, ScheduleChannel> => {
  const { capture, schedule } = services;
  const fromMain = mainWindowOnly(capture);
  return {
    'schedule.state': fromMain(async () => ok(schedule.state())),
    'schedule.set': fromMain(async ({ isOn, time }) => {
      const may = requireLead(services);
      if (!may.ok) return may;
      const change = { ...(isOn === undefined ? {} : { isOn }), ...(time === undefined ? {} : { time }) };
      if (isOn !== true || schedule.state().folder !== null) return schedule.change(change);
      const folder = await chooseFolder(services);
      return folder.ok ? schedule.change({ ...change, folder: folder.value }) : folder;
    }),
    'schedule.chooseFolder': fromMain(async () => {
      const may = requireLead(services);
      if (!may.ok) return may;
      const folder = await chooseFolder(services);
      return folder.ok ? schedule.change({ folder: folder.value }) : folder;
    }),
    'schedule.tryNow': fromMain(async () => {
      await schedule.tryNow();
      return ok(schedule.state());
    }),
    'schedule.seen': fromMain(async () => {
      schedule.seen();
      return ok(null);
    }),
    'schedule.show': fromMain(async ({ week }) => {
      const path = schedule.pathOf(week);
      if (path === null) return err(refusal('notFound', { id: week }));
      return showFile(services, path);
    }),
  };
};
