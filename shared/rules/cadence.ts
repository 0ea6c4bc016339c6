import { type NewCadence, newCadenceSchema } from '../commands/cadence.ts';
import type { Customer } from '../fields.ts';
import type { CadenceRow, CadenceValue, FollowUpRow, MilestoneRow } from '../projection/rows.ts';
import { idOfStep } from '../projection/step-id.ts';
import {
  addDays,
  addMonths,
  instantAt,
  localDateOf,
  localTimeOf,
  toEpochMs,
  toInstantText,
  weekdayOf,
} from '../time/zone.ts';
import type { Milestone } from '../vocabulary.ts';
import { canBeReached } from './completeness.ts';

/**
 * The rhythm of the trade (S10, S1): what is to be done how long after what. Nothing runs in the background: what is due
 * is derived from what was noted, and opens under an id that follows from the milestone and the rule, so that it opens
 * once, whichever PC thinks of it first and however often the clock passes that moment.
 */

export type CadenceRule = CadenceValue['rules'][number];
export type RestDays = CadenceValue['restDays'];

/** The cadence that comes with Baton (`resources/book/default-cadence.json`, one language). Throws on another file. */
export const shippedCadence = (file: unknown): NewCadence => newCadenceSchema.parse(file);

export interface CadenceInForce {
  readonly rules: readonly CadenceRule[];
  readonly restDays: RestDays;
}

/** The rules as the lead has them, else as they come with Baton. */
export const cadenceInForce = (shipped: NewCadence, row: CadenceRow | null): CadenceInForce => {
  if (row === null) return shipped;
  if (row.value !== null) return row.value;
  const { since } = row;
  return since === null ? shipped : { ...shipped, rules: shipped.rules.map((rule) => ({ ...rule, since })) };
};

/** Something from which rules count. */
export interface Occasion {
  readonly followUpId: string;
  /** `null` where the follow-up was closed as won: that is the occasion. */
  readonly milestoneId: string | null;
  readonly milestone: Milestone;
  readonly at: string;
  /** What was due before is not opened any more; `null` where everything counts. */
  readonly since: string | null;
}

/** What a rule asks for because of an occasion. */
export interface Step {
  /** The id of the follow-up it becomes. */
  readonly id: string;
  readonly occasion: Occasion;
  readonly rule: CadenceRule;
  /** From when it stands in the list. */
  readonly opensAt: string;
  readonly dueAt: string;
}

/** The id of what a rule opens: it follows from the occasion and the rule, and only from them. */
export const stepIdOf = (
  { milestoneId, followUpId }: Pick<Occasion, 'milestoneId' | 'followUpId'>,
  ruleId: string,
): string => idOfStep(milestoneId ?? followUpId, ruleId);

const isRestDay = (date: string, { weekdays, dates }: RestDays): boolean =>
  weekdays.includes(weekdayOf(date)) || dates.includes(date);

/** More rest days in a row than this are a mistake, and are not waited for. */
const MOST_REST_DAYS = 31;

/** The next date (or the one before) on which the shop works. */
const workingDay = (date: string, step: 1 | -1, restDays: RestDays): string => {
  let day = date;
  for (let count = 0; count < MOST_REST_DAYS && isRestDay(day, restDays); count += 1)
    day = addDays(day, step);
  return isRestDay(day, restDays) ? date : day;
};

const UNIT_MS = { minute: 60_000, hour: 3_600_000 } as const;

/** When it is due by the rule, in the shop’s zone: days and months are dates there, hours and minutes pass everywhere alike. */
export const dueAtOf = (rule: CadenceRule, at: string, restDays: RestDays, zone: string): string => {
  const { count, unit, isBefore, time, skipsRestDays } = rule;
  const sign = isBefore ? -1 : 1;
  const onWorkingDay = (date: string): string => (skipsRestDays ? workingDay(date, sign, restDays) : date);
  if (unit === 'minute' || unit === 'hour') {
    const instant = toInstantText(toEpochMs(at) + sign * count * UNIT_MS[unit]);
    const date = localDateOf(instant, zone);
    const day = onWorkingDay(date);
    return day === date ? instant : instantAt(day, localTimeOf(instant, zone), zone);
  }
  const from = localDateOf(at, zone);
  const date = unit === 'day' ? addDays(from, sign * count) : addMonths(from, sign * count);
  return instantAt(onWorkingDay(date), time, zone);
};

/** From when it stands in the list; by days, from the beginning of that day. */
const opensAtOf = ({ ahead }: CadenceRule, dueAt: string, zone: string): string =>
  ahead.unit === 'day'
    ? instantAt(addDays(localDateOf(dueAt, zone), -ahead.count), '00:00', zone)
    : toInstantText(toEpochMs(dueAt) - ahead.count * UNIT_MS[ahead.unit]);

const DAY_MS = 24 * UNIT_MS.hour;
const LONGEST_MS = { ...UNIT_MS, day: DAY_MS, month: 31 * DAY_MS } as const;

