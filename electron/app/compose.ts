import type { Clock } from '../../shared/clock.ts';
import { type Refusal, refusal } from '../../shared/refusal.ts';
import type { Reminders } from '../due/reminders.ts';
import { createNodeFileSystem } from '../files/node-file-system.ts';
import type { Push } from '../ipc/push.ts';
import type { Handlers } from '../ipc/register.ts';
import { fontDirectories } from '../report/font-dirs.ts';
import { createReportHost, type ReportHostDeps } from '../report/host.ts';
import { createSchedule } from '../schedule/schedule.ts';
import type { Settings } from '../settings/settings.ts';
import type { GlobalHotkey } from '../window/hotkey.ts';
import type { PowerDeeds } from '../window/power.ts';
import type { Capture } from './capture.ts';
import { createDemoMaker } from './demo-book.ts';
import { createDesk, type Desk, defaultBookFolder } from './desk.ts';
import { machineEnvironment } from './environment.ts';
import { createHandlers } from './handlers.ts';
import { systemLanguageOf } from './language.ts';
import { type Services, type Shell, tellOpened } from './services.ts';

/** What the main process hands in: everything that is Electron’s. */
export interface AppParts {
  readonly profileDir: string;
  readonly documents: string;
  readonly appRoot: string;
  readonly resources: string | undefined;
  readonly version: string;
  readonly systemLanguages: readonly string[];
  readonly settings: Settings;
  readonly shell: Shell;
  readonly push: Push;
  readonly hotkey: GlobalHotkey;
  readonly capture: Capture;
  readonly reminders: Reminders;
  readonly canNotify: () => boolean;
  readonly fault: (where: string, error: unknown) => void;
  readonly spawnReports: ReportHostDeps['spawn'];
}

export interface AppChannels {
  readonly handlers: Handlers;
  readonly readAttachment: (
    hash: string,
  ) => Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined>;
  /** What is to hear of the PC’s sleep. */
  readonly power: PowerDeeds;
  readonly close: () => Promise<void>;
}

/** How often the journals of other writers are looked at. */
const POLL_MS = 2_000;
const REPORT_TIMEOUT_MS = 60_000;

/** Wires the app’s services and opens the book of last time; a book that does not open is a message, not a crash. */
export const openChannels = async (parts: AppParts): Promise<AppChannels> => {
  const clock: Clock = { now: Date.now };
  const environment = await machineEnvironment(parts.profileDir, clock);
  // Without its own folder Baton cannot even keep who writes here: the start fails with the reason.
  if (!environment.ok) throw new Error(plainText(environment.error));
  const desk = createDesk({
    environment: environment.value,
    pollMs: POLL_MS,
    listener: {
      onEvents: (events) => parts.push('book.changed', { events }),
      onStatus: (status) => parts.push('status.changed', status),
      onFault: parts.fault,
    },
  });
  const reports = createReportHost({
    spawn: parts.spawnReports,
    fontDirs: fontDirectories(parts.appRoot, parts.resources),
    timeoutMs: REPORT_TIMEOUT_MS,
  });
  const schedule = createSchedule({
    clocks: { wall: Date.now, steady: () => performance.now() },
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    tell: (state) => parts.push('schedule.changed', state),
    fault: parts.fault,
  });
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const services: Services = {
    desk,
    reports,
    clock,
    zone,
    settings: parts.settings,
    fs: createNodeFileSystem(),
    push: parts.push,
    hotkey: parts.hotkey,
    capture: parts.capture,
    reminders: parts.reminders,
    schedule,
    canNotify: parts.canNotify,
    shell: parts.shell,
    version: parts.version,
    systemLanguage: systemLanguageOf(parts.systemLanguages),
    defaultFolder: defaultBookFolder(parts.documents),
    documents: parts.documents,
    makeDemo: createDemoMaker(environment.value),
    startProblem: { value: null },
  };
  const folder = parts.settings.bookFolder();
  services.startProblem.value = folder === null ? null : await openLastBook(desk, folder, parts.fault);
  const last = desk.current();
  if (last !== null) tellOpened(services, last);
  return {
    handlers: createHandlers(services),
    readAttachment: async (hash) => desk.current()?.attachments.read(hash),
    power: { sleeps: schedule.sleeps, wakes: schedule.wakes, unlocked: schedule.tryNow },
    close: async () => {
      parts.reminders.close();
      const scheduled = schedule.close();
      reports.close();
      await scheduled;
      await desk.close();
    },
  };
};

/** Opens the book of last time; whatever is wrong with it becomes a message in the window, never a start that fails. */
const openLastBook = async (
  desk: Desk,
  folder: string,
  fault: AppParts['fault'],
): Promise<Refusal | null> => {
  try {
    const opened = await desk.openFolder(folder);
    return opened.ok ? null : opened.error;
  } catch (error) {
    fault('opening the book', error);
    return refusal('unexpected', { path: folder });
  }
};

const plainText = ({ code, details }: Refusal): string => `${code} ${JSON.stringify(details ?? {})}`;
