import type { AttendanceMark, VisitLine } from '../../../../shared/report/month-attendance-value.ts';

export type Tone = 'plain' | 'red' | 'amber' | 'green' | 'accent' | 'faint';

const tones: Readonly<Record<AttendanceMark, Tone>> = {
  present: 'green',
  late: 'amber',
  early: 'amber',
  leftIll: 'plain',
  missing: 'red',
  leave: 'accent',
  forgotten: 'red',
  repaired: 'plain',
  entered: 'plain',
  overlap: 'amber',
  extra: 'plain',
  waited: 'plain',
  ahead: 'faint',
};

export const toneOf = (mark: AttendanceMark): Tone => tones[mark];

export interface Rights {
  readonly isLead: boolean;
  readonly isOwn: boolean;
}

/** What may be done about a visit's end: to write in a forgotten one, to correct one, or to check out where that is done. */
export type RepairOffered = 'mend' | 'correct' | 'atDutyBar' | null;

/** A running visit is ended by checking out, so that nobody goes round the handover by repairing it. */
export const repairOffered = (
  { wantsRepair, outAt }: Pick<VisitLine, 'wantsRepair' | 'outAt'>,
  { isLead, isOwn }: Rights,
): RepairOffered => {
  if (!isLead && !isOwn) return null;
  if (wantsRepair) return 'mend';
  if (outAt === null) return 'atDutyBar';
  return isLead ? 'correct' : null;
};
