import { isWeakPin } from '../../../shared/rules/pin.ts';

export const PIN_LENGTH = 6;

/** The digits of a PIN being typed, at most six; full-width digits of a Chinese input method count too. */
export const pinDigits = (text: string): string =>
  text.normalize('NFKC').replace(/\D/g, '').slice(0, PIN_LENGTH);

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
