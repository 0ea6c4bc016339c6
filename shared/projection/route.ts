import { contactsIn } from '../customer/contacts.ts';
import type { Body } from '../events/bodies.ts';
import { orderKey } from '../events/envelope.ts';
import { phonesSaidIn } from '../events/protected.ts';
import type { BookEvent } from '../events/read.ts';
import { shippedIdOf } from '../import/ids.ts';
import { runIdOf } from '../time/periods.ts';
import { routineRunIdOf } from '../time/routine-periods.ts';
import type { AnyEntry, EventEntry, FollowUpEntry, Verdict } from './entry.ts';
import { idsWithList, notedWithList } from './list-ids.ts';
import { rosterIdOf } from './roster-id.ts';
import type { EntityKind } from './rows.ts';
import { statementIdOf } from './statement-id.ts';
import { takenOver } from './taken-over.ts';

export type * from './entry.ts';

/** `followUp:f-20261123-k3v9q2`: one entity of the book. */
export type EntityKey = `${EntityKind}:${string}`;

export interface Routed {
  readonly key: EntityKey;
  readonly entry: AnyEntry;
}

export const keyOf = (kind: EntityKind, id: string): EntityKey => `${kind}:${id}`;

export const kindOfKey = (key: EntityKey): EntityKind => key.slice(0, key.indexOf(':')) as EntityKind;

const stationOf = (writer: string): string => writer.slice(0, writer.indexOf('.'));

/** The entities an event belongs to: a function of the event alone, so that the order of arrival cannot matter. */
export const route = (event: BookEvent): readonly Routed[] => {
  const contacts = routeToContacts(event);
  return contacts.length === 0 ? routeToThings(event) : [...routeToThings(event), ...contacts];
};

/** Those a customer is known by `[K1]`. */
const routeToContacts = (event: BookEvent): readonly Routed[] => {
  const said = contactsIn(event);
  if (said === null || said.contacts.length === 0) return [];
  const frame = { ...frameOf(event), phones: [] };
  return said.contacts.map((contact) => ({
    key: keyOf('contact', contact),
    entry: { ...frame, type: 'named', body: { contact, writing: said.writing } },
  }));
};

const frameOf = (event: BookEvent) => ({
  order: orderKey(event),
  at: event.at,
  rec: event.rec ?? null,
  zone: event.zone,
  actor: event.actor,
  auth: event.auth,
  writer: event.writer,
  shift: event.shift ?? null,
  phones: event.phones,
});

/** What an order’s milestones hear of a follow-up: that it came with a list, or opened because of one of them. */
const routeToMilestones = (
  { followUpId, importedFrom, because }: Body<'followUpOpened'>,
  frame: ReturnType<typeof frameOf>,
): readonly Routed[] => {
  const routed: Routed[] = [];
  if (importedFrom?.shippedAt !== undefined) {
    const { importId, shippedAt } = importedFrom;
    const body = { followUpId, importId, shippedAt };
    const key = keyOf('milestone', shippedIdOf(followUpId));
    routed.push({ key, entry: { ...frame, type: 'cameWithList', body } });
  }
  if (because?.milestoneId !== undefined) {
    const { milestoneId, ruleId, basedOn } = because;
    const body = { ruleId, followUpId, ...(basedOn === undefined ? {} : { basedOn }) };
    routed.push({
      key: keyOf('milestone', milestoneId),
      entry: { ...frame, type: 'openedBecause', body },
    });
  }
  return routed;
};

/** What the follow-ups and milestones that go or come with a list hear of that. */
const routeWithList = (
  said: Body<'importWithdrawn'>,
  frame: ReturnType<typeof frameOf>,
): readonly Routed[] => {
  const body = { withdrawn: said.withdrawn, holderShift: said.holderShift ?? null };
  const share: FollowUpEntry = { ...frame, type: 'withdrawnWithList', body };
  const milestones = notedWithList(said).flatMap((one): readonly Routed[] => {
    const entry: EventEntry = { ...frame, type: 'milestoneWithdrawn', body: one };
    return [
      { key: keyOf('milestone', one.milestoneId), entry },
      { key: keyOf('followUp', one.followUpId), entry },
    ];
  });
  return [...idsWithList(said).map((id) => ({ key: keyOf('followUp', id), entry: share })), ...milestones];
};

