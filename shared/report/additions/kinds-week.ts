import type { EventEntry } from '../../projection/entry.ts';
import { statementIdOf } from '../../projection/statement-id.ts';
import { dueDateIn, firstDayOf } from '../../time/routine-periods.ts';
import { mondayOf, type WeekName } from '../../time/week.ts';
import { addDays } from '../../time/zone.ts';
import { inNoWeek, joined, onItsDay, type SaidLine, told, type Untold, type World } from './kind.ts';

/** What recurs, what was said of a week itself, and the shop’s own settings: what of it is late, and how it is told. */

type OfRun = Extract<EventEntry, { readonly body: { readonly period: string; readonly routineId: string } }>;

/** What is asked of a routine is told in the week in which its last day lies, however late it is done. */
const whereDue = (entry: OfRun, world: World): readonly WeekName[] => {
  const { routineId, period } = entry.body;
  const [cadence, first] = [period.split('/')[0], firstDayOf(period)];
  const versions = world.rows.get('routine', routineId)?.versions.filter((one) => one.cadence === cadence);
  const dates = (versions ?? []).map(({ cadence: rhythm, day }) => dueDateIn(rhythm, first, day));
  return dates.length === 0 ? [world.ownWeek(entry)] : [...new Set(dates.map(world.weekOf))];
};

const ofRun = ({ body }: OfRun, { rows }: World, ...more: readonly (string | undefined)[]): SaidLine => ({
  ...{ about: 'routine', id: body.routineId },
  summary: joined(
    rows.get('routine', body.routineId)?.name ?? body.routineId,
    firstDayOf(body.period).slice(5),
    ...more,
  ),
});

type Judged = Extract<EventEntry, { type: 'spotCheckJudged' }>;

/** Who said that what was looked into is done, or has it in hand. */
const askedAbout = ({ body }: Judged, { rows }: World): string | null => {
  const row = rows.get('followUp', body.followUpId);
  return row === null ? null : (row.closedBy ?? row.openedBy);
};

/** A settlement stands under “decided last week”, in the week after its decision. */
const afterItsDecision = (
  entry: Extract<EventEntry, { type: 'decisionSettled' }>,
  world: World,
): readonly WeekName[] => {
  const row = world.rows.get('decision', entry.body.decisionId);
  const monday = row === null ? null : mondayOf(row.week);
  return [monday?.ok === true ? world.weekOf(addDays(monday.value, 7)) : world.ownWeek(entry)];
};

const withItsWeek: Untold = { told: false, why: 'withItsWeek' };

const fromThenOn = { weeks: onItsDay, afterwards: 'fromThenOn' } as const;

export const weekKinds = {
  routineCounted: told<'routineCounted'>({
    weeks: whereDue,
    afterwards: null,
    say: (entry, world) => ofRun(entry, world, `+${entry.body.amount}`, entry.body.proof?.text),
  }),
  routineReported: told<'routineReported'>({
    weeks: whereDue,
    afterwards: null,
    say: (entry, world) => ofRun(entry, world, entry.body.text),
  }),
  routineEntryWithdrawn: told<'routineEntryWithdrawn'>({ weeks: whereDue, afterwards: null, say: ofRun }),
  routineAdded: told<'routineAdded'>({
    ...fromThenOn,
    say: ({ body }) => ({ about: 'routine', id: body.routineId, summary: body.name }),
  }),
  routineChanged: told<'routineChanged'>({
    ...fromThenOn,
    say: ({ body }) => ({ about: 'routine', id: body.routineId, summary: body.name }),
  }),

  statementWritten: told<'statementWritten'>({
    weeks: ({ body }) => [body.week],
    afterwards: null,
    say: ({ body }) => {
      const { week, staffId, work, problems, customerWords } = body;
      const isTakenBack = work === null && problems === null && customerWords === null;
      return {
        ...{ about: 'statement', id: statementIdOf(week, staffId) ?? week, of: staffId },
        summary: joined(work, problems, customerWords),
        statement: isTakenBack ? null : { work, problems, customerWords },
        word: isTakenBack ? 'said.takenBack' : null,
      };
    },
  }),
  spotChecksDrawn: told<'spotChecksDrawn'>({
    weeks: ({ body }) => [body.week],
    afterwards: null,
    say: ({ body }, { rows }) => ({
      ...{ about: 'spotCheck', id: body.drawId },
      summary: body.followUps.map((id) => rows.get('followUp', id)?.summary ?? id).join('; '),
    }),
  }),
  spotCheckJudged: told<'spotCheckJudged'>({
    weeks: (entry, world) => [world.rows.get('spotCheck', entry.body.drawId)?.week ?? world.ownWeek(entry)],
    afterwards: null,
    say: (entry, world) => {
      const { drawId, followUpId, verdict, comment } = entry.body;
      return {
        ...{ about: 'spotCheck', id: drawId, of: askedAbout(entry, world), word: `spotVerdict.${verdict}` },
        summary: joined(world.rows.get('followUp', followUpId)?.summary ?? followUpId, comment),
      };
    },
  }),
  decisionMade: told<'decisionMade'>({
    weeks: ({ body }) => [body.week],
    afterwards: null,
    say: ({ body }) => ({
      ...{ about: 'decision', id: body.decisionId, of: body.owner ?? null },
      summary: joined(body.text, body.due?.slice(5)),
    }),
  }),
  decisionSettled: told<'decisionSettled'>({
    weeks: afterItsDecision,
    afterwards: null,
    say: ({ body }, { rows }) => ({
      ...{ about: 'decision', id: body.decisionId, word: `decisionState.${body.state}` },
      summary: joined(rows.get('decision', body.decisionId)?.text ?? body.decisionId, body.comment),
    }),
  }),
  weekSealed: withItsWeek,
  weekPartKept: withItsWeek,

  bookCreated: told<'bookCreated'>({
    ...fromThenOn,
    say: ({ body }) => ({ about: 'book', id: 'book', summary: body.shopName }),
  }),
  bookSettingsChanged: told<'bookSettingsChanged'>({
    ...fromThenOn,
    say: ({ body }) => ({ about: 'book', id: 'book', summary: body.shopName ?? '' }),
  }),

  writerStarted: inNoWeek,
  journalRecovered: inNoWeek,
  checklistAdded: inNoWeek,
  checklistChanged: inNoWeek,
  dutySwapped: inNoWeek,
  checklistItemDone: inNoWeek,
  checklistItemUndone: inNoWeek,
  checklistItemSkipped: inNoWeek,
  templateChanged: inNoWeek,
  cadenceChanged: inNoWeek,
  briefingAnnounced: inNoWeek,
  briefingChanged: inNoWeek,
  briefingWithdrawn: inNoWeek,
  briefingRead: inNoWeek,
  pageWritten: inNoWeek,
  questionsJudged: inNoWeek,
  scriptWritten: inNoWeek,
} as const;
