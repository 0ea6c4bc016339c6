import type { AttendanceRow, HandoverRow } from '../../../shared/projection/rows.ts';

export const tabs = ['take', 'give', 'history'] as const;
export type Tab = (typeof tabs)[number];

export interface View {
  readonly tab: Tab;
  /** The handover that is open in the records. */
  readonly handoverId: string | null;
}

const isTab = (item: string): item is Tab => tabs.some((tab) => tab === item);

/** Signed by another shift and not yet taken over, oldest first: what somebody of `shift` may take over. */
export const waitingFor = (handovers: readonly HandoverRow[], shift: string | null): readonly HandoverRow[] =>
  handovers
    .filter((handover) => handover.acceptance === null && handover.fromShift !== shift)
    .sort((a, b) => (a.signedAt < b.signedAt ? -1 : 1));

/** Which page to show: the one asked for by the location, else what waits, else the own shift's handover. */
export const viewOf = (item: string | null, waiting: number): View => {
  if (item === null) return { tab: waiting > 0 ? 'take' : 'give', handoverId: null };
  return isTab(item) ? { tab: item, handoverId: null } : { tab: 'history', handoverId: item };
};

/** Which shifts wait to be taken over before anything is changed, and how many items they hand over, each once. */
export const askedFirst = (
  handovers: readonly HandoverRow[],
  { shift, endsAt }: Pick<AttendanceRow, 'shift' | 'endsAt'>,
): { readonly shifts: readonly string[]; readonly count: number } => {
  const waiting = waitingFor(handovers, shift).filter(({ fromEndsAt }) => fromEndsAt <= endsAt);
  const items = waiting.flatMap((handover) => handover.items.map(({ followUpId }) => followUpId));
  return { shifts: [...new Set(waiting.map(({ fromShift }) => fromShift))], count: new Set(items).size };
};
