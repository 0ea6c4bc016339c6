import type { FollowUpRow, HistoryLine } from './rows.ts';

const passive: ReadonlySet<string> = new Set([
  'followUpOpened',
  'handedOver',
  'movedWithShift',
  'withdrawnWithList',
]);

/** What happens to a follow-up without anybody having worked on it. */
const isPassive = ({ what, changes }: HistoryLine): boolean =>
  what === 'takenOver'
    ? changes.some(({ field, after }) => field === 'decision' && after === 'accepted')
    : passive.has(what);

/** Open, and nobody has worked on it since it came in with its list: it goes when the list goes `[M6]`. */
export const isAsImported = ({ state, history }: Pick<FollowUpRow, 'state' | 'history'>): boolean =>
  state === 'open' && history.every(isPassive);

/** A line that says that the list went, and the follow-up with it. */
const wentWithList = ({ what, changes }: HistoryLine): boolean =>
  what === 'withdrawnWithList' && changes.length > 0;

/** Closed by its list being taken back, and by nothing else. */
export const isOnlyTakenBack = ({ state, history }: Pick<FollowUpRow, 'state' | 'history'>): boolean =>
  state === 'closed' && history.every(isPassive) && history.some(wentWithList);
