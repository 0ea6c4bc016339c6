import type { ManualPage, ManualScript } from '../events/manual-bodies.ts';
import type { PhoneMark } from '../fields.ts';

/** What somebody once wrote of a page or a script; `null` where they withdrew it. */
export interface ManualVersion<T> {
  readonly value: T | null;
  readonly order: string;
  readonly at: string;
  readonly by: string;
  /** Written without having seen the version before it. */
  readonly concurrent: boolean;
}

export interface PageVersion extends ManualVersion<ManualPage> {
  /** The fingerprint of the shipped text it goes back to; `null` for a page of the shop’s own. */
  readonly shippedMark: string | null;
}

/** Somebody looked at a number that stands in it under seal. */
export interface NumberLook {
  readonly at: string;
  readonly by: string;
  readonly mask: string;
}

/** Numbers of people that stand in what leads wrote for everybody. */
export interface Numbered {
  /** The marks of those of every version. */
  readonly phones: readonly PhoneMark[];
  readonly looks: readonly NumberLook[];
}

/** Whether the shipped questions of a chapter are still true of the shop’s version. */
export interface Judgement {
  readonly at: string;
  readonly by: string;
  /** The version they were held against. */
  readonly seen: string;
  readonly withdrawn: readonly string[] | null;
  readonly left: number;
}

/** A page of the shop, or its version of a shipped chapter. */
export interface ManualPageRow extends Numbered {
  /** Its name in addresses: that of the shipped chapter, where it takes the place of one. */
  readonly id: string;
  readonly value: ManualPage | null;
  readonly shippedMark: string | null;
  /** The shipped texts that versions were made of, by their fingerprints. */
  readonly shippedTexts: Readonly<Record<string, string>>;
  /** Every version, the present one included. */
  readonly versions: readonly PageVersion[];
  /** What leads said of the shipped questions, in the order of the book; the newest counts. */
  readonly judged: readonly Judgement[];
  /** The order of the newest version; a change says on which it is based. */
  readonly head: string;
}

/** A script of the shop’s own. */
export interface ManualScriptRow extends Numbered {
  readonly id: string;
  readonly value: ManualScript | null;
  readonly versions: readonly ManualVersion<ManualScript>[];
  readonly head: string;
}
