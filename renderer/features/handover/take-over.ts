import type { CommandInput } from '../../../shared/commands/schemas.ts';
import type { HandoverItem } from '../../../shared/events/handover-bodies.ts';
import type { Rows } from '../../../shared/projection/projection.ts';
import type { FollowUpRow, HandoverRow } from '../../../shared/projection/rows.ts';
import { byUrgency, takeOverOf, toDecide, toHandoverItem } from '../../../shared/rules/handover.ts';
import type { Entry } from './entry.ts';
import { accept, hasOpenWords, needsReadBack, type Said, type Verdicts, verdictOn } from './verdicts.ts';

/**
 * Taking over as a value: what is to be gone through, what was said to each, and whether that may be signed. Nothing
 * here signs; main checks everything again.
 */

export interface Progress {
  readonly seen: number;
  readonly total: number;
  /** Urgent ones not yet gone through one by one. */
  readonly redLeft: number;
}

type Decisions = CommandInput<'acceptHandover'>['decisions'];

const versionOf = (item: HandoverItem, followUp: FollowUpRow | null): string => {
  const { kind, severity, summary, customer, promisedAt, nextAction, contingency } = item;
  const lines = followUp?.history.filter(({ what }) => what === 'followUpProgressed').length ?? 0;
  return fingerprint(
    JSON.stringify([
      kind,
      severity,
      summary,
      followUp?.details,
      customer,
      promisedAt,
      nextAction,
      contingency,
      lines,
    ]),
  );
};

/** FNV-1a: short enough to be kept in a draft for every entry. */
const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36);
};

const entryOf = (item: HandoverItem, followUp: FollowUpRow | null, since: Entry['since']): Entry => ({
  id: item.followUpId,
  item,
  followUp,
  since,
  version: versionOf(item, followUp),
});

/**
 * Everything to be gone through for the handovers that wait, each follow-up exactly once, most urgent first. What any
 * of them handed over counts as handed over.
 */
export const entriesOf = (rows: Rows, handovers: readonly HandoverRow[]): readonly Entry[] => {
  const entries = new Map<string, Entry>();
  for (const handover of handovers) {
    const { open, unheard } = takeOverOf(rows, handover);
    for (const { followUp, since } of open) {
      const before = entries.get(followUp.id);
      if (before === undefined || (before.since === 'added' && since === 'handover')) {
        entries.set(followUp.id, entryOf(toHandoverItem(followUp), followUp, since));
      }
    }
    for (const item of unheard) {
      if (!entries.has(item.followUpId)) entries.set(item.followUpId, entryOf(item, null, 'unheard'));
    }
  }
  // Sorting is stable, so equally urgent ones stay as the rules put them.
  return [...entries.values()].sort((a, b) => byUrgency(a.item, b.item));
};

/** Handed over by any of them and closed before anybody took over: told, not decided. */
export const closedSinceOf = (rows: Rows, handovers: readonly HandoverRow[]): readonly FollowUpRow[] => {
  const closed = new Map(
    handovers.flatMap((handover) => takeOverOf(rows, handover).closedSince.map((row) => [row.id, row])),
  );
  return [...closed.values()];
};

export const progressOf = (entries: readonly Entry[], verdicts: Verdicts): Progress => {
  const open = entries.filter((entry) => verdictOn(verdicts, entry) === null);
  return {
    seen: entries.length - open.length,
    total: entries.length,
    redLeft: open.filter(({ item }) => item.severity === 'red').length,
  };
};

/** Accepts whatever is left and not red: a red one is read back by itself. A question noted and not dealt with stays. */
export const acceptRest = (entries: readonly Entry[], verdicts: Verdicts): Verdicts =>
  restOf(entries, verdicts).reduce((sofar, entry) => accept(sofar, entry), verdicts);

/** What accepting the rest would accept. */
export const restOf = (entries: readonly Entry[], verdicts: Verdicts): readonly Entry[] =>
  entries.filter(
    (entry) => verdictOn(verdicts, entry) === null && !needsReadBack(entry) && !hasOpenWords(verdicts, entry),
  );

/** A verdict as the command takes it: what was not said is left out. */
const asDecision = ({ decision, comment, answer, readBack, missing, takenBy }: Said) => ({
  decision,
  ...(comment === '' ? {} : { comment }),
  ...(answer === undefined ? {} : { answer }),
  ...(readBack === undefined ? {} : { readBack }),
  ...(missing === undefined ? {} : { missing: [...missing] }),
  ...(takenBy === undefined ? {} : { takenBy }),
});

/** The decisions to sign for one handover; `null` while anything it asks about has not been gone through. */
export const decisionsFor = (
  rows: Rows,
  handover: HandoverRow,
  entries: readonly Entry[],
  verdicts: Verdicts,
): Decisions | null => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const decisions: Decisions = [];
  for (const followUpId of toDecide(takeOverOf(rows, handover))) {
    const entry = byId.get(followUpId);
    const verdict = entry === undefined ? null : verdictOn(verdicts, entry);
    if (verdict === null) return null;
    decisions.push({ followUpId, ...asDecision(verdict) });
  }
  return decisions;
};

/** The next entry after `id` that still waits, going round; `null` when none does. */
export const nextWaiting = (
  entries: readonly Entry[],
  verdicts: Verdicts,
  id: string | null,
): string | null => {
  const start = entries.findIndex((entry) => entry.id === id) + 1;
  const round = [...entries.slice(start), ...entries.slice(0, start)];
  return round.find((entry) => verdictOn(verdicts, entry) === null)?.id ?? null;
};

export interface ListChange {
  readonly added: readonly Entry[];
  readonly changed: readonly Entry[];
  readonly gone: number;
}

/** What became different between the list a person signed and the one there is now; `null` when nothing did. */
export const changeBetween = (before: readonly Entry[], after: readonly Entry[]): ListChange | null => {
  const known = new Map(before.map((entry) => [entry.id, entry.version]));
  const now = new Set(after.map(({ id }) => id));
  const added = after.filter(({ id }) => !known.has(id));
  const changed = after.filter(({ id, version }) => known.has(id) && known.get(id) !== version);
  const gone = before.filter(({ id }) => !now.has(id)).length;
  return added.length + changed.length + gone === 0 ? null : { added, changed, gone };
};
