import type { AttendanceRow } from '../../../shared/projection/rows.ts';
import { attendanceOf } from '../../../shared/rules/context.ts';
import { openCountersigns, refusedIn } from '../../../shared/rules/gate.ts';
import { takeOverOf, toDecide } from '../../../shared/rules/handover.ts';
import type { TestWriter } from './writer.ts';

/**
 * People who want to go home and do what the rules let them: each strategy is a handful of honest actions. A command
 * that is refused where the strategy counts on it throws.
 */

export const strategies = [
  'alone',
  'phone',
  'relief',
  'traineeRelief',
  'refusedRuled',
  'refusedTaken',
] as const;
export type Strategy = (typeof strategies)[number];

interface Scene {
  readonly writer: TestWriter;
  readonly wallMs: number;
  readonly strategy: Strategy;
  /** Items the relief has refused once already. */
  readonly refused: Set<string>;
  /** How often each action was needed. */
  readonly tally: Map<string, number>;
}

const count = ({ tally }: Scene, what: string): void => {
  tally.set(what, (tally.get(what) ?? 0) + 1);
};

const ask = (scene: Scene, staffId: string, name: string, input: unknown): void => {
  const done = scene.writer.submit(name, input, staffId, scene.wallMs);
  if (!done.ok)
    throw new Error(
      `${scene.strategy}: ${staffId} ${name}: ${done.error.code} ${JSON.stringify(done.error.details)}`,
    );
  count(scene, name);
};

const reliefOf = (strategy: Strategy): string => (strategy === 'traineeRelief' ? 's-t2' : 's-r1');

/** Relief, a mentor and a second trainee, and a shift that is open at any hour of the day. */
const prepare = (scene: Scene): void => {
  ask(scene, 's-boss', 'addStaff', { id: 's-r1', name: '接班', role: 'agent' });
  ask(scene, 's-boss', 'addStaff', { id: 's-t2', name: '又新', role: 'trainee' });
  ask(scene, 's-boss', 'addShiftTemplate', { id: 'all-day', name: '全天', start: '00:00', end: '24:00' });
};

const comeAsRelief = (scene: Scene, staffId: string): void => {
  const isHere = scene.writer
    .rows()
    .all('attendance')
    .some((row) => row.staffId === staffId && row.outAt === null);
  if (isHere) return;
  const date = new Date(scene.wallMs + 8 * 3_600_000).toISOString().slice(0, 10);
  ask(scene, staffId, 'checkIn', { shift: `${date}/all-day` });
};

const sign = (scene: Scene, staffId: string): void => {
  const isEmpty = scene.writer
    .rows()
    .all('followUp')
    .every(({ state }) => state === 'closed');
  ask(scene, staffId, 'signHandover', isEmpty ? { nothingOpen: true } : {});
};

const verdictOn = (scene: Scene, followUpId: string): object => {
  const refuses = scene.strategy === 'refusedRuled' || scene.strategy === 'refusedTaken';
  const { strategy, writer } = scene;
  const holder = writer.rows().get('followUp', followUpId)?.holderShift;
  const isOwn = holder === attendanceOf(writer.rows(), reliefOf(strategy))?.shift;
  if (!refuses || isOwn || scene.refused.has(followUpId))
    return { followUpId, decision: 'accepted', readBack: '复述' };
  scene.refused.add(followUpId);
  return { followUpId, decision: 'refused', comment: '说不清' };
};

const takeOver = (scene: Scene, handoverId: string): void => {
  const relief = reliefOf(scene.strategy);
  comeAsRelief(scene, relief);
  const rows = scene.writer.rows();
  const handover = rows.get('handover', handoverId);
  if (handover === null) throw new Error('the gate names a handover that is not there');
  const decisions = [...toDecide(takeOverOf(rows, handover))].map((id) => verdictOn(scene, id));
  ask(scene, relief, 'acceptHandover', { handoverId, decisions });
};

const countersign = (scene: Scene, handoverId: string): void => {
  const handover = scene.writer.rows().get('handover', handoverId);
  for (const side of handover === null ? [] : openCountersigns(handover)) {
    const parties = [handover?.signedBy, handover?.acceptance?.by];
    const mentor = ['s-lead', 's-boss', 's-r1'].find((staffId) => !parties.includes(staffId));
    ask(scene, mentor ?? '', 'countersignHandover', { handoverId, side });
  }
};

const rule = (scene: Scene, handoverId: string): void => {
  const relief = reliefOf(scene.strategy);
  for (const { id } of refusedIn(scene.writer.rows(), handoverId)) {
    if (scene.strategy === 'refusedRuled')
      ask(scene, 's-boss', 'settleRefusal', { followUpId: id, reason: '归接班的' });
    else {
      comeAsRelief(scene, relief);
      ask(scene, relief, 'settleRefusal', { followUpId: id, reason: '说清楚了', takenBy: relief });
    }
  }
};

/** Without anybody else: as nobody comes until the next day, else on a lead’s word, one’s own or by phone. */
const letGo = (scene: Scene, staffId: string): void => {
  const { writer, wallMs, strategy } = scene;
  const role = writer.rows().get('staff', staffId)?.role;
  const asked = { way: 'nobodyUntilNext', reason: '没人来' };
  if (strategy !== 'phone' && writer.submit('releaseDeparture', asked, staffId, wallMs).ok) {
    count(scene, 'nobodyUntilNext');
    return;
  }
  if (role === 'lead' || role === 'manager')
    ask(scene, staffId, 'releaseDeparture', { way: 'leadOverride', reason: '我定的' });
  else
    ask(scene, staffId, 'releaseDeparture', {
      way: 'leadByPhone',
      reason: '电话里说的',
      approvedBy: 's-boss',
    });
};

/** One person leaves, in at most a dozen steps. */
const leave = (scene: Scene, staffId: string): void => {
  const isAlone =
    scene.strategy === 'alone' || scene.strategy === 'phone' || staffId === reliefOf(scene.strategy);
  for (let step = 0; step < 12; step += 1) {
    const out = scene.writer.submit('checkOut', {}, staffId, scene.wallMs);
    if (out.ok) return;
    const { code, details } = out.error;
    const handoverId = String(details?.['id'] ?? '');
    if (code === 'signFirst') sign(scene, staffId);
    else if (isAlone) letGo(scene, staffId);
    else if (code === 'acceptanceFirst') takeOver(scene, handoverId);
    else if (code === 'countersignFirst') countersign(scene, handoverId);
    else if (code === 'rulingFirst') rule(scene, handoverId);
    else throw new Error(`${scene.strategy}: ${staffId} may not leave: ${code}`);
  }
  throw new Error(`${scene.strategy}: ${staffId} does not get out`);
};

const isHere = ({ outAt }: AttendanceRow): boolean => outAt === null;

/** Everybody who is at work goes home, one after the other, and the relief last. Throws when somebody cannot. */
export const everybodyLeaves = (
  writer: TestWriter,
  wallMs: number,
  strategy: Strategy,
  tally: Map<string, number>,
): void => {
  const scene: Scene = { writer, wallMs, strategy, refused: new Set(), tally };
  prepare(scene);
  const attendances = () => writer.rows().all('attendance').filter(isHere);
  for (const { staffId } of attendances()) leave(scene, staffId);
  for (const { staffId } of attendances()) leave(scene, staffId);
  if (attendances().length > 0) throw new Error(`${strategy}: somebody is still here`);
};
