import type { Rows } from '../../../../shared/projection/projection.ts';
import type { AttendanceRow, StaffRow } from '../../../../shared/projection/rows.ts';
import type { Actor } from '../../../../shared/rules/context.ts';
import { releaseWays } from '../../../../shared/rules/decide-departure.ts';
import { type DepartureGate, hasToSign } from '../../../../shared/rules/gate.ts';
import { hasRole } from '../../../../shared/rules/permissions.ts';
import type { DepartureWay } from '../../../../shared/vocabulary.ts';

/** Something somebody who cannot check out yet may do about it: what is missing, to stay, or a way out with a reason. */
export type WayOut = 'sign' | 'countersign' | 'stay' | DepartureWay;

/** What is missing before somebody may check out. */
export type Needs = Extract<DepartureGate, { open: false }>['needs'];

/** The words that say what a way means now: leaving ill leaves something else behind in each state of the handover. */
export const meaningOf = (way: WayOut, needs: Needs | 'nothing') =>
  way === 'leftIll'
    ? (`signIn:departure.leftIll.${needs}` as const)
    : (`signIn:departure.meaning.${way}` as const);

interface Leaving {
  readonly rows: Rows;
  readonly me: StaffRow;
  readonly attendance: AttendanceRow;
  readonly gate: DepartureGate;
  readonly now: string;
  /** Leads who can type their PIN at this PC. */
  readonly leadsHere: readonly StaffRow[];
  /** Leads who could be called. */
  readonly leadsElsewhere: readonly StaffRow[];
}

/** Ways that make sense only while nobody has taken over. */
const forAcceptance: readonly DepartureWay[] = ['nobodyUntilNext', 'toSelf'];

/** Those who may decide that somebody may go. */
export const leadsOf = (staff: readonly StaffRow[]): readonly StaffRow[] =>
  staff.filter(({ active, role }) => active && hasRole(role, 'lead'));

/**
 * What is possible now, the regular thing first. Main checks everything again; nothing is offered here that it would
 * refuse, and something always is while the shop has a lead.
 */
export const waysOut = (leaving: Leaving): readonly WayOut[] => {
  const { rows, me, attendance, gate, now, leadsHere, leadsElsewhere } = leaving;
  if (gate.open) return [];
  const actor: Actor = { staff: me, attendance };
  const mustSign = hasToSign(rows, attendance.shift);
  const own = mustSign ? [] : releaseWays(rows, actor, attendance, now);
  const ways = own.filter((way) => {
    if (way === 'leadOverride') return false;
    if (way === 'leadByPhone') return leadsElsewhere.length > 0;
    return gate.needs === 'acceptance' || !forAcceptance.includes(way);
  });
  const regular: readonly WayOut[] = {
    signature: ['sign'] as const,
    acceptance: ['stay'] as const,
    countersignature: ['countersign', 'stay'] as const,
    ruling: ['stay'] as const,
  }[gate.needs];
  // A lead decides on the spot, whoever is writing; for oneself only once it is signed.
  const override = leadsHere.some(({ id }) => id !== me.id || !mustSign);
  return [...regular, ...(override ? (['leadOverride'] as const) : []), ...ways];
};
