import type { Rows } from '../projection/projection.ts';
import type { FollowUpRow, FollowUpTurn } from '../projection/rows.ts';
import type { LocalDate } from '../time/zone.ts';
import { inReadingOrder } from './handover.ts';

/** What was written down by mistake was never pending, whenever the mistake was found. */
export const countsAtAll = (row: FollowUpRow): boolean => row.outcome !== 'mistaken';

/** Open, going by the last of its turns that had come by then. */
const wasOpen = (row: FollowUpRow, hadCome: (turn: FollowUpTurn) => boolean): boolean =>
  row.turns.findLast(hadCome)?.state === 'open';

const open = (rows: Rows, hadCome: (turn: FollowUpTurn) => boolean): FollowUpRow[] =>
  rows.all('followUp').filter((row) => countsAtAll(row) && wasOpen(row, hadCome));

/** The follow-ups open at an instant (UTC, with milliseconds), in reading order. Their rows say what is known now. */
export const pendingAt = (rows: Rows, instant: string): readonly FollowUpRow[] =>
  open(rows, (turn) => turn.at <= instant).sort(inReadingOrder);

/**
 * The follow-ups open at the close of a business date: what a night shift did after midnight belongs to the date on
 * which it began. The weekly summary lists and counts exactly these.
 */
export const pendingOn = (rows: Rows, date: LocalDate): readonly FollowUpRow[] =>
  [...openOn(rows, date)].sort(inReadingOrder);

/** The same in no order, for who only counts them. */
export const openOn = (rows: Rows, date: LocalDate): readonly FollowUpRow[] =>
  open(rows, (turn) => turn.on <= date);
