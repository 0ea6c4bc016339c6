import { describe, expect, test } from 'vitest';
import {
  leadsOf,
  meaningOf,
  type WayOut,
  waysOut,
} from '../../../../renderer/features/sign-in/departure/ways.ts';
import { rowsOf } from '../../../../renderer/queries/rows-of.ts';
import type { AttendanceRow, BookRow, HandoverRow, StaffRow } from '../../../../shared/projection/rows.ts';
import { decideReleaseDeparture } from '../../../../shared/rules/decide-departure.ts';
import { departureGate } from '../../../../shared/rules/gate.ts';
import { type DepartureWay, departureWays, type Role } from '../../../../shared/vocabulary.ts';
import { NO_DIGEST } from '../../../shared/support/writer.ts';
import { followUp, handover, item } from '../handover/rows.ts';

const now = '2026-11-23T11:05:00.000Z';

const book: BookRow = {
  bookId: 'b',
  shopName: '晨光家居',
  zone: 'Asia/Shanghai',
  language: 'zh-CN',
  createdAt: '2026-11-01T00:00:00.000Z',
  handover: { requireAcceptance: true, passLimit: 3, countersignFirst: 3 },
  askedSince: '2026-11-01T00:00:00.000Z',
};

const person = (id: string, role: Role): StaffRow => ({
  id,
  name: id,
  role,
  active: true,
  leftAt: null,
  mentor: null,
  addedAt: '2026-11-01T00:00:00.000Z',
  failures: 0,
  lastFailedAt: null,
});

const on = (staffId: string, template: string): AttendanceRow => ({
  id: `a-${staffId}`,
  staffId,
  shift: `2026-11-23/${template}`,
  date: '2026-11-23',
  startsAt: '2026-11-23T01:00:00.000Z',
  endsAt: '2026-11-23T11:00:00.000Z',
  inAt: '2026-11-23T01:00:00.000Z',
  outAt: null,
  lateMinutes: 0,
  earlyMinutes: 0,
  awaited: [],
  release: null,
  alsoReleased: [],
  withdrawnAt: null,
  moves: [],
  repairs: [],
  entered: null,
});

const [ann, bo, boss] = [person('s-ann', 'agent'), person('s-bo', 'agent'), person('s-boss', 'lead')];
const staff = [ann, bo, boss];

interface Scene {
  readonly handovers?: readonly HandoverRow[];
  readonly duty?: readonly AttendanceRow[];
  readonly me?: StaffRow;
  readonly leadsHere?: readonly StaffRow[];
}

const offered = ({ handovers = [], duty = [], me = ann, leadsHere = [boss] }: Scene) => {
  const mine = on(me.id, 'early');
  const rows = rowsOf({
    book: [book],
    staff,
    handover: handovers,
    attendance: [mine, ...duty],
    followUp: [followUp('a', { holderShift: mine.shift })],
  });
  const gate = departureGate(rows, mine, now);
  const leadsElsewhere = leadsOf(staff).filter(({ id }) => id !== me.id);
  const ways = waysOut({ rows, me, attendance: mine, gate, now, leadsHere, leadsElsewhere });
  return { ways, rows, mine, me };
};

const isRelease = (way: WayOut): way is DepartureWay => departureWays.some((one) => one === way);

describe('what is offered to somebody who cannot check out', () => {
  const signed = [handover('h1', [item('a')])];

  test('unsigned: to hand over, or a lead decides', () => {
    expect(offered({}).ways).toEqual(['sign', 'leadOverride']);
    expect(offered({ leadsHere: [] }).ways).toEqual(['sign']);
  });
  test('signed and alone: to stay, a lead here or on the phone, nobody until the next, oneself, ill', () => {
    expect(offered({ handovers: signed }).ways).toEqual([
      'stay',
      'leadOverride',
      'leadByPhone',
      'nobodyUntilNext',
      'toSelf',
      'leftIll',
    ]);
  });
  test('nobody until the next only where nobody else is at work', () => {
    expect(offered({ handovers: signed, duty: [on('s-bo', 'late')] }).ways).not.toContain('nobodyUntilNext');
  });
  test('a mentor’s signature is missing: that, or a lead; not that nobody comes', () => {
    const acceptance = {
      at: now,
      by: 's-bo',
      auth: 'pin',
      toShift: '2026-11-23/late',
      toStartsAt: null,
      decisions: [],
      remarks: null,
      needsCountersign: true,
    };
    const { ways } = offered({ handovers: [handover('h1', [], { acceptance })] });
    expect(ways.filter((way) => way === 'nobodyUntilNext' || way === 'toSelf')).toEqual([]);
  });
  test('a colleague of the same shift stays: nothing is in the way', () => {
    expect(offered({ duty: [on('s-bo', 'early')] }).ways).toEqual([]);
  });
  test('main refuses nothing that is offered', () => {
    const scenes: readonly Scene[] = [
      {},
      { handovers: signed },
      { handovers: signed, duty: [on('s-bo', 'late')] },
      { me: boss },
      { me: boss, handovers: signed },
      { me: boss, handovers: signed, duty: [on('s-bo', 'late')] },
    ];
    for (const scene of scenes) {
      const { ways, rows, mine, me } = offered(scene);
      for (const way of ways.filter(isRelease)) {
        const byLead = way === 'leadOverride';
        const actor = byLead
          ? { staff: boss, attendance: me.id === boss.id ? mine : null }
          : { staff: me, attendance: mine };
        const input = {
          staffId: me.id,
          way,
          reason: '原因',
          ...(way === 'leadByPhone' ? { approvedBy: 's-boss' } : {}),
        };
        const context = {
          rows: { ...rows, written: () => [] },
          now,
          zone: 'Asia/Shanghai',
          actor,
          newId: (prefix: string) => `${prefix}-1`,
          digest: () => NO_DIGEST,
        };
        const decided = decideReleaseDeparture(input, context);
        expect(decided.ok ? 'ok' : decided.error, `${me.id} ${way}`).toBe('ok');
      }
    }
  });
});

test('leaving ill says what is left behind in each state, never that a handover waits which was accepted', () => {
  expect(meaningOf('leftIll', 'ruling')).toBe('signIn:departure.leftIll.ruling');
  expect(meaningOf('leftIll', 'acceptance')).not.toBe(meaningOf('leftIll', 'ruling'));
  expect(meaningOf('stay', 'ruling')).toBe('signIn:departure.meaning.stay');
});
