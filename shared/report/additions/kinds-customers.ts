import type { EventEntry } from '../../projection/entry.ts';
import { idsWithList } from '../../projection/list-ids.ts';
import type { FollowUpRow, HistoryLine } from '../../projection/rows.ts';
import { mondayOf, type WeekName } from '../../time/week.ts';
import { addDays } from '../../time/zone.ts';
import { inNoWeek, joined, onItsDay, type SaidLine, told, type World } from './kind.ts';

/** Follow-ups and notes: what of them is late, and how it is told. */

type OfFollowUp = Extract<EventEntry, { readonly body: { readonly followUpId: string } }>;
type OfNote = Extract<EventEntry, { readonly body: { readonly noteId: string } }>;

const followUp = (
  id: string,
  { rows }: World,
  {
    summary,
    more = [],
  }: { readonly summary?: string; readonly more?: readonly (string | null | undefined)[] } = {},
): SaidLine => ({
  ...{ about: 'followUp', id },
  summary: joined(rows.get('followUp', id)?.summary ?? summary ?? id, ...more),
});

const ofFollowUp = ({ body }: OfFollowUp, world: World, ...more: readonly (string | null | undefined)[]) =>
  followUp(body.followUpId, world, { more });

/** Every week from one to another. */
const weeksUpTo = (from: WeekName, to: WeekName, { weekOf }: World): readonly WeekName[] => {
  const weeks: WeekName[] = [];
  const monday = mondayOf(from);
  if (!monday.ok) return [to];
  for (let day = monday.value; weekOf(day) <= to; day = addDays(day, 7)) weeks.push(weekOf(day));
  return weeks;
};

/** A promise is counted in the week in which it falls due; one that is written down late has fallen due already. */
const whenDue = (due: unknown, { weekAt }: World): readonly WeekName[] =>
  typeof due === 'string' ? [weekAt(due)] : [];

/** The weeks of every promise it has ever held. */
const whereDue = (row: FollowUpRow | null, world: World): readonly WeekName[] =>
  row === null
    ? []
    : [
        row.promisedAt,
        ...row.history.flatMap(({ changes }) =>
          changes.flatMap(({ field, before, after }) => (field === 'promisedAt' ? [before, after] : [])),
        ),
      ].flatMap((due) => whenDue(due, world));

/**
 * The weeks in which a follow-up has been counted, up to the one in which it is said that it is something else than it
 * was taken for, or nothing at all.
 */
const whereCounted = (id: string, entry: EventEntry, world: World): readonly WeekName[] => {
  const own = world.ownWeek(entry);
  const row = world.rows.get('followUp', id);
  const first = row?.turns[0];
  const began = first === undefined ? own : world.weekOf(first.on);
  const pending = began < own ? weeksUpTo(began, own, world) : [own, began];
  return [...pending, ...whereDue(row, world)];
};

/** The week of a line that is taken back. */
const ofLine = (
  history: readonly HistoryLine[] | undefined,
  order: string,
  { zone }: EventEntry,
  { ownWeek }: World,
): readonly WeekName[] => {
  const line = history?.find((one) => one.order === order);
  return line === undefined ? [] : [ownWeek({ at: line.at, shift: line.shift, zone })];
};

/** What is corrected stands in the week in which the note was written. */
const ofItsNote = (entry: OfNote, world: World): readonly WeekName[] => {
  const row = world.rows.get('note', entry.body.noteId);
  return [world.ownWeek(entry), ...(row === null ? [] : [world.weekOf(row.on)])];
};

const note = (id: string, { rows }: World, ...more: readonly (string | null | undefined)[]): SaidLine => ({
  ...{ about: 'note', id },
  summary: joined(rows.get('note', id)?.text ?? id, ...more),
});

const notes = (ids: readonly string[], { rows }: World): SaidLine => ({
  ...{ about: 'note', id: ids[0] ?? '' },
  summary: ids.map((id) => rows.get('note', id)?.text ?? id).join(' = '),
});

const ofItsOwnDay = { weeks: onItsDay, afterwards: 'ofItsOwnDay' } as const;

