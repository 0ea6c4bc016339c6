import type { DecideContext } from './context.ts';
import { answeringFor } from './gate.ts';

/** Said only where it is not the actor’s own shift that answers for what they write. */
export const holderOf = ({ rows, actor }: DecideContext): { readonly holderShift?: string } => {
  if (actor.attendance === null) return {};
  const holderShift = answeringFor(rows, actor.attendance.shift);
  return holderShift === actor.attendance.shift ? {} : { holderShift };
};
