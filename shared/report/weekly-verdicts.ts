import type { Rows } from '../projection/projection.ts';
import type { HandoverDecision, HandoverRow } from '../projection/rows.ts';

/** One word of a receiver about one item, and the record it is counted with. */
export interface Verdict {
  readonly handover: HandoverRow;
  readonly decision: HandoverDecision;
}

interface Said extends Verdict {
  readonly toShift: string;
}

/** The record of the shift that held the item last before it went on, else the one taken over first. */
const ofHolder = (rows: Rows, [first, ...others]: readonly [Said, ...Said[]]): Said => {
  const row = rows.get('followUp', first.decision.followUpId);
  const shifts = [row?.openedShift ?? null, ...(row?.passes.map(({ toShift }) => toShift) ?? [])];
  const held = (one: Said): number =>
    one.handover.fromShift === one.toShift ? -1 : shifts.lastIndexOf(one.handover.fromShift);
  return others.reduce((best, one) => (held(one) > held(best) ? one : best), first);
};

/**
 * What receivers said at take-over, of the wanted kind. An item stands in every handover that waits at the same time:
 * the same word of the same person of the same shift is one word, and goes to the record of the shift that held it.
 */
export const saidOnce = (
  rows: Rows,
  handovers: readonly HandoverRow[],
  wanted: (decision: HandoverDecision) => boolean,
): readonly Verdict[] => {
  const groups = new Map<string, [Said, ...Said[]]>();
  for (const handover of handovers) {
    const { acceptance } = handover;
    if (acceptance === null) continue;
    for (const decision of acceptance.decisions.filter(wanted)) {
      const key = JSON.stringify([decision.followUpId, acceptance.toShift, acceptance.by]);
      const said = { handover, decision, toShift: acceptance.toShift };
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [said]);
      else known.push(said);
    }
  }
  return [...groups.values()].map((group) => ofHolder(rows, group));
};
