import type { HandoverItem } from '../events/handover-bodies.ts';
import { defaultHandoverSettings } from '../projection/fold-people.ts';
import type { Rows } from '../projection/projection.ts';
import type { FollowUpRow, HandoverRow, HandoverSettings } from '../projection/rows.ts';
import { minutesBetween } from '../time/zone.ts';
import type { FollowUpKind, HandoverPart } from '../vocabulary.ts';
import { severities } from '../vocabulary.ts';

export const handoverSettings = (rows: Rows): HandoverSettings =>
  rows.get('book', 'book')?.handover ?? defaultHandoverSettings;

/** So many minutes before the end of a shift its handover is prepared (rules of call centres). */
export const PREPARE_MINUTES = 30;

/** So many minutes a take-over may come after it was due without counting as late. */
export const HANDOVER_GRACE_MINUTES = 15;

const partOfKind: Readonly<Record<FollowUpKind, HandoverPart>> = {
  intent: 'buyers',
  unpaid: 'buyers',
  unshipped: 'buyers',
  largeQuote: 'buyers',
  callBack: 'toCallBack',
  renewal: 'toCallBack',
  visit: 'toCallBack',
  refundReturn: 'afterSales',
  badReview: 'afterSales',
  complaint: 'afterSales',
  networkFault: 'afterSales',
  warehouse: 'warehouse',
  other: 'buyers',
};

/** Which of the five parts of the daily record (S10) an open follow-up belongs to. */
export const partOf = (kind: FollowUpKind): HandoverPart => partOfKind[kind];

interface Urgent {
  readonly severity: FollowUpRow['severity'];
  readonly promisedAt?: string | null | undefined;
  readonly nextAction?: { readonly dueAt?: string | undefined } | null | undefined;
}

/** When something is due first: the promise, else the next action; `null` when nobody named a time. */
export const dueAtOf = ({ promisedAt, nextAction }: Urgent): string | null => {
  // Asked twice a comparison by every sort, hence without a list of its own.
  const nextDueAt = nextAction?.dueAt;
  if (typeof promisedAt !== 'string') return nextDueAt ?? null;
  return nextDueAt === undefined || promisedAt <= nextDueAt ? promisedAt : nextDueAt;
};

/** Severity first (I-PASS), then what is due first, then what has no time. Ties keep their order. */
export const byUrgency = (a: Urgent, b: Urgent): number => {
  const bySeverity = severities.indexOf(a.severity) - severities.indexOf(b.severity);
  if (bySeverity !== 0) return bySeverity;
  const [dueA, dueB] = [dueAtOf(a) ?? '9', dueAtOf(b) ?? '9'];
  return dueA < dueB ? -1 : dueA > dueB ? 1 : 0;
};

/** The order in which follow-ups are read: most urgent first; equally urgent ones as they were written. */
export const inReadingOrder = (a: FollowUpRow, b: FollowUpRow): number =>
  byUrgency(a, b) || compareText(a.openedAt, b.openedAt) || compareText(a.id, b.id);

/** Every open follow-up, in reading order. */
export const openFollowUps = (rows: Rows): readonly FollowUpRow[] =>
  rows
    .all('followUp')
    .filter((row) => row.state === 'open')
    .sort(inReadingOrder);

/** Open, and passed on as often as the shop’s limit or oftener: they climb to the lead and into the weekly PDF. */
export const overLimit = (rows: Rows): readonly FollowUpRow[] => {
  const { passLimit } = handoverSettings(rows);
  return openFollowUps(rows).filter(({ carryover }) => carryover >= passLimit);
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const toHandoverItem = (row: FollowUpRow): HandoverItem => ({
  followUpId: row.id,
  part: partOf(row.kind),
  kind: row.kind,
  severity: row.severity,
  summary: row.summary,
  ...(row.customer === null ? {} : { customer: row.customer }),
  ...(row.promisedAt === null ? {} : { promisedAt: row.promisedAt }),
  ...(row.nextAction === null ? {} : { nextAction: row.nextAction }),
  ...(row.contingency === null ? {} : { contingency: row.contingency }),
  carryover: row.carryover,
});

/** What a shift did with customers it need not hand over: closed, or called back, during this shift (S10). */
export const doneInShift = (rows: Rows, shift: string): readonly FollowUpRow[] =>
  rows
    .all('followUp')
    .filter((row) => row.state === 'closed' && row.closedShift === shift && row.outcome !== 'mistaken')
    .sort((a, b) => compareText(a.closedAt ?? '', b.closedAt ?? '') || compareText(a.id, b.id));

export interface TakeOver {
  /** What is open now, each once: what was handed over and what was written down since. */
  readonly open: readonly { readonly followUp: FollowUpRow; readonly since: 'handover' | 'added' }[];
  /** Handed over and closed before anybody took over: to be told, nothing to decide. */
  readonly closedSince: readonly FollowUpRow[];
  /**
   * Handed over, but this PC has not yet received the lines themselves: to be decided on what the signed record says,
   * since waiting for another PC could hold up the take-over for ever, and leaving them out would lose them.
   */
  readonly unheard: readonly HandoverItem[];
}

/**
 * What the incoming person goes through: every follow-up that is open at this moment, exactly once, whether or not
 * the signed record knew it. A follow-up can neither be lost here nor stand twice.
 */
export const takeOverOf = (rows: Rows, handover: HandoverRow): TakeOver => {
  const signed = new Set(handover.items.map((item) => item.followUpId));
  return {
    open: openFollowUps(rows).map((followUp) => ({
      followUp,
      since: signed.has(followUp.id) ? 'handover' : 'added',
    })),
    closedSince: [...signed].flatMap((id) => {
      const row = rows.get('followUp', id);
      return row !== null && row.state === 'closed' ? [row] : [];
    }),
    unheard: handover.items.filter((item) => rows.get('followUp', item.followUpId) === null),
  };
};

/** What a take-over must decide on, each exactly once. */
export const toDecide = ({ open, unheard }: TakeOver): ReadonlySet<string> =>
  new Set([...open.map(({ followUp }) => followUp.id), ...unheard.map(({ followUpId }) => followUpId)]);

/** Signed and not yet taken over, oldest first. */
export const waitingHandovers = (rows: Rows): readonly HandoverRow[] =>
  rows
    .all('handover')
    .filter((row) => row.acceptance === null)
    .sort((a, b) => compareText(a.signedAt, b.signedAt) || compareText(a.id, b.id));

/**
 * Taken over more than the grace after it was due; `null` while nobody has taken over. It is due when the outgoing
 * shift ends, and where the shop is closed in between (24:00 to 09:00, S4) when the receiving shift begins.
 */
export const isLate = ({ fromEndsAt, acceptance }: HandoverRow): boolean | null => {
  if (acceptance === null) return null;
  const starts = acceptance.toStartsAt ?? fromEndsAt;
  return minutesBetween(starts > fromEndsAt ? starts : fromEndsAt, acceptance.at) > HANDOVER_GRACE_MINUTES;
};
