import type { AnyRow } from './fold.ts';
import { type EntityKey, kindOfKey } from './route.ts';
import type { AttendanceRow, EntityKind, FollowUpRow, HandoverRow, LeaveRow } from './rows.ts';

/** The group of a record: its kind and the state that screens ask for. */
export const groupOf = (key: EntityKey, row: AnyRow | null): string => {
  const kind = kindOfKey(key);
  return `${kind}/${row === null ? 'unborn' : stateOf(kind, row)}`;
};

/** The state of a row that screens ask for: `open`, `waiting`, `in` …; `all` for kinds without one. */
export const stateOf = (kind: EntityKind, row: AnyRow): string => {
  switch (kind) {
    case 'followUp':
      return (row as FollowUpRow).state;
    case 'handover':
      return (row as HandoverRow).acceptance === null ? 'waiting' : 'accepted';
    case 'attendance':
      return (row as AttendanceRow).outAt === null ? 'in' : 'out';
    case 'leave':
      return (row as LeaveRow).state;
    default:
      return 'all';
  }
};
