import type { Envelope } from '../../../shared/events/envelope.ts';
import { sorted, textIn } from './brute.ts';

/**
 * The plan of a week told straight from the events, sharing no code with the projection, the rules or the report. Dates and
 * clocks are those of `Asia/Shanghai`, which is UTC+8 all year.
 */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const dateAt = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * HOUR_MS).toISOString().slice(0, 10);
const momentOf = (date: string, time: string): number =>
  Date.parse(`${date}T00:00:00+08:00`) + Number(time.slice(0, 2)) * HOUR_MS + Number(time.slice(3)) * 60_000;

interface Person {
  readonly name: string;
  readonly role: string;
  /** Since when they do not work here; `null` while they do. */
  readonly leftAt: string | null;
}

const peopleIn = (ordered: readonly Envelope[]): ReadonlyMap<string, Person> => {
  const people = new Map<string, Person>();
  for (const event of ordered) {
    const id = textIn(event, 'staffId');
    const before = people.get(id);
    if (event.type === 'staffAdded' && before === undefined)
      people.set(id, { name: textIn(event, 'name'), role: textIn(event, 'role'), leftAt: null });
    if (event.type !== 'staffChanged' || before === undefined) continue;
    const { name = before.name, role = before.role, active = before.leftAt === null } = event.body;
    const leftAt = active === true ? null : (before.leftAt ?? event.at);
    people.set(id, { name: String(name), role: String(role), leftAt });
  }
  return people;
};

interface Hours {
  readonly at: string;
  readonly start: string;
  readonly end: string;
}

interface Template {
  readonly name: string;
  readonly retired: boolean;
  readonly hours: readonly Hours[];
}

const templatesIn = (ordered: readonly Envelope[]): ReadonlyMap<string, Template> => {
  const templates = new Map<string, Template>();
  for (const event of ordered) {
    const id = textIn(event, 'templateId');
    const before = templates.get(id);
    const isNew = event.type === 'shiftTemplateAdded' && before === undefined;
    const isChange = event.type === 'shiftTemplateChanged' && before !== undefined;
    if (!isNew && !isChange) continue;
    const last = before?.hours.at(-1);
    const { name = before?.name, retired = before?.retired ?? false } = event.body;
    const { start = last?.start, end = last?.end } = event.body;
    const hours = { at: event.at, start: String(start), end: String(end) };
    templates.set(id, {
      ...{ name: String(name), retired: retired === true },
      hours: [...(before?.hours ?? []), hours],
    });
  }
  return templates;
};

/** The hours that were said before a shift with them began on that date; the first ones for days before that. */
const hoursOn = ({ hours }: Template, date: string): Hours | undefined =>
  hours.filter(({ at, start }) => Date.parse(at) <= momentOf(date, start)).at(-1) ?? hours[0];

const spanOn = (template: Template, date: string): readonly [string, string] | null => {
  const hours = hoursOn(template, date);
  if (hours === undefined) return null;
  const [starts, ends] = [momentOf(date, hours.start), momentOf(date, hours.end)];
  return [starts, ends > starts ? ends : ends + DAY_MS].map((ms) => new Date(ms).toISOString()) as [
    string,
    string,
  ];
};

/** Of each person and date the shift, `null` for a day off; what nobody planned or somebody took away is left out. */
const cellsIn = (ordered: readonly Envelope[]): ReadonlyMap<string, string | null> => {
  const cells = new Map<string, string | null>();
  for (const event of ordered.filter(({ type }) => type === 'rosterPlanned'))
    for (const cell of event.body['cells'] as readonly Readonly<Record<string, string | null>>[]) {
      const { staffId, date, templateId } = cell;
      if (templateId === undefined) cells.delete(`${staffId} ${date}`);
      else cells.set(`${staffId} ${date}`, templateId);
    }
  return cells;
};

/** Whether granted leave takes somebody away on a date; overtime does not. */
const awayIn = (ordered: readonly Envelope[]) => {
  const asked = new Map<string, Envelope>();
  const granted = new Set<string>();
  for (const event of ordered) {
    const id = textIn(event, 'leaveId');
    if (event.type === 'leaveRequested' && !asked.has(id)) asked.set(id, event);
    if (event.type === 'leaveDecided' && event.body['granted'] === true) granted.add(id);
    if (event.type === 'leaveDecided' && event.body['granted'] !== true) granted.delete(id);
    if (event.type === 'leaveWithdrawn') granted.delete(id);
  }
  const leaves = [...granted].flatMap((id) => asked.get(id) ?? []);
  return (staffId: string, date: string): boolean =>
    leaves.some(
      (leave) =>
        textIn(leave, 'staffId') === staffId &&
        textIn(leave, 'kind') !== 'overtime' &&
        textIn(leave, 'from') <= date &&
        date <= textIn(leave, 'to'),
    );
};

/** What stands in each square of each person, and how many come to each shift on each day. */
export const bruteRoster = (events: readonly Envelope[], monday: string) => {
  const ordered = sorted(events);
  const dates = [0, 1, 2, 3, 4, 5, 6].map((day) =>
    new Date(Date.parse(monday) + day * DAY_MS).toISOString().slice(0, 10),
  );
  const [people, templates, cells] = [peopleIn(ordered), templatesIn(ordered), cellsIn(ordered)];
  const isAway = awayIn(ordered);
  const squareOf = (staffId: string, leftAt: string | null, date: string) => {
    const plan = cells.get(`${staffId} ${date}`);
    const template = typeof plan === 'string' ? templates.get(plan) : undefined;
    const onLeave = isAway(staffId, date);
    const hasLeft = leftAt !== null && date > dateAt(leftAt);
    return {
      ...{ plan, onLeave, hasLeft, shift: template?.name ?? '' },
      kind: plan === undefined ? 'none' : plan === null ? 'rest' : 'shift',
      span: template === undefined ? null : spanOn(template, date),
      isComing: typeof plan === 'string' && !onLeave && !hasLeft,
    };
  };
  const lines = [...people]
    .filter(([id, { leftAt }]) => leftAt === null || dates.some((date) => cells.has(`${id} ${date}`)))
    .map(([id, { name, role, leftAt }]) => ({
      ...{ name, role },
      squares: dates.map((date) => squareOf(id, leftAt, date)),
    }));
  const shifts = [...templates].flatMap(([id, template]) => {
    const own = lines.flatMap(({ squares }) => squares).filter(({ plan }) => plan === id);
    if (template.retired && own.length === 0) return [];
    const counts = dates.map((_, day) => {
      const ofDay = lines.flatMap(({ squares }) => squares[day] ?? []);
      return ofDay.filter(({ plan, isComing }) => plan === id && isComing).length;
    });
    const hours = hoursOn(template, dates[6] ?? '');
    return [{ name: template.name, start: hours?.start, end: hours?.end, counts }];
  });
  return {
    dates,
    people: lines.map(({ name, role, squares }) => [
      ...[name, role],
      ...squares.map(({ plan: _, ...square }) => square),
    ]),
    shifts,
  };
};
