import './strict-csp.ts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './app/shell.css';
import type { i18n } from 'i18next';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { EVERYTHING, type PendingFilters } from '../shared/pending/view.ts';
import { createCallAfterWriting } from './after-writing.ts';
import { followPreferences } from './app/appearance.ts';
import { createDesk } from './app/desk.ts';
import { createAskOnce } from './ask-once.ts';
import { type Bridge, createBridge, exposedApi } from './bridge.ts';
import { createCaptureNavigation } from './capture/navigation.ts';
import { createTickingClock, systemClock } from './clock.ts';
import { createCommands } from './commands.ts';
import { createDrafts } from './drafts.ts';
import { refusalText } from './i18n/refusal-text.ts';
import { createTranslations, languageOf } from './i18n/setup.ts';
import { textOf } from './i18n/text.ts';
import { createManual } from './manual/manual.ts';
import { createNavigation } from './navigation.ts';
import { createPdfProgress } from './pdf/pdf-progress.ts';
import { createPractice } from './practice/practice.ts';
import { askPages } from './projection/ask-page.ts';
import { createProjectionHost } from './projection/host.ts';
import { createRemoteProjection } from './projection/remote.ts';
import { createReminders } from './reminders/reminders.ts';
import { createSchedule } from './schedule/schedule.ts';
import { createSearch } from './search/search.ts';
import { startSearchThread } from './search/thread.ts';
import { type Services, ServicesProvider } from './services.ts';
import { createStore, type Readable } from './store.ts';
import { createToasts, type Timers } from './toasts.ts';

/** The composition root of the window: every instance is made here, once. */

const report = (where: string, error: unknown): void => console.error(`${where}:`, error);

const timers: Timers = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

const makeProjection = ({ call }: Bridge) =>
  createProjectionHost({
    ask: askPages(call),
    storage: typeof indexedDB === 'undefined' ? null : { indexedDB, IDBKeyRange },
    memory: async () => {
      const { IDBFactory, IDBKeyRange: KeyRange } = await import('fake-indexeddb');
      return { indexedDB: new IDBFactory(), IDBKeyRange: KeyRange };
    },
    now: systemClock.now,
    report,
    later: (run) => setTimeout(run, 15_000),
  });

/** The same document is the main window and, over other programs, the small one. */
const isCapture = new URLSearchParams(window.location.search).get('view') === 'capture';

/** The small window’s rows and ways are the main window’s. */
const makeCaptureParts = (bridge: Bridge) => ({
  projection: createRemoteProjection({
    call: bridge.call,
    report,
    isSeen: () => document.visibilityState === 'visible',
  }),
  navigation: createCaptureNavigation(bridge.call),
});

const makeMainParts = (bridge: Bridge) => ({
  projection: makeProjection(bridge),
  navigation: createNavigation(window),
});

/** How often the hotkey has shown the small window, for whoever begins anew each time. */
const countShown = (bridge: Bridge, { projection }: Services): Readable<number> => {
  const shown = createStore(0);
  bridge.onPush('capture.shown', () => {
    void projection.pull();
    shown.set((times) => times + 1);
  });
  document.addEventListener('visibilitychange', () => void projection.pull());
  return shown;
};

const makeServices = async (bridge: Bridge): Promise<{ services: Services; translations: i18n } | null> => {
  const answer = await bridge.call('app.bootstrap', {});
  if (!answer.ok) return null;
  const bootstrap = answer.value;
  const translations = await createTranslations(languageOf(bootstrap.preferences, bootstrap.systemLanguage));
  const t = textOf(translations);
  const { projection, navigation } = isCapture ? makeCaptureParts(bridge) : makeMainParts(bridge);
  const toasts = createToasts(timers);
  const drafts = createDrafts({ call: bridge.call, report, ...timers });
  const askOnce = createAskOnce({ newCommandId: () => crypto.randomUUID(), drafts });
  const commands = createCommands({
    call: bridge.call,
    askOnce,
    pull: projection.pull,
    followUpNow: async (id) => {
      const state = projection.state.get();
      return state.phase === 'ready' ? state.reader.get('followUp', id) : null;
    },
    toasts,
    text: {
      refusal: (refusal) => refusalText(refusal, t),
      undone: () => t('shell:undone'),
      already: () => t('shell:already'),
    },
  });
  const pendingLook = createStore<PendingFilters>(EVERYTHING);
  const search = createSearch({
    start: startSearchThread,
    ask: (bookId, heads, limit) => bridge.call('book.pageBytes', { bookId, heads: { ...heads }, limit }),
    report,
  });
  const desk = createDesk({ bridge, drafts, navigation, projection, search, bootstrap });
  let writing = desk.session.get().staffId;
  desk.session.subscribe(() => {
    const { staffId } = desk.session.get();
    if (staffId !== writing) {
      toasts.forgetUndo();
      pendingLook.set(EVERYTHING);
    }
    writing = staffId;
  });
  followPreferences(desk.preferences, bootstrap.systemLanguage, translations, window);
  const clock = createTickingClock(systemClock);
  const services = {
    askOnce,
    call: createCallAfterWriting({ call: bridge.call, settled: commands.settled, ...timers }),
    clock,
    commands,
    desk,
    drafts,
    manual: createManual(report),
    navigation,
    pendingLook,
    pdfProgress: createPdfProgress(bridge),
    practice: createPractice(bridge, bootstrap.isPractice && !isCapture),
    projection,
    reminders: createReminders(bridge),
    schedule: createSchedule(bridge),
    search,
    toasts,
    report,
  };
  return { services, translations };
};

const start = async (): Promise<void> => {
  const root = document.getElementById('root');
  if (root === null) throw new Error('no root element');
  const bridge = createBridge(exposedApi(), report);
  // On its way while main answers.
  const loading: Promise<(services: Services) => ReactNode> = isCapture
    ? import('./capture/capture-page.tsx').then(({ CapturePage }) => (services) => (
        <CapturePage shown={countShown(bridge, services)} />
      ))
    : import('./app/app.tsx').then(({ App }) => () => <App />);
  const made = await makeServices(bridge);
  if (made === null) {
    // Without the main process there is no translation either.
    root.textContent =
      'Baton: window and book are not connected. Please close this window and start Baton again.';
    return;
  }
  const { services, translations } = made;
  for (const leaving of ['pagehide', 'blur'])
    window.addEventListener(leaving, () => void services.drafts.flush());
  const page = (await loading)(services);
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={translations}>
        <ServicesProvider value={services}>{page}</ServicesProvider>
      </I18nextProvider>
    </StrictMode>,
  );
};

start().catch((error: unknown) => report('start', error));
