import { type Refusal, refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { toEpochMs } from '../time/zone.ts';
import type { Role } from '../vocabulary.ts';
import { hasRole } from './permissions.ts';

/** Wrong PINs in a row after which nobody may try again until a lead unlocks `[A2]`. */
export const MAX_PIN_FAILURES = 10;

/** Seconds to wait after the first, second, … wrong PIN `[A2]`. */
const WAIT_SECONDS = [0, 0, 0, 30, 60, 120, 300, 900, 1800] as const;

/** Six-digit PINs people choose because they are words, lucky numbers or keys in a row. */
const WELL_KNOWN = new Set([
  '131400',
  '131420',
  '131452',
  '135790',
  '147258',
  '147852',
  '159357',
  '159753',
  '168888',
  '258369',
  '258456',
  '357159',
  '369258',
  '456852',
  '518518',
  '520131',
  '520520',
  '521521',
  '521314',
  '666888',
  '741852',
  '789456',
  '852456',
  '886886',
  '888666',
  '951753',
  '963852',
  '987321',
  '010203',
  '102030',
  '246810',
  '314159',
  '110119',
  '100000',
  '200000',
  '666666',
  '888888',
  '123789',
  '123321',
  '321123',
  '112233',
  '223344',
  '332211',
  '445566',
]);

const isRun = (pin: string, step: number): boolean =>
  [...pin].every(
    (digit, index) => index === 0 || (Number(pin[index - 1]) + step + 10) % 10 === Number(digit),
  );

const isRepeated = (pin: string): boolean =>
  [1, 2, 3].some((length) => pin === pin.slice(0, length).repeat(6 / length));

/** Pairs of equal digits (`112233`) and halves that mirror each other (`123321`). */
const isPattern = (pin: string): boolean =>
  /^(\d)\1(\d)\2(\d)\3$/.test(pin) || pin.slice(0, 3) === [...pin.slice(3)].reverse().join('');

const isMonthAndDay = (month: string, day: string): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;

/** Reads as a birthday: year, month, day or day, month, year. */
const isBirthday = (pin: string): boolean => {
  const [a, b, c] = [pin.slice(0, 2), pin.slice(2, 4), pin.slice(4)];
  return isMonthAndDay(b, c) || isMonthAndDay(b, a);
};

/** Whether a PIN is too easy to guess `[A1]`: well known, in sequence, repeated, a pattern or a date. */
export const isWeakPin = (pin: string): boolean =>
  WELL_KNOWN.has(pin) ||
  isRun(pin, 1) ||
  isRun(pin, -1) ||
  isRepeated(pin) ||
  isPattern(pin) ||
  isBirthday(pin);

/** Six digits that are not too easy to guess. */
export const checkNewPin = (pin: string): Result<string> =>
  /^\d{6}$/.test(pin) && !isWeakPin(pin) ? ok(pin) : err(refusal('pinWeak'));

interface Attempts {
  readonly failures: number;
  readonly lastFailedAt: string | null;
}

const waitOf = ({ failures, lastFailedAt }: Attempts, nowMs: number): number => {
  const seconds = WAIT_SECONDS[Math.min(failures, WAIT_SECONDS.length) - 1] ?? 0;
  if (lastFailedAt === null || seconds === 0) return 0;
  // A clock that was ahead when it failed must not lock anybody out for longer than the wait itself.
  return Math.min(seconds, Math.ceil((toEpochMs(lastFailedAt) + seconds * 1000 - nowMs) / 1000));
};

/**
 * Whether a PIN may be tried now: `null`, or why not. The person's failures count at every station; the station's
 * count whoever they were, but do not lock out leads, who must be able to unlock the others.
 */
export const mayTryPin = (
  person: Attempts,
  station: Attempts,
  role: Role | null,
  now: string,
): Refusal | null => {
  const counted = role !== null && hasRole(role, 'lead') ? [person] : [person, station];
  if (counted.some(({ failures }) => failures >= MAX_PIN_FAILURES)) return refusal('pinLocked');
  const nowMs = toEpochMs(now);
  const seconds = Math.max(...counted.map((attempts) => waitOf(attempts, nowMs)));
  return seconds > 0 ? refusal('pinWait', { seconds }) : null;
};

/** Tries left before the lock, for the sentence after a wrong PIN. */
export const triesLeft = (failures: number): number => Math.max(0, MAX_PIN_FAILURES - failures);
