import type { Rows } from '../projection/projection.ts';
import type {
  ChecklistDefinition,
  ChecklistItem,
  ChecklistRow,
  ChecklistRunRow,
  ItemMark,
  Rota,
} from '../projection/rows-checklist.ts';
import { type Period, periodOf, runIdOf } from '../time/periods.ts';
import { crossesMidnight, type ShiftHours, type ShiftId, templateOfShift } from '../time/shifts.ts';
import { addDays, daysBetween, type LocalDate } from '../time/zone.ts';
import type { ChecklistTime } from '../vocabulary.ts';

/** What follows from the lists and what was done of them: whose they are, how far they are, whose turn it is. */

/** Cleaning is done once a day, every other list once on each of its shifts. */
export const isDaily = ({ when }: Pick<ChecklistDefinition, 'when'>): boolean => when === 'cleaning';

/** The run of a list that a shift works on. */
export const periodFor = (list: Pick<ChecklistDefinition, 'when'>, shift: ShiftId): Period =>
  periodOf(isDaily(list), shift);

export const belongsTo = ({ templates }: Pick<ChecklistDefinition, 'templates'>, shift: ShiftId): boolean =>
  templates?.includes(templateOfShift(shift)) ?? true;

/** The list as it stood at an instant; its first version where it did not exist yet. */
export const definitionAt = ({ versions, ...row }: ChecklistRow, instant: string): ChecklistDefinition => {
  const inForce = versions.filter((version) => version.inForce);
  return inForce.findLast(({ at }) => at <= instant) ?? inForce[0] ?? row;
};

/**
 * Whose turn a date is by the rota: one day each, in order, from its first date on. Who has left is passed over, and
 * only their own days move to the next person: nobody else’s turn shifts.
 */
export const turnOf = (
  { staffIds, since }: Rota,
  date: LocalDate,
  isHere: (staffId: string) => boolean,
): string | null => {
  const { length } = staffIds;
  if (length === 0) return null;
  const turn = ((daysBetween(since, date) % length) + length) % length;
  const inOrder = [...staffIds.slice(turn), ...staffIds.slice(0, turn)];
  return inOrder.find(isHere) ?? null;
};

/** Who has the duty of a list on a date: a swap for that date counts before the rota; `null` where nobody has. */
export const dutyOf = (
  { rota, swaps }: Pick<ChecklistRow, 'rota' | 'swaps'>,
  date: LocalDate,
  isHere: (staffId: string) => boolean = () => true,
): string | null => {
  const swapped = swaps.findLast((swap) => swap.date === date)?.staffId;
  if (swapped !== undefined && isHere(swapped)) return swapped;
  return rota === null ? null : turnOf(rota, date, isHere);
};

/** Everybody with cleaning duty on a date, over all lists in use; each once. */
export const cleaningDutyOf = (rows: Rows, date: LocalDate): readonly string[] => {
  const isHere = (staffId: string): boolean => rows.get('staff', staffId)?.active ?? false;
  const onDuty = rows
    .all('checklist')
    .filter((list) => list.active && isDaily(list))
    .sort(inOrder)
    .map((list) => dutyOf(list, date, isHere));
  return [...new Set(onDuty.filter((staffId) => staffId !== null))];
};

/** A rota for other people in which today’s turn stays with whoever has it, where they are still among them. */
export const rotaFrom = (staffIds: readonly string[], before: Rota | null, today: LocalDate): Rota | null => {
  if (staffIds.length === 0) return null;
  const now = before === null ? null : turnOf(before, today, () => true);
  const place = now === null ? -1 : staffIds.indexOf(now);
  return { staffIds, since: addDays(today, -Math.max(0, place)) };
};

export interface ItemView {
  readonly item: ChecklistItem;
  readonly mark: ItemMark | null;
  readonly state: ItemMark['state'];
}

/** How far a list is: what is done or left out for a reason counts as settled. */
export interface Progress {
  readonly items: readonly ItemView[];
  readonly settled: number;
  readonly skipped: number;
}

export const progressOf = (
  { items }: Pick<ChecklistDefinition, 'items'>,
  run: ChecklistRunRow | null,
): Progress => {
  const marks = new Map(run?.marks.map((mark) => [mark.itemId, mark]));
  const views = items.map((item): ItemView => {
    const mark = marks.get(item.itemId) ?? null;
    return { item, mark, state: mark?.state ?? 'open' };
  });
  const count = (state: ItemMark['state']): number => views.filter((view) => view.state === state).length;
  return { items: views, settled: count('done') + count('skipped'), skipped: count('skipped') };
};

/** A list as somebody on a shift has it before them. */
export interface ListView extends Progress {
  readonly list: ChecklistRow;
  readonly period: Period;
  /** Who has its duty that day; `null` where nobody has. */
  readonly duty: string | null;
}

const order: readonly ChecklistTime[] = ['opening', 'patrol', 'other', 'cleaning', 'closing'];

/** Lists in the order of a day, then by name. */
export const inOrder = (a: ChecklistRow, b: ChecklistRow): number =>
  order.indexOf(a.when) - order.indexOf(b.when) || compare(a.name, b.name) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The lists of a shift in the order of a day, with what was done of each so far. */
export const listsOfShift = (rows: Rows, shift: ShiftId): readonly ListView[] =>
  rows
    .all('checklist')
    .filter((list) => list.active && list.items.length > 0 && belongsTo(list, shift))
    .sort(inOrder)
    .map((list) => {
      const period = periodFor(list, shift);
      const isHere = (staffId: string): boolean => rows.get('staff', staffId)?.active ?? false;
      return {
        ...progressOf(list, rows.get('checklistRun', runIdOf(list.id, period))),
        list,
        period,
        duty: dutyOf(list, shift.slice(0, 10), isHere),
      };
    });

/** True where the list is this person’s to finish: everybody’s, or their own duty. */
export const isFor = ({ duty }: Pick<ListView, 'duty'>, staffId: string): boolean =>
  duty === null || duty === staffId;

export const openItems = ({ items }: Progress): readonly ItemView[] =>
  items.filter(({ state }) => state === 'open');

/** A patrol is for a quiet hour (S6): one that nobody began is not owed. */
export const isOwed = (view: ListView): boolean =>
  openItems(view).length > 0 && (view.list.when !== 'patrol' || view.settled > 0);

/** Lists that somebody would leave unfinished; their own cleaning first, since it is done before leaving (S4). */
export const unfinishedOf = (views: readonly ListView[], staffId: string): readonly ListView[] => {
  const open = views.filter((view) => isFor(view, staffId) && isOwed(view));
  const isOwnDuty = ({ list, duty }: ListView): boolean => list.when === 'cleaning' && duty === staffId;
  return [...open.filter(isOwnDuty), ...open.filter((view) => !isOwnDuty(view))];
};

const ENDS_LATE = '22:00';

/**
 * The shifts a list that comes with Baton suits: opening belongs to the first of the day, closing to those on which
 * the phones are put down (22:00, S10), the rest to all; all too where no shift fits.
 */
export const templatesFor = (
  when: ChecklistTime,
  templates: readonly (ShiftHours & { readonly id: string })[],
): readonly string[] | null => {
  const first = templates.map(({ start }) => start).sort()[0];
  const fits =
    when === 'opening'
      ? templates.filter(({ start }) => start === first)
      : when === 'closing'
        ? templates.filter((hours) => crossesMidnight(hours) || hours.end >= ENDS_LATE)
        : [];
  return fits.length === 0 || fits.length === templates.length ? null : fits.map(({ id }) => id);
};
