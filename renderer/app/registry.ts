import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ScreenProps } from '../screen-props.ts';

export interface ScreenEntry {
  readonly id:
    | 'today'
    | 'handover'
    | 'pending'
    | 'notes'
    | 'weekly'
    | 'manual'
    | 'team'
    | 'settings'
    | 'import'
    | 'customer';
  readonly Screen: LazyExoticComponent<ComponentType<ScreenProps>>;
}

/** Screens that are gone to from another one, and have no place in the side bar. */
const asides: readonly ScreenEntry[] = [
  {
    id: 'customer',
    Screen: lazy(() =>
      import('../features/customer/customer-screen.tsx').then((m) => ({ default: m.CustomerScreen })),
    ),
  },
  {
    id: 'import',
    Screen: lazy(() =>
      import('../features/import/import-screen.tsx').then((m) => ({ default: m.ImportScreen })),
    ),
  },
];

/** The screens that exist, in the order of the side bar; each is loaded when it is first shown. */
export const screens: readonly ScreenEntry[] = [
  {
    id: 'today',
    Screen: lazy(() =>
      import('../features/today/today-screen.tsx').then((m) => ({ default: m.TodayScreen })),
    ),
  },
  {
    id: 'handover',
    Screen: lazy(() =>
      import('../features/handover/handover-screen.tsx').then((m) => ({ default: m.HandoverScreen })),
    ),
  },
  {
    id: 'pending',
    Screen: lazy(() =>
      import('../features/pending/pending-screen.tsx').then((m) => ({ default: m.PendingScreen })),
    ),
  },
  {
    id: 'notes',
    Screen: lazy(() =>
      import('../features/notes/notes-screen.tsx').then((m) => ({ default: m.NotesScreen })),
    ),
  },
  {
    id: 'weekly',
    Screen: lazy(() =>
      import('../features/weekly/weekly-screen.tsx').then((m) => ({ default: m.WeeklyScreen })),
    ),
  },
  {
    id: 'manual',
    Screen: lazy(() =>
      import('../features/manual/manual-screen.tsx').then((m) => ({ default: m.ManualScreen })),
    ),
  },
  {
    id: 'team',
    Screen: lazy(() => import('../features/team/team-screen.tsx').then((m) => ({ default: m.TeamScreen }))),
  },
  {
    id: 'settings',
    Screen: lazy(() =>
      import('../features/settings/settings-screen.tsx').then((m) => ({ default: m.SettingsScreen })),
    ),
  },
];

/** `Alt+1` for the first screen, and so on. */
export const chordOf = (place: number): string => `Alt+${place + 1}`;

/** Every screen there is, also those without a place in the side bar. */
export const everyScreen: readonly ScreenEntry[] = [...screens, ...asides];

/** The screen of that name; the first one for any other. */
export const screenNamed = (id: string): ScreenEntry | undefined =>
  everyScreen.find((entry) => entry.id === id) ?? screens[0];
