import type { Body } from '../events/bodies.ts';
import type { EventEntry } from './route.ts';
import type { FollowUpTemplateRow } from './rows-template.ts';

/** Folds the template of one kind. Each change replaces it as a whole; every version stays readable. */
export const foldFollowUpTemplate = (
  row: FollowUpTemplateRow | null,
  entry: EventEntry,
): FollowUpTemplateRow | null => {
  if (entry.type !== 'templateChanged') return row;
  const { kind, basedOn } = entry.body;
  const value = knownOf(entry.body);
  const concurrent = (basedOn ?? null) !== (row?.head ?? null);
  const version = { value, order: entry.order, at: entry.at, by: entry.actor, concurrent };
  return { id: kind, value, versions: [...(row?.versions ?? []), version], head: entry.order };
};

/** What this version of Baton knows of it. */
const knownOf = ({ value }: Body<'templateChanged'>): FollowUpTemplateRow['value'] =>
  value === null
    ? null
    : {
        ...(value.hint === undefined ? {} : { hint: value.hint }),
        wanted: value.wanted.map(({ field, why }) => (why === undefined ? { field } : { field, why })),
        ...(value.nextAction === undefined ? {} : { nextAction: value.nextAction }),
      };
