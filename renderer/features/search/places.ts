import { type EntityKey, kindOfKey } from '../../../shared/projection/route.ts';
import type { EntityKind } from '../../../shared/projection/rows.ts';
import { briefingItem } from '../../briefings/address.ts';

type Place = readonly [screen: string, item: string | null];

const places: { readonly [K in EntityKind]?: (id: string) => Place } = {
  followUp: (id) => ['today', id],
  note: (id) => ['notes', id],
  handover: (id) => ['handover', id],
  leave: () => ['team', 'leave'],
  checklist: (id) => ['team', `checklists:${id}`],
  briefing: (id) => ['manual', briefingItem({ page: 'one', id })],
  routine: (id) => ['team', `routines:${id}`],
  import: () => ['import', null],
  staff: () => ['settings', null],
};

/** Where a thing that was found is shown. */
export const placeOf = (key: EntityKey): [string, string | null] => {
  const kind = kindOfKey(key);
  const [screen, item] = places[kind]?.(key.slice(kind.length + 1)) ?? ['today', null];
  return [screen, item];
};

/** The page of the customer a thing is about; `null` for what is about no customer. */
export const customerOf = (key: EntityKey): [string, string] | null =>
  ['followUp', 'note'].includes(kindOfKey(key)) ? ['customer', key] : null;
