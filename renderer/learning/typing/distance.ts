import { distance as editDistance } from 'fastest-levenshtein';
import type { Distance } from '../../../shared/learning/typing.ts';

/** Slips between two texts, by Myers’ algorithm. */
export const distance: Distance = (one, other) => editDistance(one, other);