const routeToThings = (event: BookEvent): readonly Routed[] => {
  const frame = frameOf(event);
  const entry = { ...frame, type: event.type, body: event.body } as EventEntry;
  const to = (kind: EntityKind, id: string): Routed => ({ key: keyOf(kind, id), entry });

  switch (event.type) {
    case 'bookCreated':
    case 'bookSettingsChanged':
    case 'phonesExported':
      return [to('book', 'book')];
    case 'writerStarted':
    case 'journalRecovered':
      return [to('station', stationOf(event.writer))];
    case 'staffAdded':
    case 'staffChanged':
    case 'pinSet':
      return [to('staff', event.body.staffId)];
    case 'pinFailed':
    case 'pinVerified':
    case 'pinUnlocked':
      return [to('staff', event.body.staffId), to('station', stationOf(event.writer))];
    case 'shiftTemplateAdded':
    case 'shiftTemplateChanged':
      return [to('shiftTemplate', event.body.templateId)];
    case 'checkedIn':
    case 'checkInWithdrawn':
    case 'checkedOut':
    case 'reliefAwaited':
    case 'departureReleased':
    case 'departureConfirmed':
      return [to('attendance', event.body.attendanceId)];
    case 'shiftMoved': {
      const { attendanceId, from, shift, holderShift, followUps } = event.body;
      const body = { from, shift, holderShift: holderShift ?? shift };
      const share: FollowUpEntry = { ...frame, type: 'movedWithShift', body };
      return [
        to('attendance', attendanceId),
        ...followUps.map((id): Routed => ({ key: keyOf('followUp', id), entry: share })),
      ];
    }
    case 'followUpOpened':
      return [to('followUp', event.body.followUpId), ...routeToMilestones(event.body, frame)];
    case 'followUpUpdated':
    case 'followUpProgressed':
    case 'progressWithdrawn':
    case 'followUpSnoozed':
    case 'customerReplied':
    case 'followUpClosed':
    case 'followUpReopened':
    case 'followUpQuestioned':
    case 'questionAnswered':
    case 'refusalSettled':
      return [to('followUp', event.body.followUpId)];
    case 'noteWritten':
    case 'noteAmended':
    case 'noteSettled':
    case 'noteWithdrawn':
    case 'noteAnswered':
    case 'noteAnswerWithdrawn':
    case 'noteAnswerSeen':
      return [to('note', event.body.noteId)];
    case 'notesJoined':
    case 'noteGroupingWithdrawn':
      return [...new Set(event.body.noteIds)].map((id) => to('note', id));
    case 'noteParted':
      return [...new Set([event.body.noteId, ...event.body.from])].map((id) => to('note', id));
    case 'handoverSigned': {
      const { handoverId, fromShift, items } = event.body;
      const share: FollowUpEntry = {
        ...frame,
        phones: [],
        type: 'handedOver',
        body: { handoverId, fromShift },
      };
      return [
        to('handover', handoverId),
        ...items.map(({ followUpId }): Routed => ({ key: keyOf('followUp', followUpId), entry: share })),
      ];
    }
    case 'handoverAccepted': {
      const { body } = event;
      const share = (verdict: Verdict): FollowUpEntry => ({
        ...frame,
        phones: phonesSaidIn(event.phones, [verdict.comment, verdict.answer, verdict.readBack]),
        type: 'takenOver',
        body: takenOver(body, verdict),
      });
      return [
        to('handover', body.handoverId),
        ...body.decisions.map(
          (verdict): Routed => ({ key: keyOf('followUp', verdict.followUpId), entry: share(verdict) }),
        ),
      ];
    }
    case 'phoneRevealed':
      return [
        ...(event.body.followUpId === undefined ? [] : [to('followUp', event.body.followUpId)]),
        ...(event.body.noteId === undefined ? [] : [to('note', event.body.noteId)]),
        ...(event.body.handoverId === undefined ? [] : [to('handover', event.body.handoverId)]),
        ...(event.body.pageId === undefined ? [] : [to('manualPage', event.body.pageId)]),
        ...(event.body.scriptId === undefined ? [] : [to('manualScript', event.body.scriptId)]),
        ...(event.body.briefingId === undefined ? [] : [to('briefing', event.body.briefingId)]),
      ];
    case 'customersMerged':
    case 'customerParted':
      return [event.body.writing, ...event.body.others].map((key) =>
        key.startsWith('note:') ? to('note', key.slice(5)) : to('followUp', key.slice(9)),
      );
    case 'handoverAmended':
    case 'handoverCountersigned':
      return [to('handover', event.body.handoverId)];
    case 'rosterPlanned': {
      // A week that no calendar has is in nobody’s plan.
      const id = rosterIdOf(event.body.week);
      return id === null ? [] : [to('roster', id)];
    }
    case 'leaveRequested':
    case 'leaveDecided':
    case 'leaveWithdrawn':
      return [to('leave', event.body.leaveId)];
    case 'checklistAdded':
    case 'checklistChanged':
    case 'dutySwapped':
      return [to('checklist', event.body.checklistId)];
    case 'checklistItemDone':
    case 'checklistItemUndone':
    case 'checklistItemSkipped':
      return [to('checklistRun', runIdOf(event.body.checklistId, event.body.period))];
    case 'routineAdded':
    case 'routineChanged':
      return [to('routine', event.body.routineId)];
    case 'routineCounted':
    case 'routineReported':
    case 'routineEntryWithdrawn':
      return [to('routineRun', routineRunIdOf(event.body.routineId, event.body.period))];
    case 'attendanceRepaired':
    case 'attendanceEntered':
      return [to('attendance', event.body.attendanceId)];
    case 'meritDecided':
    case 'meritEntered':
    case 'fundSpent':
    case 'meritReversed':
      return [to('ledger', event.body.entryId)];
    case 'milestoneNoted':
    case 'milestoneWithdrawn':
      return [to('milestone', event.body.milestoneId), to('followUp', event.body.followUpId)];
    case 'weekSealed': {
      const id = rosterIdOf(event.body.week);
      return id === null ? [] : [to('weekSeal', id)];
    }
    case 'weekPartKept':
      return [to('weekText', event.body.textId)];
    case 'spotChecksDrawn':
      return [to('spotCheck', event.body.drawId)];
    case 'spotCheckJudged':
      return [to('spotCheck', event.body.drawId), to('followUp', event.body.followUpId)];
    case 'decisionMade':
    case 'decisionSettled':
      return [to('decision', event.body.decisionId)];
    case 'quizAnswered':
    case 'chapterTested':
    case 'typingTested':
      return [to('learner', event.body.staffId)];
    case 'briefingAnnounced':
    case 'briefingChanged':
    case 'briefingWithdrawn':
    case 'briefingRead':
      return [to('briefing', event.body.briefingId)];
    case 'learningPlanChanged':
      return [to('learningPlan', 'plan')];
    case 'probationSet':
      // Who teaches them is a fact about the person, and stands there.
      return [to('probation', event.body.staffId), to('staff', event.body.staffId)];
    case 'planItemSignedOff':
    case 'probationDecided':
    case 'probationEntryWithdrawn':
      return [to('probation', event.body.staffId)];
    case 'cadenceChanged':
      return [to('cadence', 'cadence')];
    case 'statementWritten': {
      const id = statementIdOf(event.body.week, event.body.staffId);
      return id === null ? [] : [to('statement', id)];
    }
    case 'templateChanged':
      return [to('followUpTemplate', event.body.kind)];
    case 'questionsJudged':
    case 'pageWritten':
      return [to('manualPage', event.body.pageId)];
    case 'scriptWritten':
      return [to('manualScript', event.body.scriptId)];
    case 'importStarted':
    case 'importFinished':
      return [to('import', event.body.importId)];
    case 'importWithdrawn':
      return [to('import', event.body.importId), ...routeWithList(event.body, frame)];
    default:
      return event satisfies never;
  }
};
