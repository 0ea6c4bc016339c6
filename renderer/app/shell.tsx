import { Suspense, useMemo, useState } from 'react';
import { ShiftBar } from '../features/handover/shift-bar.tsx';
import { DutyBar } from '../features/sign-in/duty-bar.tsx';
import { useText } from '../i18n/text.ts';
import { useShortcuts } from '../keyboard.ts';
import { useServices } from '../services.ts';
import { useStore } from '../store.ts';
import { chordOf, screenNamed, screens } from './registry.ts';
import { ScreenBoundary } from './screen-boundary.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { SideBar } from './side-bar.tsx';
import { StatusLine } from './status-line.tsx';

/** The window of somebody signed in: side bar, who is on duty, and one screen. */
export const Shell = () => {
  const t = useText();
  const { navigation, toasts } = useServices();
  const { screen, item } = useStore(navigation.place);
  const [help, setHelp] = useState(false);
  const shortcuts = useMemo(
    () => [
      ...screens.map(({ id }, place) => ({ chord: chordOf(place), run: () => navigation.go(id) })),
      { chord: 'Ctrl+I', run: () => navigation.go('import') },
      { chord: 'Ctrl+Z', run: () => void toasts.undoNewest() },
      { chord: '?', run: () => setHelp(true) },
    ],
    [navigation, toasts],
  );
  useShortcuts(shortcuts);
  const entry = screenNamed(screen);
  return (
    <div className="shell">
      <button type="button" className="skip-link" onClick={() => document.getElementById('main')?.focus()}>
        {t('shell:toMain')}
      </button>
      <SideBar onHelp={() => setHelp(true)} />
      <div className="shell-column">
        <DutyBar />
        <ShiftBar />
        <StatusLine />
        <main id="main" className="shell-main" tabIndex={-1}>
          <ScreenBoundary key={entry?.id}>
            <Suspense fallback={<p className="loading">{t('shell:loading')}</p>}>
              {entry === undefined ? null : <entry.Screen item={item} />}
            </Suspense>
          </ScreenBoundary>
        </main>
      </div>
      {help ? <ShortcutHelp onClose={() => setHelp(false)} /> : null}
    </div>
  );
};
