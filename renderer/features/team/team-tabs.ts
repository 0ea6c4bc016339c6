import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Role } from '../../../shared/vocabulary.ts';
import type { TeamPanelProps } from './team-panel.ts';

export type TeamTabId =
  | 'lead'
  | 'roster'
  | 'leave'
  | 'checklists'
  | 'routines'
  | 'attendance'
  | 'merits'
  | 'learning';

export interface TeamTab {
  readonly id: TeamTabId;
  /** Shown to people of this role and above. */
  readonly least: Role;
  readonly Panel: LazyExoticComponent<ComponentType<TeamPanelProps>>;
}

/** The pages of the team, in the order of their tabs; labels are `team:tab.<id>`. Each is loaded when first shown. */
export const teamTabs: readonly TeamTab[] = [
  {
    id: 'lead',
    least: 'lead',
    Panel: lazy(() => import('./lead/lead-panel.tsx').then((m) => ({ default: m.LeadPanel }))),
  },
  {
    id: 'roster',
    least: 'trainee',
    Panel: lazy(() => import('./roster/roster-panel.tsx').then((m) => ({ default: m.RosterPanel }))),
  },
  {
    id: 'leave',
    least: 'trainee',
    Panel: lazy(() => import('./leave/leave-panel.tsx').then((m) => ({ default: m.LeavePanel }))),
  },
  {
    id: 'checklists',
    least: 'trainee',
    Panel: lazy(() =>
      import('./checklists/checklists-panel.tsx').then((m) => ({ default: m.ChecklistsPanel })),
    ),
  },
  {
    id: 'routines',
    least: 'trainee',
    Panel: lazy(() => import('./routines/routines-panel.tsx').then((m) => ({ default: m.RoutinesPanel }))),
  },
  {
    id: 'attendance',
    least: 'trainee',
    Panel: lazy(() =>
      import('./attendance/attendance-panel.tsx').then((m) => ({ default: m.AttendancePanel })),
    ),
  },
  {
    id: 'merits',
    least: 'trainee',
    Panel: lazy(() => import('./merits/merits-panel.tsx').then((m) => ({ default: m.MeritsPanel }))),
  },
  {
    id: 'learning',
    least: 'lead',
    Panel: lazy(() => import('./learning/learning-panel.tsx').then((m) => ({ default: m.LearningPanel }))),
  },
];

/** Where in the team somebody is: `roster`, or `roster:2026-W47` with something open on it. */
export interface TeamPlace {
  readonly tab: string;
  readonly item: string | null;
}

export const readTeamPlace = (item: string | null): TeamPlace => {
  const [tab = '', ...rest] = (item ?? '').split(':');
  return { tab, item: rest.length === 0 ? null : rest.join(':') };
};

export const writeTeamPlace = ({ tab, item }: TeamPlace): string => (item === null ? tab : `${tab}:${item}`);
