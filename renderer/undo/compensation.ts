import type { CommandInput, CommandName } from '../../shared/commands/schemas.ts';
import { editableFields } from '../../shared/fields.ts';
import type { Acknowledgement } from '../../shared/ipc/values.ts';
import { writtenPlan } from '../../shared/learning/plan.ts';
import type {
  BriefingDefinition,
  ChecklistDefinition,
  FollowUpRow,
  Judgement,
  LearningPlanRow,
  NoteRow,
  RosterRow,
  RoutineDefinition,
  StatementRow,
} from '../../shared/projection/rows.ts';
import { saidIn } from '../../shared/rules/briefing.ts';
import { planOf } from '../../shared/rules/roster.ts';

/** A command with its input, still in one piece. */
export type Intent = {
  [C in CommandName]: { readonly name: C; readonly input: CommandInput<C> };
}[CommandName];

/** What the entity was before the command, for commands that change something. */
export type Before =
  | FollowUpRow
  | NoteRow
  | RosterRow
  | ChecklistDefinition
  | RoutineDefinition
  | StatementRow
  | BriefingDefinition
  | LearningPlanRow
  | ProbationBefore
  | JudgedBefore
  | null;

/** What was said of a chapter’s questions; `null`: nothing. */
export interface JudgedBefore {
  readonly judgement: Judgement | null;
}

/** Since when somebody is on probation and who teaches them. */
export interface ProbationBefore {
  readonly startsOn: string | null;
  readonly mentor: string | null;
}

type Changes = CommandInput<'updateFollowUp'>['changes'];

/** The old values of exactly the fields that a change touched. */
const oldValues = (changes: Changes, before: FollowUpRow): Changes =>
  Object.fromEntries(
    editableFields.filter((field) => changes[field] !== undefined).map((field) => [field, before[field]]),
  );

const isFollowUp = (row: Before): row is FollowUpRow => row !== null && 'outcome' in row;
const isRoster = (row: Before): row is RosterRow => row !== null && 'cells' in row;
const isList = (row: Before): row is ChecklistDefinition => row !== null && 'rota' in row;
const isRoutine = (row: Before): row is RoutineDefinition => row !== null && 'cadence' in row;
const isBriefing = (row: Before): row is BriefingDefinition => row !== null && 'dueOn' in row;
const isStatement = (row: Before): row is StatementRow => row !== null && 'week' in row && 'staffId' in row;
const isPlan = (row: Before): row is LearningPlanRow =>
  row !== null && 'id' in row && row.id === 'plan' && 'value' in row;
const isProbation = (row: Before): row is ProbationBefore => row !== null && 'startsOn' in row;
const isJudged = (row: Before): row is JudgedBefore => row !== null && 'judgement' in row;
const isNote = (row: Before): row is NoteRow => row !== null && 'settled' in row;

/**
 * The command that takes another back. Nothing is ever removed: undoing is a new line, and both stay readable.
 * `null` for what cannot be taken back (a signature, an answer). `reason` is what the history says.
 */
