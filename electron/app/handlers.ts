import type { Handlers } from '../ipc/register.ts';
import { attendanceHandlers } from './attendance-handlers.ts';
import { bookHandlers } from './book-handlers.ts';
import { bookletHandlers } from './booklet-handlers.ts';
import { captureHandlers } from './capture-handlers.ts';
import { handoverHandlers } from './handover-handlers.ts';
import { monthHandlers } from './month-handlers.ts';
import { createPdfChannels } from './pdf-channels.ts';
import { createPdfJobs } from './pdf-jobs.ts';
import { personalHandlers } from './personal-handlers.ts';
import { phoneHandlers } from './phone-handlers.ts';
import { practiceHandlers, withoutReality } from './practice-handlers.ts';
import { printHandlers } from './print-handlers.ts';
import { reminderHandlers } from './reminder-handlers.ts';
import { reportHandlers } from './report-handlers.ts';
import { rosterHandlers } from './roster-handlers.ts';
import { createSaveFile } from './save-file.ts';
import { scheduleHandlers } from './schedule-handlers.ts';
import type { Services } from './services.ts';
import { sessionHandlers } from './session-handlers.ts';
import { viewHandlers } from './view-handlers.ts';

/** One handler for every channel of the contract. */
export const createHandlers = (services: Services): Handlers => {
  const saved = new Set<string>();
  const saveFile = createSaveFile(services, saved);
  const jobs = createPdfJobs(services.push);
  const pdfChannels = createPdfChannels(jobs, saveFile);
  const handlers: Handlers = {
    ...bookHandlers(services),
    ...captureHandlers(services),
    ...sessionHandlers(services),
    ...phoneHandlers(services.desk.current),
    ...reminderHandlers(services),
    ...scheduleHandlers(services),
    ...viewHandlers(services.desk.current),
    ...reportHandlers(services, { saved, saveFile, jobs, pdfChannels }),
    ...handoverHandlers(services, pdfChannels, saveFile),
    ...attendanceHandlers(services, pdfChannels, saveFile),
    ...monthHandlers(services, pdfChannels, saveFile),
    ...personalHandlers(services, pdfChannels, saveFile),
    ...printHandlers(services),
    ...bookletHandlers(services, pdfChannels),
    ...rosterHandlers(services, pdfChannels, saveFile),
    ...practiceHandlers(services),
  };
  return services.practice === null ? withoutReality(handlers) : handlers;
};
