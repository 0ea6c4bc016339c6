import fc from 'fast-check';
import type { Projection } from '../../../shared/projection/projection.ts';
import { weekOf } from '../../../shared/time/week.ts';
import { createWriter, textOf } from './writer.ts';

/** A month of a small shop written down as plain facts, from which both the book and the brute-force count are made. */
export interface Scene {
  readonly zone: string;
  readonly month: string;
  readonly nowMs: number;
  readonly plan: readonly {
    readonly staffId: string;
    readonly date: string;
    readonly template: TemplateId;
  }[];
  readonly leave: readonly { readonly staffId: string; readonly from: string; readonly to: string }[];
  readonly visits: readonly Visit[];
  readonly change: HoursChange;
}

export interface Visit {
  readonly id: string;
  readonly staffId: string;
  readonly date: string;
  readonly template: TemplateId;
  /** When the shift began and ended, by the zone’s own clocks. */
  readonly startMs: number;
  readonly endMs: number;
  readonly inMs: number;
  readonly outMs: number | null;
  /** Said afterwards, each over the one before. */
  readonly repairs: readonly number[];
  readonly entered: boolean;
  /** Written down as ill while they were there. */
  readonly ill: boolean;
}

/** The hours of one template become others at some moment. */
export interface HoursChange {
  readonly atMs: number;
  readonly template: TemplateId;
  readonly hours: readonly [start: string, end: string];
}

export const templates = {
  early: ['09:00', '19:00'],
  late: ['14:00', '24:00'],
  night: ['21:00', '06:00'],
  small: ['01:30', '05:00'],
} as const;
export type TemplateId = keyof typeof templates;

const people = ['s-ann', 's-bo', 's-new'] as const;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const calendars = new Map<string, Intl.DateTimeFormat>();

const calendarOf = (zone: string): Intl.DateTimeFormat => {
  const known = calendars.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  calendars.set(zone, made);
  return made;
};

/** Minutes by which a zone is ahead of UTC at a moment, out of the platform’s own calendar. */
const offsetAt = (ms: number, zone: string): number => {
  const parts = calendarOf(zone).formatToParts(ms);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(
    ...([
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    ] as const),
  );
  return (wall - Math.floor(ms / 1000) * 1000) / MINUTE;
};

/** The moment of a wall clock: the first of two, or moved on where the clock skips it. */
export const momentOf = (date: string, time: string, zone: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const wall = Date.parse(`${date}T00:00:00Z`) + (hour * 60 + minute) * MINUTE;
  const [before, after] = [offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)];
  const fitting = [before, after]
    .map((offset) => wall - offset * MINUTE)
    .filter((ms) => wall - offsetAt(ms, zone) * MINUTE === ms);
  return fitting.length > 0 ? Math.min(...fitting) : wall - before * MINUTE;
};

const nextDay = (date: string): string => new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);

export const shiftMoments = (date: string, template: TemplateId, zone: string, change: HoursChange) => {
  const isNew = change.template === template && change.atMs <= momentOf(date, change.hours[0], zone);
  const [start, end] = isNew ? change.hours : templates[template];
  return {
    startMs: momentOf(date, start, zone),
    endMs: momentOf(end <= start ? nextDay(date) : date, end, zone),
  };
};

/** Zones with and without summer time, one of them by half an hour, and months in which clocks change. */
const place = fc.constantFrom(
  ...([
    ['Asia/Shanghai', '2026-11', 1],
    ['Europe/Berlin', '2026-03', 26],
    ['Europe/Berlin', '2026-10', 22],
    ['America/New_York', '2026-03', 6],
    ['America/New_York', '2026-11', 1],
    ['Australia/Lord_Howe', '2026-04', 2],
    ['Asia/Shanghai', '2026-02', 25],
  ] as const),
);

const staffId = fc.constantFrom(...people);
const template = fc.constantFrom(...(Object.keys(templates) as TemplateId[]));

interface RawVisit {
  readonly staffId: string;
  readonly day: number;
  readonly template: TemplateId;
  readonly comes: number;
  readonly goes: number | null;
  readonly repairs: readonly number[];
  readonly entered: boolean;
  readonly ill: boolean;
}

const rawVisit: fc.Arbitrary<RawVisit> = fc.record({
  staffId,
  day: fc.nat(5),
  template,
  comes: fc.oneof(fc.integer({ min: -20, max: 40 }), fc.integer({ min: -170, max: 300 })),
  goes: fc.option(fc.oneof(fc.integer({ min: -40, max: 30 }), fc.integer({ min: -700, max: 1000 })), {
    freq: 6,
  }),
  repairs: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.integer({ min: -200, max: 500 }), { maxLength: 2 }) },
  ),
  entered: fc.integer({ min: 0, max: 5 }).map((dice) => dice === 0),
  ill: fc.integer({ min: 0, max: 4 }).map((dice) => dice === 0),
});

/** One person who is late again and again. */
const lateVisit: fc.Arbitrary<RawVisit> = rawVisit.map((visit) => ({
  ...visit,
  staffId: 's-ann',
  comes: Math.abs(visit.comes) + 1,
}));

