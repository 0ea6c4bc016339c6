import type { Rows } from '../projection/projection.ts';
import type { HandoverRow, StaffRow } from '../projection/rows.ts';
import type { HandoverSide } from '../vocabulary.ts';
import { openCountersigns, thereNow } from './gate.ts';
import { hasRole } from './permissions.ts';

/** Who signs beside a trainee: their mentor, one to one (S6). */

/** Whose signature stands on that side of a handover, if it is there. */
export const signerOf = ({ signedBy, acceptance }: HandoverRow, side: HandoverSide): string | null =>
  side === 'handedOver' ? signedBy : (acceptance?.by ?? null);

/** Whoever gave it or took it is a party to it; a mentor looks on from outside. */
const isParty = ({ signedBy, acceptance }: HandoverRow, staffId: string): boolean =>
  signedBy === staffId || acceptance?.by === staffId;

/** The mentor of whoever signed that side, as far as they are at work and no party to the handover themselves. */
const mentorHere = (rows: Rows, handover: HandoverRow, side: HandoverSide, now: string): string | null => {
  const signer = signerOf(handover, side);
  const mentor = signer === null ? null : (rows.get('staff', signer)?.mentor ?? null);
  if (mentor === null || isParty(handover, mentor)) return null;
  return thereNow(rows, now).some(({ staffId }) => staffId === mentor) ? mentor : null;
};

/** Handovers of this person’s trainees that still lack a mentor’s signature, as they come. */
export const waitingForMentor = (
  handovers: readonly HandoverRow[],
  staff: readonly Pick<StaffRow, 'id' | 'mentor'>[],
  mentor: string,
): readonly HandoverRow[] => {
  const trainees = new Set(staff.filter((row) => row.mentor === mentor).map(({ id }) => id));
  return handovers.filter((row) =>
    openCountersigns(row).some((side) => trainees.has(signerOf(row, side) ?? '')),
  );
};

/**
 * Whether somebody may sign beside a trainee. Where the trainee’s mentor is at work it is they, or a lead; else
 * anybody past their own training, so that nobody waits for a mentor who is at home.
 */
export const mayCountersign = (
  rows: Rows,
  handover: HandoverRow,
  side: HandoverSide,
  { id, role }: Pick<StaffRow, 'id' | 'role'>,
  now: string,
): 'yes' | 'party' | 'mentorFirst' => {
  if (isParty(handover, id)) return 'party';
  const mentor = mentorHere(rows, handover, side, now);
  return mentor === null || mentor === id || hasRole(role, 'lead') ? 'yes' : 'mentorFirst';
};
