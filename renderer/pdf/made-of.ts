import { type EntityKey, kindOfKey } from '../../shared/projection/route.ts';
import { type EntityKind, entityKinds } from '../../shared/projection/rows.ts';

/** Which rows of the book a document is made of: only what happens to those makes it old. */
export type MadeOf = (key: EntityKey) => boolean;

const kinds = (...of: readonly EntityKind[]): MadeOf => {
  const wanted = new Set(of);
  return (key) => wanted.has(kindOfKey(key));
};

/** What is learnt and read at the shop is on no page about its customers and hours. */
const besides: readonly EntityKind[] = [
  ...(['station', 'learner', 'learningPlan', 'probation', 'briefing', 'manualPage', 'manualScript'] as const),
];

/** A week or a month, of the shop or of one person. */
export const ofTheWeek: MadeOf = kinds(...entityKinds.filter((kind) => !besides.includes(kind)));
/** A week that is signed: nothing changes it but another signature of it. */
export const ofSignedWeek: MadeOf = kinds('weekSeal', 'weekText');
export const ofRoster: MadeOf = kinds('roster', 'leave', 'staff', 'shiftTemplate', 'book');
export const ofAttendance: MadeOf = kinds('attendance', 'roster', 'leave', 'staff', 'shiftTemplate', 'book');
export const ofBooklet: MadeOf = kinds('manualPage', 'manualScript', 'book');
const aroundHandover: MadeOf = kinds('staff', 'shiftTemplate', 'book');

/** One handover, and what was decided on in it: an answer may come later. */
export const ofHandover = (id: string, followUpIds: readonly string[]): MadeOf => {
  const keys = new Set<EntityKey>([`handover:${id}`]);
  for (const followUpId of followUpIds) keys.add(`followUp:${followUpId}`);
  return (key) => keys.has(key) || aroundHandover(key);
};
