import type { FollowUpTemplate } from '../commands/template.ts';
import type { FollowUpKind } from '../vocabulary.ts';

/** A template as somebody left it. */
export interface TemplateVersion {
  /** `null` is as Baton ships it. */
  readonly value: FollowUpTemplate | null;
  readonly order: string;
  readonly at: string;
  readonly by: string;
  /** Written without having seen the version before it. */
  readonly concurrent: boolean;
}

/** What a follow-up of one kind should say, where a lead has changed it. */
export interface FollowUpTemplateRow {
  readonly id: FollowUpKind;
  readonly value: FollowUpTemplate | null;
  /** Every version, the present one included. */
  readonly versions: readonly TemplateVersion[];
  /** The order of the newest version; a change says on which it is based. */
  readonly head: string;
}
