import type { Clock } from '../../shared/clock.ts';
import type { BookStatus, Bootstrap, PreferencesInForce, SessionState } from '../../shared/ipc/values.ts';
import { type Refusal, refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { Reminders } from '../due/reminders.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { Push } from '../ipc/push.ts';
import type { PracticeKeeper } from '../practice/keeper.ts';
import type { ReportHost } from '../report/host.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Settings } from '../settings/settings.ts';
import type { GlobalHotkey } from '../window/hotkey.ts';
import type { Capture } from './capture.ts';
import type { Desk, OpenDesk } from './desk.ts';
import { putWeeklyPdf } from './weekly-pdf.ts';

/** What the handlers of the channels work with. */
export interface Services {
  readonly desk: Desk;
  readonly settings: Settings;
  readonly reports: ReportHost;
  readonly fs: FileSystem;
  readonly clock: Clock;
  readonly push: Push;
  readonly hotkey: GlobalHotkey;
  readonly capture: Capture;
  readonly reminders: Reminders;
  readonly schedule: Schedule;
  readonly canNotify: () => boolean;
  readonly shell: Shell;
  readonly version: string;
  readonly zone: string;
  readonly systemLanguage: Language;
  readonly defaultFolder: string;
  /** Where people look for their files. */
  readonly documents: string;
  /** Makes the demo book and says where it is; the one of before when it is still fresh. */
  readonly makeDemo: () => Promise<Result<string>>;
  /** Why the book of last time could not be opened; forgotten once one is open. */
  readonly startProblem: { value: Refusal | null };
  /** What opens practice beside the book; `null` in practice itself. */
  readonly practice: PracticeKeeper | null;
  readonly quit: () => void;
}

/** What the operating system's desktop does for Baton. `null` when the person changed their mind. */
export interface Shell {
  readonly chooseFolder: (startAt: string) => Promise<string | null>;
  readonly chooseTarget: (suggestedName: string) => Promise<string | null>;
  readonly showInFolder: (path: string) => void;
  /** False only where the system says that there is no printer. */
  readonly hasPrinter: () => Promise<boolean>;
  /** Opens a file with the program the system has for its kind; false where it has none. */
  readonly openFile: (path: string) => Promise<boolean>;
}

export const requireDesk = ({ desk }: Pick<Services, 'desk'>): Result<OpenDesk> => {
  const current = desk.current();
  return current === null ? err(refusal('noBook')) : ok(current);
};

const NOBODY: SessionState = { staffId: null, withPin: [], demoPin: null };

export const sessionState = async (services: Services): Promise<SessionState> =>
  (await services.desk.current()?.session.state()) ?? NOBODY;

/** What is preferred on this PC, and whether the system gave Baton the hotkey. */
export const preferencesInForce = ({ settings, hotkey, canNotify }: Services): PreferencesInForce => {
  const preferences = settings.preferences();
  return {
    ...preferences,
    hotkeyRefused: preferences.hotkey !== hotkey.current(),
    canNotify: canNotify(),
  };
};

/** Everything a window needs to know to begin. */
export const bootstrap = async (services: Services): Promise<Bootstrap> => {
  const book: BookStatus | null = services.desk.current()?.status() ?? null;
  return {
    version: services.version,
    systemLanguage: services.systemLanguage,
    isPractice: services.practice === null,
    preferences: preferencesInForce(services),
    defaultFolder: services.defaultFolder,
    book,
    problem: book === null ? services.startProblem.value : null,
    session: await sessionState(services),
  };
};

/** Another book is open: the parts that are of one book at a time are told. */
export const tellOpened = (services: Services, desk: OpenDesk): void => {
  const { capture, reminders, schedule, settings, systemLanguage } = services;
  const { book } = desk.open;
  // Nothing is made of an invented book by itself, and nobody is told what is due in it.
  if (services.practice === null) return;
  capture.bookOpened(book.bookId);
  reminders.bookOpened({ bookId: book.bookId, zone: book.zone, ...desk.due });
  schedule.bookOpened({
    bookId: book.bookId,
    zone: book.zone,
    ...desk.schedule,
    make: (week, folder) => {
      const { language } = settings.preferences();
      const inForce = language === 'system' ? systemLanguage : language;
      return putWeeklyPdf(services, desk, { week, folder, language: inForce });
    },
  });
};

/** Tells every window who is writing now. */
export const tellSession = async (services: Services): Promise<SessionState> => {
  const state = await sessionState(services);
  services.push('session.changed', state);
  return state;
};
