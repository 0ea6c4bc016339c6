import type { ShiftId } from '../time/shifts.ts';
import type { WeekName } from '../time/week.ts';
import type { LocalDate } from '../time/zone.ts';
import type { FollowUpKind, NoteKind, Outcome, Role, Severity } from '../vocabulary.ts';

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
  readonly people: readonly PersonFigures[];
  readonly digest: BookDigest;
}

/** The heads of all journals when the value was made; `baton verify` prints the same. */
export interface BookDigest {
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  readonly events: number;
  readonly writers: number;
}

/** Key figures. Follow-ups closed as `mistaken` (written down by mistake) count nowhere. */
export interface WeekFigures {
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
  readonly additions: number;
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

export interface NoteLine {
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
}
