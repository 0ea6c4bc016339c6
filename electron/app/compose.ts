import type { Clock } from '../../shared/clock.ts';
import { type Refusal, refusal } from '../../shared/refusal.ts';
import { ok } from '../../shared/result.ts';
import type { Reminders } from '../due/reminders.ts';
import { createNodeFileSystem } from '../files/node-file-system.ts';
import type { Push } from '../ipc/push.ts';
import type { Handlers } from '../ipc/register.ts';
import type { PracticeKeeper } from '../practice/keeper.ts';
import { markedReports, markedShell } from '../practice/marked.ts';
import { fontDirectories } from '../report/font-dirs.ts';
import { createReportHost, type ReportHostDeps } from '../report/host.ts';
import { createSchedule } from '../schedule/schedule.ts';
import type { Settings } from '../settings/settings.ts';
import type { GlobalHotkey } from '../window/hotkey.ts';
import type { PowerDeeds } from '../window/power.ts';
import type { Capture } from './capture.ts';
import { createDemoMaker } from './demo-book.ts';
import { createDesk, defaultBookFolder } from './desk.ts';
import { machineEnvironment } from './environment.ts';
import { createHandlers } from './handlers.ts';
import { languageInForce, systemLanguageOf } from './language.ts';
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
  /** What opens practice beside the book; `null` where this is practice. */
  readonly practice: PracticeKeeper | null;
  readonly quit: () => void;
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

/** Wires the app’s services and opens the book of last time, in practice a new one; a book that does not open is a message, not a crash. */
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
  const isPractice = parts.practice === null;
  const language = () => languageInForce(parts.settings.preferences(), parts.systemLanguages);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const services: Services = {
    desk,
    reports: isPractice ? markedReports(reports) : reports,
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
    shell: isPractice ? markedShell(parts.shell, language) : parts.shell,
    version: parts.version,
    systemLanguage: systemLanguageOf(parts.systemLanguages),
    defaultFolder: defaultBookFolder(parts.documents),
    documents: parts.documents,
    makeDemo: createDemoMaker(environment.value, () => ({
      ...(isPractice ? { weeks: 1, zone, withNewcomer: true } : { weeks: 2 }),
      language: language(),
    })),
    startProblem: { value: null },
    practice: parts.practice,
    quit: parts.quit,
  };
  services.startProblem.value = await openFirstBook(services, parts.fault);
  parts.practice?.sweep().catch((error: unknown) => parts.fault('throwing practice away', error));
  const last = desk.current();
  if (last !== null) tellOpened(services, last);
  return {
    handlers: createHandlers(services),
    readAttachment: async (hash) => desk.current()?.attachments.read(hash),
    power: { sleeps: schedule.sleeps, wakes: schedule.wakes, unlocked: schedule.tryNow },
    close: async () => {
      const practiceOver = parts.practice?.close();
      parts.reminders.close();
      const scheduled = schedule.close();
      reports.close();
      await scheduled;
      await desk.close();
      await practiceOver;
    },
  };
};

/**
 * Opens the book of last time, in practice a new one; whatever is wrong with it becomes a message in the window, never
 * a start that fails.
 */
const openFirstBook = async (
  { desk, settings, practice, makeDemo }: Services,
  fault: AppParts['fault'],
): Promise<Refusal | null> => {
  const last = settings.bookFolder();
  if (practice !== null && last === null) return null;
  try {
    const folder = practice === null ? await makeDemo() : ok(last ?? '');
    const opened = folder.ok ? await desk.openFolder(folder.value) : folder;
    return opened.ok ? null : opened.error;
  } catch (error) {
    fault('opening the book', error);
    return refusal('unexpected', { path: last ?? '' });
  }
};

const plainText = ({ code, details }: Refusal): string => `${code} ${JSON.stringify(details ?? {})}`;
