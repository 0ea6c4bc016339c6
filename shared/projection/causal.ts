import type { AnyEntry } from './route.ts';

/** Types that bring an entity into being: nothing said about it means anything earlier. */
const creating: ReadonlySet<string> = new Set([
  'bookCreated',
  'staffAdded',
  'shiftTemplateAdded',
  'checkedIn',
  'followUpOpened',
  'noteWritten',
  'handoverSigned',
  'leaveRequested',
  'checklistAdded',
  'routineAdded',
  'attendanceEntered',
  'meritDecided',
  'meritEntered',
  'fundSpent',
  'importStarted',
  'spotChecksDrawn',
  'decisionMade',
  'briefingAnnounced',
] satisfies readonly AnyEntry['type'][]);

/** The order of the last entry the author had seen, where the entry says so. */
export const basedOnOf = ({ body }: AnyEntry): string | undefined =>
  'basedOn' in body && typeof body.basedOn === 'string' ? body.basedOn : undefined;

export const isCreating = (entry: AnyEntry): boolean => creating.has(entry.type);

/**
 * The entries of one entity as they are folded. They come, and mostly stay, in the order of the book; but an entry
 * never stands before what its author had seen. Stamps alone do not promise that: a PC whose battery is empty and
 * whose clock says 1970 stamps its answer before the question, and its words must count all the same `[S5]`.
 */
export const inCausalOrder = (entries: readonly AnyEntry[]): readonly AnyEntry[] => {
  const first = entries.find(isCreating);
  const isPlain = (first === undefined || first === entries[0]) && !entries.some(isBehind);
  if (isPlain) return entries;
  const rest = entries.filter((entry) => entry !== first);
  return afterWhatTheySaw(first === undefined ? rest : [first, ...rest]);
};

/** An entry whose own stamp lies before the one its author had seen. */
const isBehind = (entry: AnyEntry): boolean => (basedOnOf(entry) ?? '') > entry.order;

/** Each entry follows the one it is based on, if that is here; what waits for nothing that can come keeps its place at the end. */
const afterWhatTheySaw = (entries: readonly AnyEntry[]): readonly AnyEntry[] => {
  const present = new Set(entries.map(({ order }) => order));
  const placed = new Set<string>();
  const waiting = new Map<string, AnyEntry[]>();
  const result: AnyEntry[] = [];

  const place = (entry: AnyEntry): void => {
    // A stack, not a recursion: a foreign journal may chain any number of these.
    const stack = [entry];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      placed.add(next.order);
      result.push(next);
      stack.push(...(waiting.get(next.order) ?? []).reverse());
      waiting.delete(next.order);
    }
  };

  for (const entry of entries) {
    const seen = basedOnOf(entry);
    const mustWait = seen !== undefined && seen !== entry.order && present.has(seen) && !placed.has(seen);
    if (mustWait) waiting.set(seen, [...(waiting.get(seen) ?? []), entry]);
    else place(entry);
  }
  // Entries that wait for each other in a ring: no honest writer makes them, and they are not lost either.
  return [...result, ...entries.filter(({ order }) => !placed.has(order))];
};
