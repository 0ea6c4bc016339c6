import type { ShiftId } from '../time/shifts.ts';
import type { WeekName } from '../time/week.ts';
import type { LocalDate } from '../time/zone.ts';
import type {
  DepartureWay,
  FollowUpKind,
  NoteKind,
  Outcome,
  Role,
  RoutineCadence,
  RoutineScope,
  Severity,
} from '../vocabulary.ts';
import type { RepeatedLine, VerdictLine } from './weekly-repeated.ts';
import type { SealLine, WeekReview } from './weekly-review-value.ts';
import type { WeekStatements } from './weekly-statements-value.ts';

/**
 * The week as one value: the screen, the PDF, the spreadsheet and the headless command all show this and nothing
 * else. Counted by business date, Monday to Sunday. Phone numbers are masked already. Plain JSON throughout.
 */
export interface WeeklySummary {
  readonly week: WeekName;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly shopName: string;
  readonly zone: string;
  /** The last date the value speaks of: Sunday, or today in a week that is not over. */
  readonly asOf: LocalDate;
  readonly figures: WeekFigures;
  readonly lastWeek: WeekFigures;
  readonly days: readonly DayFigures[];
  readonly kinds: readonly KindFigures[];
  readonly attendance: readonly ShiftAttendance[];
  readonly handovers: readonly HandoverLine[];
  /** From so many passes on a follow-up climbs to the lead: the shop’s setting of today. */
  readonly passLimit: number;
  /** What climbs: passed on too often or contested, a part of `pending`. */
  readonly attention: readonly AttentionLine[];
  readonly departures: readonly DepartureLine[];
  /** Routines with their last day in the week. */
  readonly routines: readonly RoutineLine[];
  readonly pending: readonly PendingLine[];
  readonly outcomes: readonly { readonly outcome: Outcome; readonly count: number }[];
  readonly noteKinds: readonly {
    readonly kind: NoteKind;
    readonly count: number;
    readonly settled: number;
  }[];
  /** Every note but customer voice, by date. */
  readonly notes: readonly NoteLine[];
  readonly customerVoice: readonly NoteLine[];
  /** What keeps coming up, this week again. */
  readonly repeated: readonly RepeatedLine[];
  readonly people: readonly PersonFigures[];
  readonly statements: WeekStatements;
  /** What who answers for the shop looks at on Monday. */
  readonly review: WeekReview;
  /** Who has signed the week; `null` while nobody has, and it may still change. */
  readonly sealed: SealLine | null;
  readonly digest: BookDigest;
}

/** The heads of all journals when the value was made; `baton verify` prints the same. */
export interface BookDigest {
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  readonly events: number;
  readonly writers: number;
  readonly bookId: string;
  /** The last record of each journal that has one: what the hash is made from. */
  readonly heads: readonly JournalHead[];
  /** Writers whose journals are damaged: what followed the damage is missing. Absent in a sound book. */
  readonly damaged?: readonly string[];
}

/** How far a journal had come. */
export interface JournalHead {
  readonly writer: string;
  readonly seq: number;
  readonly hash: string;
}

/** What happened between shifts. */
export interface PassingFigures {
  /** Pending, and passed on at least `passLimit` times. */
  readonly climbing: number;
  /** How often somebody contested what was said to be settled. */
  readonly disputed: number;
  /** Items a receiver would not take. */
  readonly refused: number;
  /** People who left though nobody had taken over. */
  readonly released: number;
  /** Times somebody stayed because relief had not come. */
  readonly waits: number;
  /** Handovers before their time. */
  readonly unscheduled: number;
  /** Mentors’ signatures that are still missing. */
  readonly countersignsMissing: number;
}

/** What was asked for with its last day in the week, of each person or of the shop, and what of it was not done by then. */
export interface RoutineFigures {
  readonly routinesAsked: number;
  readonly routinesMissed: number;
}

/** Key figures. Follow-ups closed as `mistaken` (written down by mistake) count nowhere. */
export interface WeekFigures extends PassingFigures, RoutineFigures {
  readonly opened: number;
  readonly reopened: number;
  readonly closed: number;
  /** Open at the close of the last day. */
  readonly pending: number;
  /** Of these, promised for a time that has passed. */
  readonly overdue: number;
  readonly handovers: number;
  readonly handoversLate: number;
  /** Signed and taken over by nobody yet. */
  readonly handoversWaiting: number;
  readonly notes: number;
  readonly lateArrivals: number;
}

