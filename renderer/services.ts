import { createContext, useContext } from 'react';
import type { ScheduleState } from '../shared/ipc/schedule.ts';
import type { BookStatus, Bootstrap, PreferencesInForce, SessionState } from '../shared/ipc/values.ts';
import type { PendingFilters } from '../shared/pending/view.ts';
import type { AskOnce } from './ask-once.ts';
import type { Call } from './bridge.ts';
import { type TickingClock, useTicked } from './clock.ts';
import type { Commands } from './commands.ts';
import { type Draft, type Drafts, useDraftIn } from './drafts.ts';

export type { Draft } from './drafts.ts';

import type { Manual } from './manual/manual.ts';
import type { Navigation } from './navigation.ts';
import type { PdfProgress } from './pdf/pdf-progress.ts';
import type { Practice } from './practice/practice.ts';
import type { ProjectionHost } from './projection/host.ts';
import type { Reminders } from './reminders/reminders.ts';
import type { Search } from './search/search.ts';
import { type Readable, type Store, useStore } from './store.ts';
import type { Toasts } from './toasts.ts';

/** What main has told the window: the book, who is writing, the preferences of this PC. */
export interface Desk {
  readonly bootstrap: Readable<Bootstrap>;
  readonly book: Readable<BookStatus | null>;
  readonly session: Readable<SessionState>;
  readonly preferences: Readable<PreferencesInForce>;
  /** Which lead or manager looks at the book without a shift; `null` where whoever comes is asked for theirs. */
  readonly withoutShift: Store<string | null>;
  /** Takes in the answer to opening or making a book. */
  readonly take: (bootstrap: Bootstrap) => void;
  readonly takeSession: (session: SessionState) => void;
}

/** Everything a screen may use; made once in `main.tsx`. */
export interface Services {
  readonly askOnce: AskOnce;
  readonly call: Call;
  readonly clock: TickingClock;
  readonly commands: Commands;
  readonly desk: Desk;
  readonly drafts: Drafts;
  readonly manual: Manual;
  readonly navigation: Navigation;
  /** How the list of the shop was looked at last: there again after another screen, not for another person. */
  readonly pendingLook: Store<PendingFilters>;
  readonly pdfProgress: PdfProgress;
  readonly practice: Practice;
  readonly projection: ProjectionHost;
  readonly reminders: Reminders;
  readonly schedule: Readable<ScheduleState>;
  readonly search: Search;
  readonly toasts: Toasts;
  /** Writes a failure to the console, where a support person finds it. */
  readonly report: (where: string, error: unknown) => void;
}

const Context = createContext<Services | null>(null);

export const ServicesProvider = Context.Provider;

export const useServices = (): Services => {
  const services = useContext(Context);
  if (services === null) throw new Error('no services around this component');
  return services;
};

export const useSend = (): Commands['send'] => useServices().commands.send;
export const useSession = (): SessionState => useStore(useServices().desk.session);
export const useBook = (): BookStatus | null => useStore(useServices().desk.book);
export const usePreferences = (): PreferencesInForce => useStore(useServices().desk.preferences);
/** The time, to the half minute. */
export const useNow = (): string => useTicked(useServices().clock);
/** A form's state that survives a crash of the window; see `useDraftIn`. */
export const useDraft = <T extends object>(key: string, empty: T): Draft<T> =>
  useDraftIn(useServices().drafts, key, empty);
