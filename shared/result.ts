import type { Refusal } from './refusal.ts';

/** An expected outcome: a value, or a refusal out of one closed union. Bugs throw; everything else is a Result. */
export type Result<T, E = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });
