import { type Scene, shiftMoments, type TemplateId, type Visit } from './scene.ts';

/**
 * A month counted minute by minute from the plain facts, sharing no code with the rules, the rows or the report. All
 * times of a scene are whole minutes.
 */

const MINUTE = 60_000;
const SIX_HOURS = 6 * 60 * MINUTE;

/** When somebody left as the book knows it at the moment of looking; `null` while nobody has said. */
const leftMs = ({ inMs, outMs, repairs }: Visit, nowMs: number): number | null => {
  const said = repairs.filter((ms) => ms > inMs && ms <= nowMs);
  return said.at(-1) ?? (outMs !== null && outMs <= nowMs ? outMs : null);
};

const isCorrected = ({ inMs, repairs }: Visit, nowMs: number): boolean =>
  repairs.some((ms) => ms > inMs && ms <= nowMs);

const isLost = (visit: Visit, nowMs: number): boolean =>
  leftMs(visit, nowMs) === null && nowMs - visit.endMs > SIX_HOURS;

const wantsRepair = (visit: Visit, nowMs: number): boolean => {
  const left = leftMs(visit, nowMs);
  if (left === null) return isLost(visit, nowMs);
  return !isCorrected(visit, nowMs) && !visit.entered && left - visit.endMs > SIX_HOURS;
};

/** From when to when, in minutes; nothing for an end nobody knows. */
const minutesOf = (visit: Visit, nowMs: number): readonly [number, number] | null =>
  isLost(visit, nowMs) ? null : [visit.inMs / MINUTE, (leftMs(visit, nowMs) ?? nowMs) / MINUTE];

const overlap = (a: Visit, b: Visit, nowMs: number): boolean => {
  const [one, other] = [minutesOf(a, nowMs), minutesOf(b, nowMs)];
  if (a.id === b.id || a.staffId !== b.staffId || one === null || other === null) return false;
  return one[0] < other[1] && other[0] < one[1];
};

export interface BruteDuty {
  readonly staffId: string;
  readonly date: string;
  readonly template: TemplateId;
  readonly startMs: number;
  readonly marks: readonly string[];
  readonly late: number;
  readonly early: number;
  readonly minutes: number;
}

/** Each minute is counted once, for the visit that began first. */
const freshMinutes = (visits: readonly Visit[], nowMs: number): ReadonlyMap<string, number> => {
  const seen = new Set<string>();
  const fresh = new Map<string, number>();
  const inOrder = [...visits].sort(
    (a, b) =>
      a.inMs - b.inMs ||
      (minutesOf(a, nowMs)?.[1] ?? 0) - (minutesOf(b, nowMs)?.[1] ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );
  for (const visit of inOrder) {
    const [from, to] = minutesOf(visit, nowMs) ?? [0, 0];
    let count = 0;
    for (let minute = from; minute < to; minute += 1) {
      const key = `${visit.staffId} ${minute}`;
      if (seen.has(key)) continue;
      seen.add(key);
      count += 1;
    }
    fresh.set(visit.id, count);
  }
  return fresh;
};

const isAway = ({ leave }: Scene, staffId: string, date: string): boolean =>
  leave.some((one) => one.staffId === staffId && one.from <= date && date <= one.to);

const duty = (
  scene: Scene,
  fresh: ReadonlyMap<string, number>,
  [staffId, date, template]: readonly [string, string, TemplateId],
): BruteDuty => {
  const { nowMs, visits, plan, zone, change } = scene;
  const came = visits
    .filter((visit) => visit.staffId === staffId && visit.date === date && visit.template === template)
    .sort((a, b) => a.inMs - b.inMs);
  const away = isAway(scene, staffId, date);
  const planned = plan.some(
    (one) => one.staffId === staffId && one.date === date && one.template === template,
  );
  const [first] = came;
  const { startMs } = shiftMoments(date, template, zone, change);
  const none = { staffId, date, template, startMs, late: 0, early: 0, minutes: 0 };
  if (first === undefined) {
    const over = shiftMoments(date, template, zone, change).endMs <= nowMs;
    return { ...none, marks: [away ? 'leave' : over ? 'missing' : 'ahead'] };
  }
  const extra = away || (plan.some((one) => one.date === date) && !planned);
  const ends = came.map((visit) => leftMs(visit, nowMs));
  const left = ends.includes(null) ? null : Math.max(...ends.map(Number));
  const late = extra ? 0 : Math.max(0, (first.inMs - first.startMs) / MINUTE);
  const gone = extra || left === null ? 0 : Math.max(0, (first.endMs - left) / MINUTE);
  const leftIll = gone > 0 && came.findLast((_, place) => ends[place] === left)?.ill === true;
  const early = leftIll ? 0 : gone;
  const forgotten = came.some((visit) => wantsRepair(visit, nowMs));
  const marks: readonly (readonly [string, boolean])[] = [
    ['present', late === 0 && early === 0 && !leftIll && !forgotten],
    ['late', late > 0],
    ['early', early > 0],
    ['leftIll', leftIll],
    ['forgotten', forgotten],
    ['repaired', came.some((visit) => isCorrected(visit, nowMs))],
    ['entered', came.some(({ entered }) => entered)],
    ['overlap', came.some((visit) => visits.some((other) => overlap(visit, other, nowMs)))],
    ['extra', extra],
  ];
  const minutes = came.reduce((sum, { id }) => sum + (fresh.get(id) ?? 0), 0);
  return { ...none, late, early, minutes, marks: marks.filter(([, holds]) => holds).map(([mark]) => mark) };
};

/** Every shift of the month that was planned or worked. */
export const bruteMonth = (scene: Scene): readonly BruteDuty[] => {
  const keys = new Map<string, readonly [string, string, TemplateId]>();
  for (const { staffId, date, template } of [...scene.plan, ...scene.visits]) {
    if (date.startsWith(scene.month)) keys.set(`${staffId} ${date} ${template}`, [staffId, date, template]);
  }
  const fresh = freshMinutes(scene.visits, scene.nowMs);
  return [...keys.values()].map((key) => duty(scene, fresh, key));
};

/** What S4 proposes: the n-th lateness of the month costs cleaning up to three, then ¥20; leaving early is cleaning. */
export const bruteProposals = (duties: readonly BruteDuty[]): readonly string[] => {
  const ofKind = (kind: 'late' | 'early'): readonly string[] =>
    duties
      .filter((one) => one[kind] > 0)
      .map((one) => {
        const before = duties.filter(
          (other) =>
            other.staffId === one.staffId &&
            other[kind] > 0 &&
            `${other.date}|${other.startMs}|${other.template}` < `${one.date}|${one.startMs}|${one.template}`,
        ).length;
        const cleaning = kind === 'early' || before < 3;
        const penalty = cleaning ? '1 day' : '2000 fen';
        return `${kind}.${one.staffId}.${one.date}.${one.template} #${before + 1} ${one[kind]} min: ${penalty}`;
      });
  return [...ofKind('late'), ...ofKind('early')].sort();
};
