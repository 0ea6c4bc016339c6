import { textContacts } from '../customer/contacts.ts';
import type { FollowUpRow, MilestoneRow } from '../projection/rows.ts';
import type { Double } from './doubles.ts';
import type { ImportLine } from './entries.ts';

/** A line that opens nothing: its order is open already, and now it was shipped `[M8]`. */
export interface ShippedElsewhere {
  readonly line: number;
  readonly followUpId: string;
  readonly shippedAt: string;
}

/** What is open by order number, the oldest first, but for what the list itself brought in and what opened by itself. */
const openByOrder = (
  open: readonly FollowUpRow[],
  importId: string,
): ReadonlyMap<string, readonly FollowUpRow[]> => {
  const byOrder = new Map<string, FollowUpRow[]>();
  for (const row of [...open].sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1))) {
    if (row.because !== null || row.importedFrom?.importId === importId) continue;
    for (const order of textContacts({ orderNo: row.customer?.orderNo }))
      byOrder.set(order, [...(byOrder.get(order) ?? []), row]);
  }
  return byOrder;
};

/**
 * The orders that yesterday’s export brought in and today’s says were shipped: the milestone is noted where they are
 * open, once an order, unless that was said already. By the order number alone, since a customer has several orders.
 */
export const shippedElsewhere = (
  lines: readonly ImportLine[],
  doubles: ReadonlyMap<number, Double>,
  known: { readonly open: readonly FollowUpRow[]; readonly milestones: readonly MilestoneRow[] },
  importId: string,
): readonly ShippedElsewhere[] => {
  const byOrder = openByOrder(known.open, importId);
  // What this list itself has noted is asked for again where it goes on: it is written once.
  const shipped = new Set(
    known.milestones
      .filter((row) => row.milestone === 'shipped' && !row.withdrawn && row.importId !== importId)
      .map(({ followUpId }) => followUpId),
  );
  const said = new Set<string>();
  return lines.flatMap((line): readonly ShippedElsewhere[] => {
    if (line.state !== 'entry' || line.shippedAt === undefined) return [];
    if (doubles.get(line.line)?.of !== 'followUp') return [];
    const [order] = textContacts({ orderNo: line.entry.customer?.orderNo });
    if (order === undefined || said.has(order)) return [];
    const [first, ...others] = byOrder.get(order) ?? [];
    if (first === undefined || [first, ...others].some(({ id }) => shipped.has(id))) return [];
    said.add(order);
    return [{ line: line.line, followUpId: first.id, shippedAt: line.shippedAt }];
  });
};
