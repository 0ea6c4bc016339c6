import { isWeakPin } from '../shared/rules/pin.ts';
import { PIN_LENGTH } from './pin-digits.ts';

export interface NewPin {
  readonly next: string;
  readonly again: string;
}

export interface PinCheck {
  /** Said as soon as six digits are there, before anything is sent. */
  readonly weak: boolean;
  readonly differs: boolean;
  readonly ready: boolean;
}

/** Whether a PIN typed twice may be set `[A1]`; main checks again. */
export const checkTwice = ({ next, again }: NewPin): PinCheck => {
  const weak = next.length === PIN_LENGTH && isWeakPin(next);
  const differs = again.length === PIN_LENGTH && next !== again;
  return { weak, differs, ready: next.length === PIN_LENGTH && next === again && !weak };
};
