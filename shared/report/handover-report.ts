import type { HandoverItem } from '../events/handover-bodies.ts';
import { maskOf } from '../fields.ts';
import type { Rows } from '../projection/projection.ts';
import type { FollowUpRow, HandoverAcceptance, HandoverDecision, HandoverRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { byUrgency, isLate, toHandoverItem } from '../rules/handover.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { dateOfShift, type ShiftId, templateOfShift } from '../time/shifts.ts';
import type { LocalDate } from '../time/zone.ts';
import {
  type Decision,
  type FollowUpKind,
  type HandoverPart,
  type HandoverSide,
  handoverParts,
  type MissingField,
  type Outcome,
  type Severity,
} from '../vocabulary.ts';
import type { BookDigest } from './weekly-summary.ts';

/**
 * One handover as a value: the PDF, the copied text and the headless command all show this and nothing else. Names as
 * they are today, phone numbers masked already. Plain JSON throughout.
 */
export interface HandoverReport {
  readonly id: string;
  readonly shopName: string;
  readonly zone: string;
  readonly date: LocalDate;
  readonly shiftName: string;
  readonly signed: Signature;
  readonly accepted: Taking | null;
  /** Who else accepted it at the same time on another PC. */
  readonly alsoAccepted: readonly Taking[];
  /** `null` while nobody has taken over. */
  readonly late: boolean | null;
  /** Why it came before its time. */
  readonly unscheduled: string | null;
  readonly nothingOpen: boolean;
  readonly countersigns: readonly CountersignLine[];
  /** The five parts of S10 but “called back”; each most urgent first, as sealed. */
  readonly parts: readonly { readonly part: HandoverPart; readonly items: readonly ReportItem[] }[];
  /** Called back or closed during the shift: told, not carried. */
  readonly done: readonly DoneLine[];
  /** Decided on at take-over though the sealed record does not have them: written down in between. */
  readonly added: readonly ReportItem[];
  readonly remarks: string | null;
  readonly acceptRemarks: string | null;
  /** 补录: what was added after the signature. */
  readonly additions: readonly { readonly at: string; readonly by: string; readonly text: string }[];
  readonly digest: BookDigest;
}

export interface Signature {
  readonly by: string;
  readonly at: string;
  /** How it was proved: `pin`, `asserted`, `system`. */
  readonly auth: string;
}

const proofs = ['pin', 'asserted', 'system'] as const;

/** How a signature was proved; `null` for a way this version does not know, which is shown as it stands. */
export const proofOf = (auth: string): (typeof proofs)[number] | null =>
  proofs.find((one) => one === auth) ?? null;

export interface Taking extends Signature {
  readonly date: LocalDate;
  readonly shiftName: string;
}

/** A mentor’s signature that is asked for; `signature` is `null` while it is missing. */
export interface CountersignLine {
  readonly side: HandoverSide;
  readonly signature: Signature | null;
  readonly comment: string | null;
}

export interface ReportItem {
  readonly followUpId: string;
  readonly kind: FollowUpKind;
  readonly severity: Severity;
  readonly summary: string;
  readonly customer: ReportCustomer;
  readonly promisedAt: string | null;
  readonly next: {
    readonly text: string;
    readonly owner: string | null;
    readonly dueAt: string | null;
  } | null;
  readonly contingency: string | null;
  readonly carryover: number;
  readonly verdict: ReportVerdict | null;
}

/** What it was about and how it ended, as sealed; whom it concerned, as it is known today. */
export interface DoneLine {
  readonly summary: string;
  readonly customer: ReportCustomer;
  readonly outcome: Outcome | null;
}

export interface ReportCustomer {
  readonly name: string | null;
  readonly phone: string | null;
  readonly orderNo: string | null;
  readonly account: string | null;
}

/** What is known of a customer, in the order in which it is told. */
export const customerWords = ({ name, phone, orderNo, account }: ReportCustomer): readonly string[] =>
  [name, phone, orderNo, account].filter((part) => part !== null);

/** As little as finds a customer again: the name, and a number. */
export const foundBy = ({ name, phone, orderNo, account }: ReportCustomer): readonly string[] =>
  [name, phone ?? orderNo ?? account].filter((part) => part !== null);

export interface ReportVerdict {
  readonly decision: Decision;
  readonly comment: string | null;
  /** Answered on the spot, or since. */
  readonly answer: string | null;
  readonly readBack: string | null;
  readonly missing: readonly MissingField[];
  readonly takenBy: string | null;
}

const maskedOrNull = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : maskPhonesIn(text);

/** Names as they are today; an id stands for itself until its first event has arrived. */
const namesIn = (rows: Rows) => ({
  nameOf: (staffId: string): string => maskPhonesIn(rows.get('staff', staffId)?.name ?? staffId),
  shiftNameOf: (shift: ShiftId): string =>
    rows.get('shiftTemplate', templateOfShift(shift))?.name ?? templateOfShift(shift),
});

type Names = ReturnType<typeof namesIn>;

/** The answer to a question of this take-over that came later, as long as no newer question took its place. */
const laterAnswer = (rows: Rows, followUpId: string, acceptance: HandoverAcceptance): string | null => {
  const question = rows.get('followUp', followUpId)?.question ?? null;
  const isThisOne = question?.at === acceptance.at && question.by === acceptance.by;
  return isThisOne ? (question.answer?.text ?? null) : null;
};

const verdictOf = (
  decision: HandoverDecision,
  acceptance: HandoverAcceptance,
  rows: Rows,
  { nameOf }: Names,
): ReportVerdict => ({
  decision: decision.decision,
  comment: maskedOrNull(decision.comment),
  answer: maskedOrNull(decision.answer ?? laterAnswer(rows, decision.followUpId, acceptance)),
  readBack: maskedOrNull(decision.readBack),
  missing: decision.missing,
  takenBy: decision.takenBy === null ? null : nameOf(decision.takenBy),
});

const customerOf = (customer: FollowUpRow['customer'] | undefined): ReportCustomer => ({
  name: maskedOrNull(customer?.name),
  phone: maskedOrNull(maskOf(customer?.phone)),
  orderNo: maskedOrNull(customer?.orderNo),
  account: maskedOrNull(customer?.account),
});

const itemOf = (item: HandoverItem, verdict: ReportVerdict | null): ReportItem => {
  const { customer, nextAction, promisedAt, contingency } = item;
  return {
    followUpId: item.followUpId,
    kind: item.kind,
    severity: item.severity,
    summary: maskPhonesIn(item.summary),
    customer: customerOf(customer),
    promisedAt: promisedAt ?? null,
    next:
      nextAction === undefined
        ? null
        : {
            text: maskPhonesIn(nextAction.text),
            owner: maskedOrNull(nextAction.owner),
            dueAt: nextAction.dueAt ?? null,
          },
    contingency: maskedOrNull(contingency),
    carryover: item.carryover,
    verdict,
  };
};

const countersignsOf = (row: HandoverRow, { nameOf }: Names): readonly CountersignLine[] => {
  const asked: readonly HandoverSide[] = [
    ...(row.needsCountersign ? (['handedOver'] as const) : []),
    ...(row.acceptance?.needsCountersign ? (['tookOver'] as const) : []),
  ];
  return asked.map((side) => {
    const given = row.countersigned[side];
    const signature = given === null ? null : { by: nameOf(given.by), at: given.at, auth: given.auth };
    return { side, signature, comment: maskedOrNull(given?.comment) };
  });
};

const takingOf = ({ by, at, auth, toShift }: HandoverAcceptance, { nameOf, shiftNameOf }: Names): Taking => ({
  by: nameOf(by),
  at,
  auth,
  date: dateOfShift(toShift),
  shiftName: shiftNameOf(toShift),
});

/** As often passed on as before this take-over: that one is told by the record itself. */
const asTaken = (followUp: FollowUpRow, handoverId: string): HandoverItem => {
  const place = followUp.passes.findIndex((pass) => pass.handoverId === handoverId);
  return { ...toHandoverItem(followUp), carryover: place === -1 ? followUp.carryover : place };
};

interface Items {
  readonly sealed: readonly { readonly part: HandoverPart; readonly item: ReportItem }[];
  readonly added: readonly ReportItem[];
}

const itemsOf = (row: HandoverRow, rows: Rows, names: Names): Items => {
  const { acceptance } = row;
  const verdicts = new Map(
    acceptance?.decisions.map((one) => [one.followUpId, verdictOf(one, acceptance, rows, names)]),
  );
  const sealed = new Set(row.items.map(({ followUpId }) => followUpId));
  const since = (acceptance?.decisions ?? [])
    .filter(({ followUpId }) => !sealed.has(followUpId))
    .flatMap(({ followUpId }) => rows.get('followUp', followUpId) ?? []);
  const withVerdict = (item: HandoverItem): ReportItem => itemOf(item, verdicts.get(item.followUpId) ?? null);
  return {
    sealed: [...row.items].sort(byUrgency).map((item) => ({ part: item.part, item: withVerdict(item) })),
    added: since
      .map((one) => asTaken(one, row.id))
      .sort(byUrgency)
      .map(withVerdict),
  };
};

/** Refuses `notFound`, and `noBook` when the rows name no book. */
export const handoverReport = (rows: Rows, id: string, digest: BookDigest): Result<HandoverReport> => {
  const book = rows.get('book', 'book');
  if (book === null) return err(refusal('noBook'));
  const row = rows.get('handover', id);
  if (row === null) return err(refusal('notFound', { id }));
  const names = namesIn(rows);
  const { acceptance } = row;
  const { sealed, added } = itemsOf(row, rows, names);
  return ok({
    id,
    shopName: book.shopName,
    zone: book.zone,
    date: row.date,
    shiftName: names.shiftNameOf(row.fromShift),
    signed: { by: names.nameOf(row.signedBy), at: row.signedAt, auth: row.signedAuth },
    accepted: acceptance === null ? null : takingOf(acceptance, names),
    alsoAccepted: row.alsoAcceptedBy.map((one) => takingOf(one, names)),
    late: isLate(row),
    unscheduled: maskedOrNull(row.unscheduled),
    nothingOpen: row.nothingOpen,
    countersigns: countersignsOf(row, names),
    parts: handoverParts.flatMap((part) => {
      const items = sealed.filter((one) => one.part === part).map(({ item }) => item);
      return items.length === 0 ? [] : [{ part, items }];
    }),
    done: row.done.map(({ followUpId, summary, outcome }) => ({
      summary: maskPhonesIn(summary),
      customer: customerOf(rows.get('followUp', followUpId)?.customer),
      outcome,
    })),
    added,
    remarks: maskedOrNull(row.remarks),
    acceptRemarks: maskedOrNull(acceptance?.remarks),
    additions: row.additions.map(({ at, by, text }) => ({
      at,
      by: names.nameOf(by),
      text: maskPhonesIn(text),
    })),
    digest,
  });
};
