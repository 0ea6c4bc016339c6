/** The closed lists of the trade (DOMAIN.md): roles, kinds, outcomes. Each value has a label in the translations. */

/** In rising order of what a person may do. */
export const roles = ['trainee', 'agent', 'lead', 'manager'] as const;
export type Role = (typeof roles)[number];

/** What a follow-up is about. */
export const followUpKinds = [
  'intent',
  'unpaid',
  'unshipped',
  'largeQuote',
  'callBack',
  'renewal',
  'visit',
  'refundReturn',
  'badReview',
  'complaint',
  'networkFault',
  'warehouse',
  'other',
] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** The five parts of a daily handover record (S10). */
export const handoverParts = ['buyers', 'calledBack', 'toCallBack', 'afterSales', 'warehouse'] as const;
export type HandoverPart = (typeof handoverParts)[number];

/** Severity comes first (I-PASS). */
export const severities = ['red', 'amber', 'normal'] as const;
export type Severity = (typeof severities)[number];

/** How a follow-up ended. */
export const outcomes = [
  'won',
  'solved',
  'declined',
  'unreachable',
  'transferred',
  'duplicate',
  'mistaken',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Outcomes that speak for themselves; the others need a reason, so that the next shift understands. */
export const outcomesWithoutReason: readonly Outcome[] = ['won', 'solved'];

/** What a note is: caught the moment it happens (S6, S9). */
export const noteKinds = ['problem', 'idea', 'customerVoice', 'wrongPage', 'wrongStock', 'other'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** What the receiver says to one item at take-over. */
export const decisions = ['accepted', 'questioned'] as const;
export type Decision = (typeof decisions)[number];

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
