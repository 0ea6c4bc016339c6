import type { Body } from '../events/bodies.ts';
import type { TakenOver, Verdict, VerdictSaid } from './entry.ts';

/** A verdict with everything that was left unsaid. */
export const verdictSaid = ({
  decision,
  comment,
  answer,
  readBack,
  missing,
  takenBy,
}: Verdict): VerdictSaid => ({
  decision,
  comment: comment ?? null,
  answer: answer ?? null,
  readBack: readBack ?? null,
  missing: missing ?? [],
  takenBy: takenBy ?? null,
});

/** The share of a take-over that one of its follow-ups sees. */
export const takenOver = (
  { handoverId, toShift, fromStaff }: Body<'handoverAccepted'>,
  verdict: Verdict,
): TakenOver => ({
  handoverId,
  toShift,
  ...verdictSaid(verdict),
  fromStaff: fromStaff ?? null,
  ...(verdict.basedOn === undefined ? {} : { basedOn: verdict.basedOn }),
});
