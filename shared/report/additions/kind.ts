import type { EventType } from '../../events/bodies.ts';
import type { EventEntry } from '../../projection/entry.ts';
import type { Rows } from '../../projection/projection.ts';
import type { EntityKind, StatementText } from '../../projection/rows.ts';
import type { ShiftId } from '../../time/shifts.ts';
import type { WeekName } from '../../time/week.ts';
import type { LocalDate } from '../../time/zone.ts';
import type { DecisionState, DepartureWay, NoteVerdict, Outcome, SpotVerdict } from '../../vocabulary.ts';

/** What a kind of event means to a week that was signed before the event reached the book (补录). */

/** Why a kind is never told. */
export type WhyNot =
  /** No week’s value is made of it. */
  | 'inNoWeek'
  /** It is a signature, or a part of what was signed: it stands with the week it signs. */
  | 'withItsWeek';

/** Why something said of a week’s things after the week is not late. */
export type Afterwards =
  /** What becomes of a thing is a matter of the day on which it happens. */
  | 'ofItsOwnDay'
  /** Names and rules hold from when they are said; a signed week keeps those it was signed with. */
  | 'fromThenOn';

/** One word that was said, out of the vocabulary: `outcome.solved`. */
export type SaidWord =
  | `outcome.${Outcome}`
  | `noteVerdict.${NoteVerdict}`
  | `spotVerdict.${SpotVerdict}`
  | `decisionState.${DecisionState}`
  | `departureWay.${DepartureWay}`
  | `said.${'yes' | 'no' | 'granted' | 'refused' | 'takenBack' | 'putBack' | 'unsolved'}`;

/** What one event says, as far as no language is needed for it. */
export interface SaidLine {
  readonly about: EntityKind;
  readonly id: string;
  readonly summary: string;
  /** When it happened, where that is not when it was said. */
  readonly at?: string;
  /** Whom it is about. */
  readonly of?: string | null;
  readonly word?: SaidWord | null;
  /** A statement’s own words, one under the other. */
  readonly statement?: StatementText | null;
}

/** What a kind may look at. */
export interface World {
  readonly rows: Rows;
  readonly weekOf: (date: LocalDate) => WeekName;
  /** The week of the business date on which it was done. */
  readonly ownWeek: (entry: Pick<EventEntry, 'at' | 'shift' | 'zone'>) => WeekName;
  readonly nameOf: (staffId: string) => string;
  /** The week in which a moment lies on the calendar, whoever was at work then. */
  readonly weekAt: (at: string) => WeekName;
  /** `早班 11-21`. */
  readonly shiftText: (shift: ShiftId) => string;
  /** `11-21 19:05`. */
  readonly momentText: (at: string) => string;
}

type Of<T extends EventType> = Extract<EventEntry, { type: T }>;

interface ToldParts<T extends EventType> {
  /** The weeks whose value it is part of, or changes after the fact. */
  readonly weeks: (entry: Of<T>, world: World) => readonly WeekName[];
  /** `null` where it is told whenever it is said: it is a word about the week, not about what came after. */
  readonly afterwards: Afterwards | null;
  readonly say: (entry: Of<T>, world: World) => SaidLine;
}

export interface Told<T extends EventType> extends ToldParts<T> {
  readonly told: true;
}

export interface Untold {
  readonly told: false;
  readonly why: WhyNot;
}

export type KindOf<T extends EventType> = Told<T> | Untold;

/** A kind of event that is told when it comes late. */
export const told = <T extends EventType>(parts: ToldParts<T>): Told<T> => ({ told: true, ...parts });

/** A kind of event that is in no week’s value, and is not told. */
export const inNoWeek: Untold = { told: false, why: 'inNoWeek' };

/** It belongs to the day on which it was done. */
export const onItsDay = (entry: EventEntry, { ownWeek }: World): readonly WeekName[] => [ownWeek(entry)];

/** Parts of a line that need no language; what is not there is left out. */
export const joined = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part != null && part !== '').join(' · ');
