import { witness } from './fold-witness.ts';
import { historyLine } from './history.ts';
import { rosterIdOf } from './roster-id.ts';
import type { EventEntry, FollowUpEntry } from './route.ts';
import type { DecisionRow, FollowUpRow, SpotCheckRow, WeekSealRow, WeekTextRow } from './rows.ts';

/** Folds the seal of a week: the first signature stands, whatever comes after it. */
export const foldWeekSeal = (row: WeekSealRow | null, entry: EventEntry): WeekSealRow | null => {
  if (entry.type !== 'weekSealed') return row;
  const { week, value, kept, heads, comment } = entry.body;
  const signed = { by: entry.actor, at: entry.at, comment: comment ?? null };
  if (row !== null) return { ...row, alsoBy: [...row.alsoBy, signed], head: entry.order };
  return {
    ...{ id: rosterIdOf(week) ?? week, week, value: value ?? null },
    kept: kept === undefined ? null : { textId: kept.textId, parts: kept.parts },
    heads: Object.fromEntries(heads.map(({ writer, seq }) => [writer, seq])),
    ...signed,
    ...{ auth: entry.auth, alsoBy: [], head: entry.order },
  };
};

/** Folds the parts of a text, in whatever order they come. */
export const foldWeekText = (row: WeekTextRow | null, entry: EventEntry): WeekTextRow | null => {
  if (entry.type !== 'weekPartKept') return row;
  const { textId, week, part, text } = entry.body;
  return { id: textId, week, parts: { [part]: text, ...row?.parts }, head: entry.order };
};

/** Folds one draw and what was found. */
export const foldSpotCheck = (row: SpotCheckRow | null, entry: EventEntry): SpotCheckRow | null => {
  if (entry.type === 'spotChecksDrawn' && row === null) {
    const { drawId, week, outOf, followUps } = entry.body;
    const items = followUps.map((followUpId) => ({ followUpId, said: [] }));
    return { id: drawId, week, outOf, at: entry.at, by: entry.actor, items, head: entry.order };
  }
  if (entry.type !== 'spotCheckJudged' || row === null) return row;
  const { followUpId, verdict, comment } = entry.body;
  const said = { verdict, comment: comment ?? null, by: entry.actor, at: entry.at };
  const items = row.items.map((item) =>
    item.followUpId === followUpId ? { ...item, said: [...item.said, said] } : item,
  );
  return { ...row, items, head: entry.order };
};

/** Folds one decision and what became of it. */
export const foldDecision = (row: DecisionRow | null, entry: EventEntry): DecisionRow | null => {
  if (entry.type === 'decisionMade' && row === null) {
    const { decisionId, week, text, owner, due } = entry.body;
    return {
      ...{
        id: decisionId,
        week,
        text,
        owner: owner ?? null,
        due: due ?? null,
        at: entry.at,
        by: entry.actor,
      },
      ...{ state: 'open', comment: null, settledAt: null, settledBy: null, followUpId: null, noteId: null },
      said: [],
      head: entry.order,
    };
  }
  if (entry.type !== 'decisionSettled' || row === null) return row;
  const { state, comment, followUpId, noteId } = entry.body;
  const isOpen = state === 'open';
  const said = { state, comment: comment ?? null, by: entry.actor, at: entry.at };
  return {
    ...row,
    ...{ state, comment: said.comment, said: [...row.said, said], head: entry.order },
    ...{ followUpId: followUpId ?? row.followUpId, noteId: noteId ?? row.noteId },
    ...{ settledAt: isOpen ? null : entry.at, settledBy: isOpen ? null : entry.actor },
  };
};

type JudgedEntry = Extract<FollowUpEntry, { type: 'spotCheckJudged' }>;

/** What of a spot check stands in the history of what was checked. It changes nothing there. */
export const judged = (row: FollowUpRow, entry: JudgedEntry): FollowUpRow => {
  const { verdict, comment } = entry.body;
  const change = { field: 'spotCheck', before: null, after: verdict };
  return witness(row, entry, historyLine(entry, { text: comment, changes: [change] }));
};
