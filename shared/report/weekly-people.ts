import type { Rows } from '../projection/projection.ts';
import type { HandoverRow, NoteRow, StaffRow } from '../projection/rows.ts';
import { countsAtAll } from '../rules/pending.ts';
import { eachOf, flatEachOf, type Steps } from '../steps.ts';
import { businessDateOf } from '../time/shifts.ts';
import { roles } from '../vocabulary.ts';
import type { Presence } from './weekly-attendance.ts';
import type { Counted } from './weekly-follow-ups.ts';
import { handedOverBy, type MissingTold } from './weekly-passing.ts';
import type { Period } from './weekly-period.ts';
import type { PersonFigures } from './weekly-summary.ts';

/** What the counts of people are made from: all of it of the period already. */
export interface PeopleFacts {
  readonly presences: readonly Presence[];
  readonly turns: readonly Counted[];
  readonly notes: readonly NoteRow[];
  readonly handovers: readonly HandoverRow[];
  /** Who wrote each line of progress. */
  readonly progressBy: readonly string[];
  readonly missingTold: readonly MissingTold[];
}

/** The authors of the lines of progress written in the period, once a line. */
export function* progressAuthors(rows: Rows, { holds }: Period, zone: string): Steps<readonly string[]> {
  return yield* flatEachOf(rows.all('followUp').filter(countsAtAll), ({ history }) =>
    history
      .filter(({ what }) => what === 'followUpProgressed')
      .filter(({ at, shift }) => holds(businessDateOf({ at, shift: shift ?? undefined }, zone)))
      .map(({ by }) => by),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whoever bears more comes first, then whoever has been here longer. */
export const byStanding = (a: StaffRow, b: StaffRow): number =>
  roles.indexOf(b.role) - roles.indexOf(a.role) || compare(a.addedAt, b.addedAt) || compare(a.id, b.id);

const figuresOf = ({ id, name, role }: StaffRow, facts: PeopleFacts): PersonFigures => {
  const shifts = facts.presences.filter(({ staffId }) => staffId === id);
  const turns = facts.turns.filter(({ turn }) => turn.by === id);
  return {
    staffId: id,
    name,
    role,
    shifts: shifts.length,
    late: shifts.filter(({ lateMinutes }) => lateMinutes > 0).length,
    opened: turns.filter(({ as }) => as === 'opened').length,
    closed: turns.filter(({ as }) => as === 'closed').length,
    progressed: facts.progressBy.filter((by) => by === id).length,
    notes: facts.notes.filter(({ by }) => by === id).length,
    handoversSigned: facts.handovers.filter(({ signedBy }) => signedBy === id).length,
    handoversAccepted: facts.handovers.filter(({ acceptance }) => acceptance?.by === id).length,
    ...handedOverBy(id, facts.handovers),
    missingTold: facts.missingTold.filter(({ to }) => to === id).length,
  };
};

const isIdle = ({ staffId, name, role, ...counts }: PersonFigures): boolean =>
  Object.values(counts).every((count) => count === 0);

/** Everybody who works here or did anything in the period. */
export function* peopleFigures(rows: Rows, facts: PeopleFacts): Steps<readonly PersonFigures[]> {
  const everybody = yield* eachOf([...rows.all('staff')].sort(byStanding), (row) => ({
    row,
    figures: figuresOf(row, facts),
  }));
  return everybody.filter(({ row, figures }) => row.active || !isIdle(figures)).map(({ figures }) => figures);
}
