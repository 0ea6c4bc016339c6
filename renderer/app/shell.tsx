import { Suspense, useEffect, useMemo, useState } from 'react';
import { CadenceOpener } from '../cadence/cadence-opener.tsx';
import { ShiftBar } from '../features/handover/shift-bar.tsx';
import { DutyBar } from '../features/sign-in/duty-bar.tsx';
import { useText } from '../i18n/text.ts';
import { useShortcuts } from '../keyboard.ts';
import { useManualHelp } from '../manual/use-manual-help.ts';
import { ReminderBar } from '../reminders/reminder-bar.tsx';
import { ScheduleBar } from '../schedule/schedule-bar.tsx';
import { useServices } from '../services.ts';
import { useStore } from '../store.ts';
import { LazyScreen } from './lazy-screen.tsx';
import { chordOf, screenNamed, screens } from './registry.ts';
import { ScreenBoundary } from './screen-boundary.tsx';
import { SearchBox } from './search-box.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { SideBar } from './side-bar.tsx';
import { StatusLine } from './status-line.tsx';
import { usePreload } from './use-preload.ts';

/** So long after the book is shown its text is taken in for searching. */
const QUIET_MS = 5_000;

/** The window of somebody signed in: side bar, who is on duty, and one screen. */
export const Shell = () => {
  const t = useText();
  const { navigation, search, toasts } = useServices();
  const { screen, item } = useStore(navigation.place);
  const [help, setHelp] = useState(false);
  const [searching, setSearching] = useState(false);
  const openManual = useManualHelp();
  usePreload();
  // Loaded when the window is quiet, so that the first search has everything.
  useEffect(() => {
    const timer = setTimeout(() => void search.refresh(), QUIET_MS);
    return () => clearTimeout(timer);
  }, [search]);
  const shortcuts = useMemo(
    () => [
      ...screens.map(({ id }, place) => ({ chord: chordOf(place), run: () => navigation.go(id) })),
      { chord: 'Ctrl+K', run: () => setSearching(true) },
      { chord: 'Ctrl+I', run: () => navigation.go('import') },
      { chord: 'Ctrl+Z', run: () => void toasts.undoNewest() },
      { chord: '?', run: () => setHelp(true) },
      { chord: 'F1', run: openManual },
      { chord: 'Alt+ArrowLeft', run: navigation.back },
      { chord: 'Alt+ArrowRight', run: navigation.forward },
    ],
    [navigation, toasts, openManual],
  );
  useShortcuts(shortcuts);
  const entry = screenNamed(screen);
  // What lies over the screen comes and goes without drawing it anew.
  const shown = useMemo(
    () => (entry === undefined ? null : <LazyScreen code={entry.code} item={item} />),
    [entry, item],
  );
  return (
    <div className="shell">
      <CadenceOpener />
      <button type="button" className="skip-link" onClick={() => document.getElementById('main')?.focus()}>
        {t('shell:toMain')}
      </button>
      <SideBar onSearch={() => setSearching(true)} onHelp={() => setHelp(true)} />
      <div className="shell-column">
        <DutyBar />
        <ShiftBar />
        <ReminderBar />
        <ScheduleBar />
        <StatusLine />
        <main id="main" className="shell-main" tabIndex={-1}>
          <ScreenBoundary key={entry?.id}>
            <Suspense fallback={<p className="loading">{t('shell:loading')}</p>}>{shown}</Suspense>
          </ScreenBoundary>
        </main>
      </div>
      <SearchBox isOpen={searching} onHelp={() => setHelp(true)} onClose={() => setSearching(false)} />
      {help ? <ShortcutHelp onClose={() => setHelp(false)} onManual={openManual} /> : null}
    </div>
  );
};