export const compensationOf = (
  intent: Intent,
  acknowledged: Acknowledgement,
  before: Before,
  reason: string,
): Intent | null => {
  switch (intent.name) {
    case 'checkIn':
      return { name: 'withdrawCheckIn', input: {} };
    case 'openFollowUp':
      return { name: 'closeFollowUp', input: { followUpId: acknowledged.id, outcome: 'mistaken', reason } };
    case 'recordProgress': {
      const { writer, seq } = acknowledged;
      return { name: 'withdrawProgress', input: { followUpId: intent.input.followUpId, writer, seq } };
    }
    case 'noteMilestone':
      return { name: 'withdrawMilestone', input: { milestoneId: acknowledged.id, withdrawn: true } };
    case 'withdrawMilestone': {
      const { milestoneId, withdrawn } = intent.input;
      return { name: 'withdrawMilestone', input: { milestoneId, withdrawn: !withdrawn } };
    }
    case 'makeDecision':
      return {
        name: 'settleDecision',
        input: { decisionId: acknowledged.id, state: 'dropped', comment: reason },
      };
    case 'settleDecision':
      return { name: 'settleDecision', input: { decisionId: intent.input.decisionId, state: 'open' } };
    case 'mergeCustomers':
      return { name: 'partCustomer', input: intent.input };
    case 'partCustomer':
      return { name: 'mergeCustomers', input: intent.input };
    case 'closeFollowUp':
      return { name: 'reopenFollowUp', input: { followUpId: intent.input.followUpId, reason } };
    case 'reopenFollowUp':
      return isFollowUp(before) && before.outcome !== null
        ? { name: 'closeFollowUp', input: closedAgain(before, before.outcome, reason) }
        : null;
    case 'snoozeFollowUp':
      return isFollowUp(before) ? snoozedAgain(before, intent.input.until, acknowledged.at) : null;
    case 'updateFollowUp':
      return isFollowUp(before)
        ? {
            name: 'updateFollowUp',
            input: { followUpId: before.id, changes: oldValues(intent.input.changes, before) },
          }
        : null;
    case 'writeNote':
      return { name: 'withdrawNote', input: { noteId: acknowledged.id, withdrawn: true } };
    case 'amendNote':
      return isNote(before)
        ? { name: 'amendNote', input: { noteId: before.id, kind: before.kind, text: before.text } }
        : null;
    case 'settleNote':
    case 'answerNote': {
      const { writer, seq } = acknowledged;
      return { name: 'withdrawNoteAnswer', input: { noteId: intent.input.noteId, writer, seq } };
    }
    case 'joinNotes':
    case 'partNote': {
      const { writer, seq } = acknowledged;
      const noteId = intent.name === 'partNote' ? intent.input.noteId : (intent.input.noteIds[0] ?? '');
      return { name: 'withdrawNoteGrouping', input: { noteId, writer, seq } };
    }
    case 'withdrawNote':
      return {
        name: 'withdrawNote',
        input: { noteId: intent.input.noteId, withdrawn: !intent.input.withdrawn },
      };
    case 'planRoster':
      // A week without a plan has no row: everything in it was empty.
      return { name: 'planRoster', input: plannedAgain(intent.input, isRoster(before) ? before : null) };
    case 'requestLeave':
      return { name: 'withdrawLeave', input: { leaveId: acknowledged.id } };
    case 'addChecklist':
      return listAgain(acknowledged.id, { ...intent.input, active: false });
    case 'changeChecklist':
      return isList(before) ? listAgain(intent.input.checklistId, before) : null;
    case 'addRoutine':
      return routineAgain(acknowledged.id, { ...intent.input, active: false });
    case 'changeRoutine':
      return isRoutine(before) ? routineAgain(intent.input.routineId, before) : null;
    case 'announceBriefing':
      return { name: 'withdrawBriefing', input: { briefingId: acknowledged.id, withdrawn: true } };
    case 'withdrawBriefing': {
      const { briefingId, withdrawn } = intent.input;
      return { name: 'withdrawBriefing', input: { briefingId, withdrawn: !withdrawn } };
    }
    case 'changeBriefing':
      return isBriefing(before) ? briefingAgain(intent.input.briefingId, before) : null;
    case 'writeStatement':
      return {
        name: 'writeStatement',
        input: saidAgain(intent.input.week, isStatement(before) ? before : null),
      };
    case 'writePage': {
      const { writer, seq, id } = acknowledged;
      return { name: 'takeBackPage', input: { pageId: id, writer, seq } };
    }
    case 'writeScript': {
      const { writer, seq, id } = acknowledged;
      return { name: 'takeBackScript', input: { scriptId: id, writer, seq } };
    }
    case 'judgeQuestions': {
      const stood = isJudged(before) ? before.judgement : null;
      const { pageId, seen } = intent.input;
      if (stood === null)
        return { name: 'judgeQuestions', input: { pageId, seen, withdrawn: null, left: 0 } };
      const { withdrawn, left } = stood;
      return {
        name: 'judgeQuestions',
        input: { pageId, seen: stood.seen, withdrawn: withdrawn === null ? null : [...withdrawn], left },
      };
    }
    case 'changeLearningPlan':
      // A plan nobody had changed has no row: it was as Baton ships it.
      return {
        name: 'changeLearningPlan',
        input: { value: isPlan(before) && before.value !== null ? writtenPlan(before.value) : null },
      };
    case 'setProbation': {
      const { startsOn, mentor } = isProbation(before) ? before : { startsOn: null, mentor: null };
      return { name: 'setProbation', input: { staffId: intent.input.staffId, startsOn, mentor } };
    }
    case 'signOffItem':
    case 'decideProbation': {
      const { writer, seq } = acknowledged;
      return { name: 'withdrawProbationEntry', input: { staffId: intent.input.staffId, writer, seq } };
    }
    case 'countRoutine':
    case 'reportRoutine': {
      const { writer, seq } = acknowledged;
      return { name: 'withdrawRoutineEntry', input: { routineId: intent.input.routineId, writer, seq } };
    }
    default:
      return null;
  }
};

