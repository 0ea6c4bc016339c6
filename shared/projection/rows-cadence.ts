import type { Body } from '../events/bodies.ts';
import type { NotedMilestone } from '../vocabulary.ts';

export type CadenceValue = NonNullable<Body<'cadenceChanged'>['value']>;

/** The rhythm of the shop as somebody left it. */
export interface CadenceVersion {
  /** `null` is as Baton ships it. */
  readonly value: CadenceValue | null;
  readonly since: string | null;
  readonly order: string;
  readonly at: string;
  readonly by: string;
  /** Written without having seen the version before it. */
  readonly concurrent: boolean;
}

/** What is to be done how long after what, where a lead has changed it. */
export interface CadenceRow {
  readonly id: 'cadence';
  readonly value: CadenceValue | null;
  /** What was due before is not opened by the shipped rules. */
  readonly since: string | null;
  /** Every version, the present one included. */
  readonly versions: readonly CadenceVersion[];
  /** The order of the newest version; a change says on which it is based. */
  readonly head: string;
}

/** Something that happened to what a follow-up is about, from which a rule counts. */
export interface MilestoneRow {
  readonly id: string;
  readonly followUpId: string;
  readonly milestone: NotedMilestone;
  /** When it happened, or is to happen. */
  readonly at: string;
  readonly notedAt: string;
  readonly notedBy: string;
  /** The list it came with; `null` where somebody noted it. */
  readonly importId: string | null;
  readonly withdrawn: boolean;
  /** What it has opened, by rule. */
  readonly opened: readonly { readonly ruleId: string; readonly followUpId: string }[];
  readonly head: string;
}