export const customerKinds = {
  followUpOpened: told<'followUpOpened'>({
    weeks: (entry, world) => [world.ownWeek(entry), ...whenDue(entry.body.promisedAt, world)],
    afterwards: 'ofItsOwnDay',
    say: ({ body }, world) => followUp(body.followUpId, world, { summary: body.summary }),
  }),
  /** Of another kind it would have stood elsewhere in every week in which it was counted. */
  followUpUpdated: told<'followUpUpdated'>({
    weeks: (entry, world) => {
      const { followUpId, changes } = entry.body;
      return changes.kind === undefined
        ? [world.ownWeek(entry), ...whenDue(changes.promisedAt, world)]
        : whereCounted(followUpId, entry, world);
    },
    afterwards: 'ofItsOwnDay',
    say: (entry, world) => {
      const { promisedAt } = entry.body.changes;
      return ofFollowUp(entry, world, promisedAt == null ? null : `→ ${world.momentText(promisedAt)}`);
    },
  }),
  followUpProgressed: told<'followUpProgressed'>({
    ...ofItsOwnDay,
    say: (entry, world) => ofFollowUp(entry, world, entry.body.text),
  }),
  progressWithdrawn: told<'progressWithdrawn'>({
    weeks: (entry, world) => {
      const { followUpId, basedOn } = entry.body;
      const history = world.rows.get('followUp', followUpId)?.history;
      return [world.ownWeek(entry), ...ofLine(history, basedOn, entry, world)];
    },
    afterwards: 'ofItsOwnDay',
    say: ofFollowUp,
  }),
  customerReplied: told<'customerReplied'>({ ...ofItsOwnDay, say: ofFollowUp }),
  /** What was written down by mistake was never pending, whenever the mistake was found. */
  followUpClosed: told<'followUpClosed'>({
    weeks: (entry, world) =>
      entry.body.outcome === 'mistaken'
        ? whereCounted(entry.body.followUpId, entry, world)
        : onItsDay(entry, world),
    afterwards: 'ofItsOwnDay',
    say: (entry, world) => ({
      ...ofFollowUp(entry, world, entry.body.reason),
      word: `outcome.${entry.body.outcome}`,
    }),
  }),
  followUpReopened: told<'followUpReopened'>({
    weeks: (entry, world) => {
      const line = world.rows
        .get('followUp', entry.body.followUpId)
        ?.history.find(({ order }) => order === entry.order);
      const before = line?.changes.find(({ field }) => field === 'outcome')?.before;
      return before === 'mistaken'
        ? whereCounted(entry.body.followUpId, entry, world)
        : onItsDay(entry, world);
    },
    afterwards: 'ofItsOwnDay',
    say: (entry, world) => ofFollowUp(entry, world, entry.body.reason),
  }),
  followUpQuestioned: told<'followUpQuestioned'>({
    ...ofItsOwnDay,
    say: (entry, world) => ({ ...ofFollowUp(entry, world, entry.body.text), of: entry.body.to }),
  }),
  importWithdrawn: told<'importWithdrawn'>({
    weeks: (entry, world) => [
      ...new Set(idsWithList(entry.body).flatMap((id) => whereCounted(id, entry, world))),
      world.ownWeek(entry),
    ],
    afterwards: 'ofItsOwnDay',
    say: ({ body }, { rows }) => ({
      ...{ about: 'import', id: body.importId },
      summary: rows.get('import', body.importId)?.source ?? body.importId,
      word: body.withdrawn ? 'said.takenBack' : 'said.putBack',
    }),
  }),

  noteWritten: told<'noteWritten'>({
    ...ofItsOwnDay,
    say: ({ body }, { rows }) => ({
      ...{ about: 'note', id: body.noteId },
      summary: rows.get('note', body.noteId)?.text ?? body.text,
    }),
  }),
  noteAmended: told<'noteAmended'>({
    weeks: ofItsNote,
    afterwards: null,
    say: ({ body }, world) => note(body.noteId, world),
  }),
  noteWithdrawn: told<'noteWithdrawn'>({
    weeks: ofItsNote,
    afterwards: null,
    say: ({ body }, world) => ({
      ...note(body.noteId, world),
      word: body.withdrawn ? 'said.takenBack' : 'said.putBack',
    }),
  }),
  noteSettled: told<'noteSettled'>({
    ...ofItsOwnDay,
    say: ({ body }, world) => ({
      ...note(body.noteId, world, body.answer),
      word: body.settled ? 'noteVerdict.solved' : 'said.unsolved',
    }),
  }),
  noteAnswered: told<'noteAnswered'>({
    ...ofItsOwnDay,
    say: ({ body }, world) => ({
      ...note(body.noteId, world, body.text),
      ...{ of: body.to ?? null, word: `noteVerdict.${body.verdict}` },
    }),
  }),
  noteAnswerWithdrawn: told<'noteAnswerWithdrawn'>({
    weeks: (entry, world) => {
      const { noteId, basedOn } = entry.body;
      const history = world.rows.get('note', noteId)?.history;
      return [world.ownWeek(entry), ...ofLine(history, basedOn, entry, world)];
    },
    afterwards: 'ofItsOwnDay',
    say: ({ body }, world) => note(body.noteId, world),
  }),
  notesJoined: told<'notesJoined'>({ ...ofItsOwnDay, say: ({ body }, world) => notes(body.noteIds, world) }),
  noteParted: told<'noteParted'>({ ...ofItsOwnDay, say: ({ body }, world) => note(body.noteId, world) }),
  noteGroupingWithdrawn: told<'noteGroupingWithdrawn'>({
    weeks: (entry, world) => {
      const { noteIds, basedOn } = entry.body;
      const history = world.rows.get('note', noteIds[0] ?? '')?.history;
      return [world.ownWeek(entry), ...ofLine(history, basedOn, entry, world)];
    },
    afterwards: 'ofItsOwnDay',
    say: ({ body }, world) => notes(body.noteIds, world),
  }),

  followUpSnoozed: inNoWeek,
  questionAnswered: inNoWeek,
  refusalSettled: inNoWeek,
  noteAnswerSeen: inNoWeek,
  customersMerged: inNoWeek,
  customerParted: inNoWeek,
  phoneRevealed: inNoWeek,
  phonesExported: inNoWeek,
  importStarted: inNoWeek,
  importFinished: inNoWeek,
  milestoneNoted: inNoWeek,
  milestoneWithdrawn: inNoWeek,
} as const;
