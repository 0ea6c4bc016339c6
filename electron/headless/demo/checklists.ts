import type { ChecklistItem, ChecklistRow } from '../../../shared/projection/rows-checklist.ts';
import { dutyOf, isDaily } from '../../../shared/rules/checklist.ts';
import { shiftIdOf } from '../../../shared/time/shifts.ts';
import type { Day } from './days.ts';
import { type Desk, MINUTE_MS } from './desk.ts';
import type { Dice } from './dice.ts';
import type { Duty } from './roster.ts';

/** What people of the demo do of their checklists. Its dice are its own: the rest of the history stays as it is. */

/** The cleaning duty goes round; the lead looks at the result instead of a photograph. */
export const drawUpRota = (desk: Desk, managerId: string, since: string): void => {
  const list = desk.rows.get('checklist', 'cleaning');
  if (list === null) return;
  const staff = desk.rows.all('staff').filter(({ role }) => role === 'agent' || role === 'trainee');
  const staffIds = staff.map(({ id }) => id).sort();
  const { name, when, templates, items, active } = list;
  desk.ask(managerId, 'changeChecklist', {
    ...{ checklistId: list.id, name, when, templates, active },
    items: items.map((item) =>
      item.proof === 'photo'
        ? { ...item, text: desk.phrases.said.cleaned, proof: 'none', owner: 'lead' }
        : item,
    ),
    rota: { staffIds, since },
  });
};

const proofFor = ({ phrases }: Desk, { proof }: ChecklistItem, dice: Dice) => {
  if (proof === 'count') return { proof: { count: dice.int(0, 6) } };
  return proof === 'text' ? { proof: { text: dice.pick(phrases.said.findings) } } : {};
};

/** Somebody ticks one item, mostly; whoever is not there any more, or comes too late, does nothing. */
const mark = (
  desk: Desk,
  dice: Dice,
  staffId: string,
  shift: string,
  list: ChecklistRow,
  item: ChecklistItem,
) => {
  const luck = dice.int(1, 100);
  const proof = proofFor(desk, item, dice);
  const reason = dice.pick(desk.phrases.said.skipReasons);
  const present = desk.present().some((row) => row.staffId === staffId && row.shift === shift);
  const isLead = desk.rows.get('staff', staffId)?.role === 'lead';
  if (!present || luck > 96) return;
  const target = { checklistId: list.id, itemId: item.itemId };
  if (item.owner === 'lead' && !isLead)
    desk.ask(staffId, 'skipChecklistItem', { ...target, reason: desk.phrases.said.leadAway });
  else if (luck > 91) desk.ask(staffId, 'skipChecklistItem', { ...target, reason });
  else desk.ask(staffId, 'doChecklistItem', { ...target, ...proof });
};

const isThere = ({ startMs, endMs }: Duty, atMs: number): boolean => startMs < atMs && atMs < endMs;

/** A list gone through from a moment on, an item every few minutes. */
const planList = (desk: Desk, dice: Dice, day: Day, list: ChecklistRow, fromMs: number, by: Duty): void => {
  const shift = shiftIdOf(day.date, by.templateId);
  const lead = day.duties.find(({ staffId }) => desk.rows.get('staff', staffId)?.role === 'lead');
  let atMs = fromMs;
  for (const item of list.items) {
    atMs += dice.int(1, 4) * MINUTE_MS;
    const doer = item.owner === 'lead' && lead !== undefined && isThere(lead, atMs) ? lead : by;
    const onShift = doer === by ? shift : shiftIdOf(day.date, doer.templateId);
    desk.timeline.plan(atMs, () => mark(desk, dice, doer.staffId, onShift, list, item));
  }
};

const HALF_HOUR_MS = 30 * MINUTE_MS;

/** Whoever has the duty does it before leaving; one who is off that day has swapped with somebody who is not. */
const planCleaning = (desk: Desk, dice: Dice, day: Day, list: ChecklistRow, leadId: string): void => {
  const planned = dutyOf(list, day.date);
  const [first, ...others] = day.duties;
  if (first === undefined) return;
  const own = day.duties.find(({ staffId }) => staffId === planned);
  const by = own ?? dice.pick([first, ...others]);
  if (own === undefined && planned !== null) {
    const reason = dice.pick(desk.phrases.said.swapReasons);
    desk.timeline.plan(by.startMs + 20 * MINUTE_MS, () =>
      desk.ask(leadId, 'swapDuty', { checklistId: list.id, date: day.date, staffId: by.staffId, reason }),
    );
  }
  planList(desk, dice, day, list, by.endMs - HALF_HOUR_MS, by);
};

const beginsMs = ({ when }: ChecklistRow, { startMs, endMs }: Duty, dice: Dice): number => {
  if (when === 'opening') return startMs + HALF_HOUR_MS;
  return when === 'closing' ? endMs - HALF_HOUR_MS : startMs + dice.int(4, 10) * HALF_HOUR_MS;
};

/** The lists of one day; asked for once the rota is written. Somebody patrols the shop on every middle shift. */
export const planChecklists = (desk: Desk, dice: Dice, day: Day, leadId: string): void => {
  const lists = [...desk.rows.all('checklist')].sort((a, b) => (a.id < b.id ? -1 : 1));
  const shifts = [...new Set(day.duties.map(({ templateId }) => templateId))];
  for (const list of lists) {
    if (isDaily(list)) planCleaning(desk, dice, day, list, leadId);
    const own = shifts.filter((id) => !isDaily(list) && (list.templates?.includes(id) ?? id === 'middle'));
    for (const templateId of own) {
      const [first, ...others] = day.duties.filter((duty) => duty.templateId === templateId);
      if (first === undefined) continue;
      const by = dice.pick([first, ...others]);
      planList(desk, dice, day, list, beginsMs(list, by, dice), by);
    }
  }
};
