import type { FollowUpRow, WeekSealRow } from '../../../shared/projection/rows.ts';
import { whoKnows } from '../../../shared/rules/decide-question.ts';
import { minutesBetween } from '../../../shared/time/zone.ts';

/** Why a follow-up wants a word from me. */
export type AttentionReason = 'asked' | 'contested' | 'refused' | 'contesting' | 'answered';

export interface Attention {
  readonly row: FollowUpRow;
  readonly reason: AttentionReason;
}

/** Minutes for which an answer to one's question is news. */
const NEWS_MINUTES = 12 * 60;

interface Self {
  readonly staffId: string;
  readonly shift: string | null;
}

const isAnsweredLately = ({ question }: FollowUpRow, staffId: string, now: string): boolean =>
  question !== null &&
  question.answer !== null &&
  question.by === staffId &&
  question.answer.by !== staffId &&
  minutesBetween(question.answer.at, now) <= NEWS_MINUTES;

const reasonsFor = (row: FollowUpRow, { staffId, shift }: Self, now: string): readonly AttentionReason[] => {
  const { question, dispute, refused } = row;
  const reasons: AttentionReason[] = [];
  if (question !== null && question.answer === null && (question.to ?? whoKnows(row)) === staffId)
    reasons.push('asked');
  if (dispute !== null) {
    const isSide = (by: string, of: string | null): boolean =>
      by === staffId || (of !== null && of === shift);
    if (isSide(dispute.closedBy, dispute.closedShift)) reasons.push('contested');
    else if (isSide(dispute.contestedBy, dispute.contestedShift)) reasons.push('contesting');
  }
  if (refused !== null && whoKnows(row) === staffId) reasons.push('refused');
  if (isAnsweredLately(row, staffId, now)) reasons.push('answered');
  return reasons;
};

const order: readonly AttentionReason[] = ['asked', 'contested', 'refused', 'contesting', 'answered'];

/** What is open and waits for a word from me, or is told to me: what I must answer first. */
export const attentionFor = (open: readonly FollowUpRow[], self: Self, now: string): readonly Attention[] =>
  open
    .flatMap((row) => reasonsFor(row, self, now).map((reason) => ({ row, reason })))
    .sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason));

/** Minutes for which it is told that a week was signed twice. */
const SEALED_NEWS_MINUTES = 7 * 24 * 60;

/** Weeks that two have signed at once, of which only one signature counts: both must hear of it. The newest first. */
export const sealedTwice = (seals: readonly WeekSealRow[], now: string): readonly WeekSealRow[] =>
  seals
    .filter(({ alsoBy }) => alsoBy.some(({ at }) => minutesBetween(at, now) <= SEALED_NEWS_MINUTES))
    .sort((a, b) => (a.week < b.week ? 1 : -1));

/** Who signed besides, each once: of several those who also wrote something, which is then what is kept of them. */
export const signedBesides = ({
  alsoBy,
}: Pick<WeekSealRow, 'alsoBy'>): { readonly by: readonly string[]; readonly wrote: boolean } => {
  const writers = alsoBy.filter(({ comment }) => comment !== null);
  const wrote = writers.length > 0;
  return { by: [...new Set((wrote ? writers : alsoBy).map(({ by }) => by))], wrote };
};
