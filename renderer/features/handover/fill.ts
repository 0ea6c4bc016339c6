import type { CommandInput } from '../../../shared/commands/schemas.ts';
import { canonicalJson } from '../../../shared/projection/canonical.ts';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import type { Severity } from '../../../shared/vocabulary.ts';
import { toWallClock, type WallClock } from '../../format/wall-clock.ts';
import { customerFrom, shownPhone } from '../../phones/typed-phone.ts';

/** What the form holds; moments as the wall clock of the book's zone (`2026-11-23T16:30`), empty when not named. */
export interface Filled {
  readonly severity: Severity;
  readonly summary: string;
  readonly text: string;
  readonly owner: string;
  readonly dueAt: WallClock;
  readonly promisedAt: WallClock;
  readonly contingency: string;
  readonly name: string;
  readonly phone: string;
  readonly orderNo: string;
}

type Changes = CommandInput<'updateFollowUp'>['changes'];

const localOf = (instant: string | null | undefined, zone: string): WallClock =>
  instant === null || instant === undefined ? '' : toWallClock(instant, zone);

export const filledFrom = (row: FollowUpRow, zone: string): Filled => ({
  severity: row.severity,
  summary: row.summary,
  text: row.nextAction?.text ?? '',
  owner: row.nextAction?.owner ?? '',
  dueAt: localOf(row.nextAction?.dueAt, zone),
  promisedAt: localOf(row.promisedAt, zone),
  contingency: row.contingency ?? '',
  name: row.customer?.name ?? '',
  phone: shownPhone(row.customer),
  orderNo: row.customer?.orderNo ?? '',
});

const nextActionOf = ({ text, owner, dueAt }: Filled): Changes['nextAction'] =>
  text.trim() === ''
    ? null
    : {
        text: text.trim(),
        ...(owner.trim() === '' ? {} : { owner: owner.trim() }),
        ...(dueAt === '' ? {} : { dueAt }),
      };

/** Each field of the command, out of the form as a whole. */
const asChanges = (filled: Filled, row: FollowUpRow) => ({
  severity: filled.severity,
  summary: filled.summary.trim(),
  nextAction: nextActionOf(filled),
  promisedAt: filled.promisedAt === '' ? null : filled.promisedAt,
  customer: customerFrom(filled, row.customer) ?? null,
  contingency: filled.contingency.trim() === '' ? null : filled.contingency.trim(),
});

/** The change that was typed; `null` when there is none, no summary is left, or a time lacks the step it belongs to. */
export const changesOf = (row: FollowUpRow, filled: Filled, zone: string): Changes | null => {
  const [before, after] = [asChanges(filledFrom(row, zone), row), asChanges(filled, row)];
  const hasLostItsStep = after.nextAction === null && (filled.dueAt !== '' || filled.owner.trim() !== '');
  if (after.summary === '' || hasLostItsStep) return null;
  const changed = Object.entries(after).filter(
    ([field, value]) => canonicalJson(value) !== canonicalJson(Reflect.get(before, field)),
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
};