/** Six days around a change of clocks, some of them in the month before or after. */
export const scene: fc.Arbitrary<Scene> = fc
  .record({
    place,
    plan: fc.array(fc.record({ staffId, day: fc.nat(5), template }), { maxLength: 14 }),
    leave: fc.array(fc.record({ staffId, day: fc.nat(5), days: fc.nat(2) }), { maxLength: 2 }),
    visits: fc.oneof(
      { weight: 3, arbitrary: fc.array(rawVisit, { maxLength: 14 }) },
      { weight: 1, arbitrary: fc.array(lateVisit, { minLength: 6, maxLength: 14 }) },
    ),
    nowHours: fc.integer({ min: 0, max: 9 * 24 }),
    change: fc.record({
      template,
      hour: fc.integer({ min: -12, max: 6 * 24 }),
      later: fc.integer({ min: 1, max: 3 }),
    }),
  })
  .map(({ place: [zone, month, firstDay], plan, leave, visits, nowHours, change: raw }): Scene => {
    const dateOf = (day: number): string =>
      new Date(Date.parse(`${month}-01`) + (firstDay - 1 + day) * DAY).toISOString().slice(0, 10);
    const nowMs = momentOf(dateOf(0), '12:00', zone) + nowHours * 60 * MINUTE;
    const [start, end] = templates[raw.template];
    const moved = (time: string): string =>
      `${String((Number(time.slice(0, 2)) + raw.later) % 24).padStart(2, '0')}${time.slice(2)}`;
    const change: HoursChange = {
      atMs: momentOf(dateOf(0), '12:00', zone) + raw.hour * 60 * MINUTE,
      ...{ template: raw.template, hours: [moved(start), end === '24:00' ? end : moved(end)] },
    };
    const planned = new Map(plan.map((one) => [`${one.staffId} ${one.day}`, one]));
    const real = visits.map((raw, index): Visit => {
      const { startMs, endMs } = shiftMoments(dateOf(raw.day), raw.template, zone, change);
      const inMs = startMs + raw.comes * MINUTE;
      return {
        ...{ id: `a-${index}`, staffId: raw.staffId, date: dateOf(raw.day), template: raw.template },
        ...{ startMs, endMs, inMs, entered: raw.entered, ill: raw.ill && !raw.entered },
        outMs: raw.goes === null ? null : endMs + raw.goes * MINUTE,
        repairs: raw.repairs.map((minutes) => endMs + minutes * MINUTE),
      };
    });
    return {
      ...{ zone, month, nowMs, change },
      plan: [...planned.values()].map((one) => ({ ...one, date: dateOf(one.day) })),
      leave: leave.map((one) => ({
        staffId: one.staffId,
        from: dateOf(one.day),
        to: dateOf(one.day + one.days),
      })),
      visits: real.filter(({ inMs, outMs }) => inMs <= nowMs && (outMs === null || outMs >= inMs)),
    };
  });

/** The book in which all of that happened. */
export const bookOf = ({ zone, plan, leave, visits, nowMs, change }: Scene): Projection => {
  const writer = createWriter('pc0.aaaaaaaa', zone);
  const birth = nowMs - 40 * DAY;
  const book = { bookId: 'b-1', shopName: '试验店', zone, language: 'zh-CN' } as const;
  writer.record({ type: 'bookCreated', body: book }, birth);
  for (const [templateId, [start, end]] of Object.entries(templates))
    writer.record({ type: 'shiftTemplateAdded', body: { templateId, name: templateId, start, end } }, birth);
  for (const id of people)
    writer.record({ type: 'staffAdded', body: { staffId: id, name: id, role: 'agent' } }, birth);
  for (const { staffId: who, date, template: templateId } of plan) {
    const cells = [{ staffId: who, date, templateId }];
    writer.record({ type: 'rosterPlanned', body: { week: weekOf(date), cells } }, birth);
  }
  for (const [index, { staffId: who, from, to }] of leave.entries()) {
    const body = {
      leaveId: `l-${index}`,
      staffId: who,
      kind: 'leave' as const,
      from,
      to,
      reason: '家里有事',
    };
    writer.record({ type: 'leaveRequested', body }, birth);
    writer.record(
      { type: 'leaveDecided', body: { leaveId: body.leaveId, granted: true, breaches: [] } },
      birth,
    );
  }
  const [start, end] = change.hours;
  const changed = { templateId: change.template, start, end };
  writer.record({ type: 'shiftTemplateChanged', body: changed }, change.atMs);
  for (const visit of [...visits].sort((a, b) => a.inMs - b.inMs)) recordVisit(writer, visit, nowMs);
  return writer.rows() as Projection;
};

const recordVisit = (writer: ReturnType<typeof createWriter>, visit: Visit, nowMs: number): void => {
  const {
    id,
    staffId: who,
    date,
    template: name,
    startMs,
    endMs,
    inMs,
    outMs,
    repairs,
    entered,
    ill,
  } = visit;
  const span = { startsAt: textOf(startMs), endsAt: textOf(endMs) };
  const frame = { attendanceId: id, staffId: who, shift: `${date}/${name}`, ...span };
  const out = outMs !== null && outMs <= nowMs ? textOf(outMs) : null;
  if (entered) {
    const body = { ...frame, inAt: textOf(inMs), ...(out === null ? {} : { outAt: out }), reason: '没签到' };
    writer.record({ type: 'attendanceEntered', body }, nowMs);
  } else {
    writer.record({ type: 'checkedIn', body: frame }, inMs);
    const release = { attendanceId: id, staffId: who, way: 'leftIll' as const, reason: '发烧' };
    if (ill) writer.record({ type: 'departureReleased', body: release }, inMs);
    if (outMs !== null && out !== null) {
      writer.record({ type: 'checkedOut', body: { attendanceId: id, staffId: who } }, outMs);
    }
  }
  for (const repairMs of repairs) {
    if (repairMs <= inMs || repairMs > nowMs) continue;
    const body = { attendanceId: id, staffId: who, outAt: textOf(repairMs), reason: '监控' };
    writer.record({ type: 'attendanceRepaired', body }, nowMs);
  }
};
