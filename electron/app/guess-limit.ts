import { maskPhone, normalisePhone } from '../../shared/rules/phone.ts';

/** So many numbers of one mask are asked about by people; a program that fills the mask in asks about ten thousand. */
const MOST_OF_A_MASK = 20;

/**
 * Whether a number may be looked up: who has the mask of somebody’s number could try the digits it hides, one after the
 * other, and would have looked at it without a line about it `[D2]`.
 */
export const createGuessLimit = (): ((number: string) => boolean) => {
  const asked = new Map<string, Set<string>>();
  return (number) => {
    const mask = maskPhone(number);
    const ofMask = asked.get(mask) ?? new Set<string>();
    asked.set(mask, ofMask);
    const digits = normalisePhone(number);
    if (ofMask.size < MOST_OF_A_MASK) ofMask.add(digits);
    return ofMask.has(digits);
  };
};
