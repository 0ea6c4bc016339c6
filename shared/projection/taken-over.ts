import type { Body } from '../events/bodies.ts';
import type { TakenOver, Verdict } from './entry.ts';

/** The share of a take-over that one of its follow-ups sees. */
export const takenOver = (
  { handoverId, toShift, fromStaff }: Body<'handoverAccepted'>,
  { decision, comment, answer, readBack, missing, takenBy, basedOn }: Verdict,
): TakenOver => ({
  handoverId,
  toShift,
  decision,
  comment: comment ?? null,
  answer: answer ?? null,
  readBack: readBack ?? null,
  missing: missing ?? [],
  takenBy: takenBy ?? null,
  fromStaff: fromStaff ?? null,
  ...(basedOn === undefined ? {} : { basedOn }),
});