export interface DayFigures {
  readonly date: LocalDate;
  readonly opened: number;
  readonly reopened: number;
  readonly closed: number;
  /** Open at the close of the day; `null` for a day that has not come. */
  readonly open: number | null;
}

export interface KindFigures {
  readonly kind: FollowUpKind;
  readonly opened: number;
  readonly closed: number;
  readonly pending: number;
}

/** One shift of the week and who worked it. */
export interface ShiftAttendance {
  readonly shift: ShiftId;
  readonly date: LocalDate;
  readonly templateId: string;
  readonly shiftName: string;
  readonly people: readonly {
    readonly staffId: string;
    readonly name: string;
    readonly inAt: string;
    readonly outAt: string | null;
    readonly lateMinutes: number;
    readonly earlyMinutes: number;
    readonly leftIll: boolean;
    /** Never checked out, hours after the end. */
    readonly forgotten: boolean;
  }[];
}

export interface HandoverLine {
  readonly id: string;
  readonly date: LocalDate;
  readonly shiftName: string;
  readonly signedBy: string;
  readonly signedAt: string;
  readonly acceptedBy: string | null;
  readonly acceptedAt: string | null;
  /** `null` while nobody has taken over. */
  readonly late: boolean | null;
  readonly items: number;
  readonly questioned: number;
  readonly refused: number;
  readonly additions: number;
  /** Why it came before its time. */
  readonly unscheduled: string | null;
  /** Mentors’ signatures still missing: 0, 1 or 2. */
  readonly countersignsMissing: number;
}

/** A pending follow-up that climbs to the lead, and why. */
export interface AttentionLine extends PendingLine {
  readonly climbing: boolean;
  readonly disputed: boolean;
  readonly lastProgress: { readonly at: string; readonly by: string; readonly text: string } | null;
}

/** Somebody who stayed because relief had not come, or left without it. */
export interface DepartureLine {
  /** The attendance it belongs to. */
  readonly id: string;
  readonly date: LocalDate;
  readonly shiftName: string;
  readonly name: string;
  readonly waits: readonly { readonly at: string; readonly why: string | null }[];
  readonly release: {
    readonly at: string;
    readonly way: DepartureWay;
    readonly reason: string;
    readonly by: string;
    readonly approvedBy: string | null;
    /** What the lead on the phone said afterwards; `null` while they have not, or where nobody was asked. */
    readonly confirmed: boolean | null;
  } | null;
}

/** One routine in the week: `asked` is `done` and `missed`. */
export interface RoutineLine {
  readonly id: string;
  readonly name: string;
  readonly cadence: RoutineCadence;
  readonly day: number | null;
  readonly scope: RoutineScope;
  readonly least: number;
  readonly most: number;
  /** How often it was asked of somebody. */
  readonly asked: number;
  readonly done: number;
  readonly missed: number;
  /** Of what was missed, how much was made up after its date. */
  readonly madeUp: number;
  /** Everything that was counted, beyond what was asked too. */
  readonly counted: number;
  readonly missedBy: readonly { readonly staffId: string; readonly name: string; readonly times: number }[];
  /** What the supervisor was told. */
  readonly reports: readonly { readonly at: string; readonly by: string; readonly text: string }[];
}

export interface PendingLine {
  readonly id: string;
  readonly kind: FollowUpKind;
  readonly severity: Severity;
  readonly summary: string;
  readonly customerName: string | null;
  readonly phone: string | null;
  readonly orderNo: string | null;
  readonly openedOn: LocalDate;
  readonly openedBy: string;
  readonly ageDays: number;
  readonly carryover: number;
  readonly promisedAt: string | null;
  readonly overdue: boolean;
  readonly nextAction: string | null;
}

export interface NoteLine extends VerdictLine {
  readonly id: string;
  readonly date: LocalDate;
  readonly kind: NoteKind;
  readonly text: string;
  readonly by: string;
  readonly customerName: string | null;
  readonly settled: boolean;
  readonly answer: string | null;
}

export interface PersonFigures {
  readonly staffId: string;
  readonly name: string;
  readonly role: Role;
  readonly shifts: number;
  readonly late: number;
  readonly opened: number;
  readonly closed: number;
  readonly progressed: number;
  readonly notes: number;
  readonly handoversSigned: number;
  readonly handoversAccepted: number;
  /** Items of the handovers this person signed. */
  readonly itemsHandedOver: number;
  /** Of these, how many lacked nothing. */
  readonly itemsComplete: number;
  /** How often this person was told that something is missing (缺信息). */
  readonly missingTold: number;
}