/** Whether it was due before `since` on any calendar: most of what came with old lists is told apart without one. */
const isLongPast = ({ count, unit }: CadenceRule, { at, since }: Occasion): boolean =>
  since !== null &&
  toEpochMs(at) + count * LONGEST_MS[unit] + (MOST_REST_DAYS + 2) * DAY_MS < toEpochMs(since);

/** Every step the rules ask for because of an occasion, whether opened or not, the soonest first. */
export const stepsOf = (
  occasion: Occasion,
  { rules, restDays }: CadenceInForce,
  zone: string,
): readonly Step[] =>
  rules
    .filter((rule) => rule.active && rule.after === occasion.milestone && !isLongPast(rule, occasion))
    .map((rule) => {
      const dueAt = dueAtOf(rule, occasion.at, restDays, zone);
      const id = stepIdOf(occasion, rule.ruleId);
      return { id, occasion, rule, dueAt, opensAt: opensAtOf(rule, dueAt, zone) };
    })
    .filter(
      ({ rule, dueAt }) =>
        (rule.since === undefined || dueAt >= rule.since) &&
        (occasion.since === null || dueAt >= occasion.since),
    )
    .sort((a, b) => (a.dueAt === b.dueAt ? (a.id < b.id ? -1 : 1) : a.dueAt < b.dueAt ? -1 : 1));

/**
 * Due longer ago than this when its list came in, it is not opened: an export of a whole quarter is no reason to track a
 * quarter’s parcels. What somebody noted by hand they meant, however old it is.
 */
const WITH_LIST_COUNTS_MS = 7 * DAY_MS;

/** Since when what came with a list that was read then is somebody’s work. */
export const withListSince = (readAt: string): string =>
  toInstantText(toEpochMs(readAt) - WITH_LIST_COUNTS_MS);

export const occasionOf = ({ id, followUpId, milestone, at, notedAt, importId }: MilestoneRow): Occasion => ({
  ...{ followUpId, milestoneId: id, milestone, at },
  since: importId === null ? null : withListSince(notedAt),
});

/** Whether something would follow from it, had it not been so long ago. */
export const isTooLongAgo = (occasion: Occasion, inForce: CadenceInForce, zone: string): boolean =>
  inForce.rules.some(({ active, after }) => active && after === occasion.milestone) &&
  stepsOf(occasion, inForce, zone).length === 0;

/** What a closed deal has to say of its customer at least (S5): who it was, and how to find them or their order. */
export const dealFields = ['name', 'contact'] as const;
export type DealField = (typeof dealFields)[number];

/** What of it nobody has said yet. */
export const lackingIn = (customer: Customer | null): readonly DealField[] => {
  const isSaid: Readonly<Record<DealField, boolean>> = {
    name: customer?.name !== undefined,
    contact: canBeReached(customer),
  };
  return dealFields.filter((field) => !isSaid[field]);
};

/** A deal that was closed with its customer’s data incomplete; `null` for anything else. */
export const dealOf = (row: FollowUpRow): Occasion | null => {
  const { id, outcome, closedAt, customer, because } = row;
  if (outcome !== 'won' || closedAt === null || because?.milestone === 'deal') return null;
  if (lackingIn(customer).length === 0) return null;
  return { followUpId: id, milestoneId: null, milestone: 'deal', at: closedAt, since: null };
};

/** Whether anything follows from what was written there: not where it was a slip or stands somewhere else already. */
export const isCounted = ({ outcome }: FollowUpRow): boolean =>
  outcome !== 'mistaken' && outcome !== 'duplicate';

/** Closed longer ago, a deal’s data is nobody’s work of the day any more: a book does not begin with a month of gaps. */
const DEAL_COUNTS_MS = 3 * DAY_MS;

interface Known {
  readonly milestones: readonly MilestoneRow[];
  /** Those that were closed lately. */
  readonly closed: readonly FollowUpRow[];
}

/** The steps that are to stand in the list by now and were not opened yet, as far as these rows say. */
export const stepsToOpen = (
  { milestones, closed }: Known,
  inForce: CadenceInForce,
  zone: string,
  now: string,
): readonly Step[] => {
  // First what is cheap: a shop that imports its orders has ten thousand milestones, and nearly all have opened theirs.
  const unopened = ({ opened }: MilestoneRow): CadenceInForce => {
    if (opened.length === 0) return inForce;
    const isNew = ({ ruleId }: CadenceRule): boolean => !opened.some((one) => one.ruleId === ruleId);
    return { ...inForce, rules: inForce.rules.filter(isNew) };
  };
  const noted = milestones
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap((row) => stepsOf(occasionOf(row), unopened(row), zone));
  const deals = closed
    .map(dealOf)
    .filter((deal) => deal !== null)
    .filter(({ at }) => toEpochMs(now) - toEpochMs(at) < DEAL_COUNTS_MS)
    .flatMap((deal) => stepsOf(deal, inForce, zone));
  return [...noted, ...deals].filter(({ opensAt }) => opensAt <= now);
};
