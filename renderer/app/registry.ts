import { codeOf, type ScreenCode } from './lazy-screen.tsx';

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
  readonly code: ScreenCode;
}

/** Screens that are gone to from another one, and have no place in the side bar. */
const asides: readonly ScreenEntry[] = [
  {
    id: 'customer',
    code: codeOf(() => import('../features/customer/customer-screen.tsx').then((m) => m.CustomerScreen)),
  },
  {
    id: 'import',
    code: codeOf(() => import('../features/import/import-screen.tsx').then((m) => m.ImportScreen)),
  },
];

/** The screens that exist, in the order of the side bar; each is loaded when it is first shown, or before. */
export const screens: readonly ScreenEntry[] = [
  {
    id: 'today',
    code: codeOf(() => import('../features/today/today-screen.tsx').then((m) => m.TodayScreen)),
  },
  {
    id: 'handover',
    code: codeOf(() => import('../features/handover/handover-screen.tsx').then((m) => m.HandoverScreen)),
  },
  {
    id: 'pending',
    code: codeOf(() => import('../features/pending/pending-screen.tsx').then((m) => m.PendingScreen)),
  },
  {
    id: 'notes',
    code: codeOf(() => import('../features/notes/notes-screen.tsx').then((m) => m.NotesScreen)),
  },
  {
    id: 'weekly',
    code: codeOf(() => import('../features/weekly/weekly-screen.tsx').then((m) => m.WeeklyScreen)),
  },
  {
    id: 'manual',
    code: codeOf(() => import('../features/manual/manual-screen.tsx').then((m) => m.ManualScreen)),
  },
  {
    id: 'team',
    code: codeOf(() => import('../features/team/team-screen.tsx').then((m) => m.TeamScreen)),
  },
  {
    id: 'settings',
    code: codeOf(() => import('../features/settings/settings-screen.tsx').then((m) => m.SettingsScreen)),
  },
];

/** `Alt+1` for the first screen, and so on. */
export const chordOf = (place: number): string => `Alt+${place + 1}`;

/** Every screen there is, also those without a place in the side bar. */
export const everyScreen: readonly ScreenEntry[] = [...screens, ...asides];

/** The screen of that name; the first one for any other. */
export const screenNamed = (id: string): ScreenEntry | undefined =>
  everyScreen.find((entry) => entry.id === id) ?? screens[0];