/** Put off until when it was before, where that was still ahead; in the list where it was not. */
const snoozedAgain = ({ id, snoozedUntil }: FollowUpRow, until: string | null, at: string): Intent | null => {
  const isAhead = snoozedUntil !== null && snoozedUntil > at;
  if (until === null && !isAhead) return null;
  return { name: 'snoozeFollowUp', input: { followUpId: id, until: isAhead ? snoozedUntil : null } };
};

/** The same cells with what stood in them. */
const plannedAgain = (
  { week, cells }: CommandInput<'planRoster'>,
  before: RosterRow | null,
): CommandInput<'planRoster'> => ({
  week,
  cells: cells.map(({ staffId, date }) => {
    const templateId = planOf(before, staffId, date);
    return { staffId, date, ...(templateId === undefined ? {} : { templateId }) };
  }),
});

/** A list written once more as it was, with everything on it. */
const listAgain = (
  checklistId: string,
  { name, when, templates, items, rota, active }: ChecklistDefinition,
): Intent => ({
  name: 'changeChecklist',
  input: {
    ...{ checklistId, name, when, active },
    templates: templates === null ? null : [...templates],
    items: items.map(({ itemId, text, proof, owner }) => ({ itemId, text, proof, owner })),
    rota: rota === null ? null : { staffIds: [...rota.staffIds], since: rota.since },
  },
});

/** A statement written once more as it was; nothing, where there was none. */
const saidAgain = (week: string, before: StatementRow | null): CommandInput<'writeStatement'> => ({
  week,
  work: before?.text?.work ?? null,
  problems: before?.text?.problems ?? null,
  customerWords: before?.text?.customerWords ?? null,
});

/** A briefing written once more as it was: whoever had read it is not asked again. */
const briefingAgain = (briefingId: string, before: BriefingDefinition): Intent => ({
  name: 'changeBriefing',
  input: { briefingId, ...saidIn(before), readAgain: false },
});

/** A routine written once more as it was. */
const routineAgain = (
  routineId: string,
  { name, cadence, day, scope, least, most, proof, proofHint, whenMissed, active }: RoutineDefinition,
): Intent => ({
  name: 'changeRoutine',
  input: { routineId, name, cadence, day, scope, least, most, proof, proofHint, whenMissed, active },
});

const closedAgain = (
  before: FollowUpRow,
  outcome: NonNullable<FollowUpRow['outcome']>,
  reason: string,
): CommandInput<'closeFollowUp'> => ({
  followUpId: before.id,
  outcome,
  reason: before.reason ?? reason,
});
