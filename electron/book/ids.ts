import { randomInt } from 'node:crypto';
import type { RandomText } from '../../shared/clock.ts';
import type { IdPrefix } from '../../shared/rules/context.ts';
import { localDateOf } from '../../shared/time/zone.ts';

/** Without 0, 1, i, l, o and u: read aloud over the counter, nothing is mistaken for anything else. */
const ALPHABET = '23456789abcdefghjkmnpqrstvwxyz';

export const randomText: RandomText = (length) =>
  Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** `f-20261123-k3v9q2x8`: what it is, the date it was written down, and chance. */
export const newEntityId = (prefix: IdPrefix, at: string, zone: string, random: RandomText): string =>
  `${prefix}-${localDateOf(at, zone).replaceAll('-', '')}-${random(8)}`;
