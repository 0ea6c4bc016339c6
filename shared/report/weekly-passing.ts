import type { Rows } from '../projection/projection.ts';
import type {
  AttendanceRow,
  FollowUpRow,
  FollowUpTurn,
  HandoverRow,
  HistoryLine,
} from '../projection/rows.ts';
import { completenessOf } from '../rules/completeness.ts';
import { attendances } from '../rules/context.ts';
import { openCountersigns } from '../rules/gate.ts';
import { countsAtAll } from '../rules/pending.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { flatEachOf, type Steps } from '../steps.ts';
import { businessDateOf, type ShiftId } from '../time/shifts.ts';
import type { Outcome } from '../vocabulary.ts';
import { carryoverBy, pendingLine } from './weekly-follow-ups.ts';
import type { Period } from './weekly-period.ts';
import type { AttentionLine, DepartureLine, PassingFigures, PersonFigures } from './weekly-summary.ts';
import { saidOnce } from './weekly-verdicts.ts';

/** What happened between shifts in a period: passed on too often, contested, refused, left without relief. */

type NameOf = (staffId: string) => string;

/** Outcomes that say the customer is served: what may be contested. */
const served: readonly Outcome[] = ['won', 'solved'];

/** Whether a turn contests the one before it: another person of another shift opened again what was served. */
const contests = (turn: FollowUpTurn, before: FollowUpTurn | undefined): boolean =>
  turn.state === 'open' &&
  before?.state === 'closed' &&
  before.outcome !== null &&
  served.includes(before.outcome) &&
  turn.by !== before.by &&
  (turn.shift === null || turn.shift !== before.shift);

/** How often in the period somebody contested what was said to be served. */
const disputesIn = (rows: Rows, { holds }: Period): number =>
  rows
    .all('followUp')
    .filter(countsAtAll)
    .flatMap(({ turns }) => turns.filter((turn, place) => holds(turn.on) && contests(turn, turns[place - 1])))
    .length;

/** Contested, and not closed again by the close of the period. */
export const isContested = ({ turns }: FollowUpRow, { asOf }: Period): boolean => {
  const come = turns.filter(({ on }) => on <= asOf);
  const last = come.at(-1);
  return last !== undefined && contests(last, come.at(-2));
};

export const isOverLimit = (row: FollowUpRow, period: Period, passLimit: number): boolean =>
  carryoverBy(row, period.asOf) >= passLimit;

const departuresIn = (rows: Rows, { holds }: Period): readonly AttendanceRow[] =>
  attendances(rows).filter(
    ({ date, release, awaited }) => holds(date) && (release !== null || awaited.length > 0),
  );

interface PassingFacts {
  readonly pending: readonly FollowUpRow[];
  readonly handovers: readonly HandoverRow[];
  readonly passLimit: number;
}

export const passingFigures = (rows: Rows, period: Period, facts: PassingFacts): PassingFigures => {
  const { pending, handovers, passLimit } = facts;
  const departures = departuresIn(rows, period);
  return {
    climbing: pending.filter((row) => isOverLimit(row, period, passLimit)).length,
    disputed: disputesIn(rows, period),
    refused: saidOnce(rows, handovers, ({ decision }) => decision === 'refused').length,
    released: departures.filter(({ release }) => release !== null).length,
    waits: departures.reduce((sum, { awaited }) => sum + awaited.length, 0),
    unscheduled: handovers.filter(({ unscheduled }) => unscheduled !== null).length,
    countersignsMissing: handovers.flatMap(openCountersigns).length,
  };
};

const progressBy = (row: FollowUpRow, { asOf }: Period, zone: string): HistoryLine | null =>
  row.history.findLast(
    ({ what, at, shift }) =>
      what === 'followUpProgressed' && businessDateOf({ at, shift: shift ?? undefined }, zone) <= asOf,
  ) ?? null;

interface AttentionOptions {
  readonly period: Period;
  readonly passLimit: number;
  readonly zone: string;
  readonly nameOf: NameOf;
}

/** What climbs to the lead at the close of the period: passed on too often, or contested; most travelled first. */
export const attentionLines = (
  pending: readonly FollowUpRow[],
  { period, passLimit, zone, nameOf }: AttentionOptions,
): readonly AttentionLine[] =>
  pending
    .map((row) => ({
      row,
      climbing: isOverLimit(row, period, passLimit),
      disputed: isContested(row, period),
    }))
    .filter(({ climbing, disputed }) => climbing || disputed)
    .map(({ row, climbing, disputed }): AttentionLine => {
      const progress = progressBy(row, period, zone);
      return {
        ...pendingLine(row, period, nameOf),
        climbing,
        disputed,
        lastProgress:
          progress === null
            ? null
            : { at: progress.at, by: nameOf(progress.by), text: maskPhonesIn(progress.text ?? '') },
      };
    })
    .sort((a, b) => b.carryover - a.carryover);

/** So many of the most travelled are told at the top; all of them stand in the list of what is pending. */
const MOST_TRAVELLED = 8;

/** What a reader is shown first: the most travelled, and whatever is disputed. */
export const firstAttention = (attention: readonly AttentionLine[]): readonly AttentionLine[] =>
  attention.filter(({ disputed }, place) => disputed || place < MOST_TRAVELLED);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Who left without relief, and who stayed for it, shift by shift. */
export const departureLines = (
  rows: Rows,
  period: Period,
  nameOf: NameOf,
  shiftNameOf: (shift: ShiftId) => string,
): readonly DepartureLine[] =>
  [...departuresIn(rows, period)]
    .sort((a, b) => compare(a.date, b.date) || compare(a.inAt, b.inAt) || compare(a.id, b.id))
    .map(({ id, date, shift, staffId, release, awaited }) => ({
      id,
      date,
      shiftName: shiftNameOf(shift),
      name: nameOf(staffId),
      waits: awaited.map(({ at, why }) => ({ at, why: why === null ? null : maskPhonesIn(why) })),
      release:
        release === null
          ? null
          : {
              at: release.at,
              way: release.way,
              reason: maskPhonesIn(release.reason),
              by: nameOf(release.by),
              approvedBy: release.approvedBy === null ? null : nameOf(release.approvedBy),
              confirmed: release.confirmation?.confirmed ?? null,
            },
    }));

/** What somebody was told is missing in what they wrote or handed over, once an item and time. */
export interface MissingTold {
  readonly to: string;
}

const toldOf = ({ changes }: HistoryLine): readonly MissingTold[] => {
  const to = changes.find(({ field }) => field === 'to')?.after;
  return typeof to === 'string' && changes.some(({ field }) => field === 'missing') ? [{ to }] : [];
};

/** 缺信息 of the period: at take-over to who had signed for the shift that held the item, and at any other time to who was asked. */
export function* missingTold(
  rows: Rows,
  handovers: readonly HandoverRow[],
  { holds }: Period,
  zone: string,
): Steps<readonly MissingTold[]> {
  const atTakeOver = saidOnce(rows, handovers, ({ missing }) => missing.length > 0).map(
    ({ handover }): MissingTold => ({ to: handover.signedBy }),
  );
  const asked = yield* flatEachOf(rows.all('followUp').filter(countsAtAll), ({ history }) =>
    history
      .filter(({ what }) => what === 'followUpQuestioned')
      .filter(({ at, shift }) => holds(businessDateOf({ at, shift: shift ?? undefined }, zone)))
      .flatMap(toldOf),
  );
  return [...atTakeOver, ...asked];
}

/** How completely somebody handed over: every item of every record they signed. */
export const handedOverBy = (
  staffId: string,
  handovers: readonly HandoverRow[],
): { readonly itemsHandedOver: number; readonly itemsComplete: number } => {
  const items = handovers.filter(({ signedBy }) => signedBy === staffId).flatMap((row) => row.items);
  const { total, complete } = completenessOf(items);
  return { itemsHandedOver: total, itemsComplete: complete };
};

/** Of a hundred items somebody handed over, so many lacked nothing, rounded down; `null` where they handed over none. */
export const percentComplete = ({
  itemsComplete,
  itemsHandedOver,
}: Pick<PersonFigures, 'itemsComplete' | 'itemsHandedOver'>): number | null =>
  // Multiplied first: 29 of 100 divided first are 28.999….
  itemsHandedOver === 0 ? null : Math.floor((100 * itemsComplete) / itemsHandedOver);
