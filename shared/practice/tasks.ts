import type { Envelope } from '../events/envelope.ts';
import { readEvent } from '../events/read.ts';

/** The tasks of practice, in the order of a shift, each with the chapter of the manual it belongs to. */
export const practiceTasks = [
  { id: 'checkIn', chapter: 'opening-the-shift' },
  { id: 'takeOver', chapter: 'handover' },
  { id: 'writeDown', chapter: 'receiving-a-customer' },
  { id: 'answer', chapter: 'call-backs' },
  { id: 'snooze', chapter: 'unreachable-customers' },
  { id: 'complete', chapter: 'reading-the-book' },
  { id: 'find', chapter: 'reading-the-book' },
  { id: 'handOver', chapter: 'closing-the-shift' },
] as const;

export type PracticeTaskId = (typeof practiceTasks)[number]['id'];

/** How far somebody is. */
export interface PracticeProgress {
  readonly done: readonly PracticeTaskId[];
  /** Whom to find: a customer whose promise was settled before practice began; `null` where there is none. */
  readonly toFind: string | null;
}

/** What was done in a practice book, worked out from its events alone. */
export interface PracticeFold {
  readonly take: (event: Envelope) => void;
  readonly done: () => readonly PracticeTaskId[];
}

/**
 * Tells of each task whether `writer`, the practice window, has done it. What others wrote is the shop as it was found.
 * What is done stays done: whoever undoes a step has practised it, and undoing too.
 */
export const createPracticeFold = (writer: string): PracticeFold => {
  const promised = new Set<string>();
  const settled = new Set<string>();
  const done = new Set<PracticeTaskId>();

  /** The task that an event of the practice window answers, with the book as it was before it. */
  const taskOf = (event: NonNullable<ReturnType<typeof readEvent>>): PracticeTaskId | null => {
    switch (event.type) {
      case 'checkedIn':
        return 'checkIn';
      case 'handoverAccepted':
        return 'takeOver';
      case 'followUpOpened':
        // What opened by itself, or came in with a list, nobody wrote down.
        return event.body.because === undefined && event.body.importedFrom === undefined ? 'writeDown' : null;
      case 'followUpProgressed':
        if (settled.has(event.body.followUpId)) return 'find';
        return promised.has(event.body.followUpId) ? 'answer' : null;
      case 'followUpSnoozed':
        return event.body.until === null ? null : 'snooze';
      case 'followUpClosed':
        return event.body.outcome === 'mistaken' ? null : 'complete';
      case 'handoverSigned':
        return 'handOver';
      default:
        return null;
    }
  };

  const remember = (event: NonNullable<ReturnType<typeof readEvent>>): void => {
    if (event.type === 'followUpOpened' && event.body.promisedAt !== undefined)
      promised.add(event.body.followUpId);
    if (event.type === 'followUpUpdated') {
      const { promisedAt } = event.body.changes;
      if (promisedAt === null) promised.delete(event.body.followUpId);
      else if (promisedAt !== undefined) promised.add(event.body.followUpId);
    }
    // What one has just settled oneself needs no finding.
    if (event.type === 'followUpClosed' && event.writer !== writer) settled.add(event.body.followUpId);
    if (event.type === 'followUpReopened') settled.delete(event.body.followUpId);
  };

  return {
    take: (envelope) => {
      const event = readEvent(envelope);
      if (event === null) return;
      const task = envelope.writer === writer ? taskOf(event) : null;
      if (task !== null) done.add(task);
      remember(event);
    },
    done: () => practiceTasks.map(({ id }) => id).filter((id) => done.has(id)),
  };
};
