import type { EventType } from '../../events/bodies.ts';
import type { EventEntry } from '../../projection/entry.ts';
import type { KindOf, Told, Untold } from './kind.ts';
import { customerKinds } from './kinds-customers.ts';
import { teamKinds } from './kinds-team.ts';
import { weekKinds } from './kinds-week.ts';

/**
 * Every kind of event, and what it means to a week that was signed without it: which week it belongs to and how it is
 * told, or why it is not. A kind that is missing here does not compile `[Z3]`.
 */
export const kinds = { ...teamKinds, ...customerKinds, ...weekKinds } as const satisfies {
  readonly [T in EventType]: KindOf<T>;
};

/** The kinds that are told. */
export type ToldType = {
  [T in EventType]: (typeof kinds)[T] extends Untold ? never : T;
}[EventType];

export const isTold = (type: string): type is ToldType =>
  Object.hasOwn(kinds, type) && kinds[type as EventType].told;

/** What the table says of this very event; `null` where its kind is not told. The kind and the event have one type. */
export const kindOf = ({ type }: EventEntry): Told<EventType> | null => {
  const kind = kinds[type];
  return kind.told ? (kind as Told<EventType>) : null;
};
