import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ScreenProps } from '../screen-props.ts';

export interface ScreenEntry {
  readonly id: 'today' | 'handover' | 'notes' | 'weekly' | 'team' | 'settings';
  readonly Screen: LazyExoticComponent<ComponentType<ScreenProps>>;
}

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
