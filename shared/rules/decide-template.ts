import type { CommandInput } from '../commands/schemas.ts';
import { canonicalJson } from '../projection/canonical.ts';
import { refusal } from '../refusal.ts';
import { err, ok } from '../result.ts';
import type { DecideContext, Decided } from './context.ts';

/** A template is replaced as a whole; each field is asked for once. */
export const decideChangeFollowUpTemplate = (
  { kind, basedOn, value }: CommandInput<'changeFollowUpTemplate'>,
  { rows }: DecideContext,
): Decided => {
  const fields = value?.wanted.map(({ field }) => field) ?? [];
  if (new Set(fields).size < fields.length) return err(refusal('malformed', { field: 'wanted' }));
  const row = rows.get('followUpTemplate', kind);
  if (canonicalJson(value) === canonicalJson(row?.value ?? null)) return err(refusal('nothingToChange'));
  const seen = basedOn ?? row?.head;
  return ok({
    type: 'templateChanged',
    body: { kind, value, ...(seen === undefined ? {} : { basedOn: seen }) },
  });
};
