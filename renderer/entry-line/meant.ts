import type { PartOfDay } from '../../shared/time/time-words.ts';
import { addDays, type LocalDate } from '../../shared/time/zone.ts';
import type { WallClock } from '../format/wall-clock.ts';

/** A clock time as typed: `hour` 0 to 23 as it stands there. */
export interface TypedClock {
  readonly hour: number;
  readonly minute: number;
  /** `17:30`, `下午3点`, `03:30` say which half of the day; `3点` does not. */
  readonly isExact: boolean;
}

/** What was said of a time, in parts; at least one of them is there. */
export interface Said {
  readonly date: LocalDate | null;
  readonly clock: TypedClock | null;
  readonly part: PartOfDay | null;
}

/** A promise for a part of the day is due at its end: that is what the customer was told at the latest. */
const ends: Readonly<Record<PartOfDay, number>> = {
  ...{ night: 6, earlyMorning: 10, morning: 12, noon: 13, afternoon: 18, evening: 21 },
};

/** A day without a time means the end of the usual day; in the evening, the end of the late one. */
const endsOfDay = [18, 21, 23] as const;

const wall = (date: LocalDate, hour: number, minute = 0): WallClock =>
  `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const dateOf = (moment: WallClock): LocalDate => moment.slice(0, 10);
const hourOf = (moment: WallClock): number => Number(moment.slice(11, 13));

const DAY_BEGINS = 7;
const DAY_ENDS = 23;

/** Whether a shop would mean that hour; in the night also the hours of the night. */
const isPlausible = (moment: WallClock, now: WallClock): boolean => {
  const hour = hourOf(moment);
  const isNight = hourOf(now) >= DAY_ENDS || hourOf(now) < DAY_BEGINS - 1;
  return hour >= DAY_BEGINS ? hour < DAY_ENDS : isNight;
};

const readings = ({ hour, isExact }: TypedClock): readonly number[] =>
  isExact || hour === 0 || hour >= 12 ? [hour] : [hour, hour + 12];

/** `3点`, `17:30` without a day: the first time still ahead, today or tomorrow. */
const soonest = (clock: TypedClock, now: WallClock): WallClock | null => {
  const candidates = [dateOf(now), addDays(dateOf(now), 1)]
    .flatMap((date) => readings(clock).map((hour) => wall(date, hour, clock.minute)))
    .filter((moment) => moment > now);
  return clock.isExact
    ? (candidates[0] ?? null)
    : (candidates.find((moment) => isPlausible(moment, now)) ?? candidates[0] ?? null);
};

/** `明天3点` is the afternoon, `明天9点` the morning; of today it is what is still ahead. */
const onDay = (date: LocalDate, clock: TypedClock, now: WallClock): WallClock | null => {
  const moments = readings(clock)
    .map((hour) => wall(date, hour, clock.minute))
    .filter((moment) => moment > now);
  return (
    moments.find((moment) => clock.isExact || date === dateOf(now) || hourOf(moment) >= DAY_BEGINS) ?? null
  );
};

/**
 * The wall clock that people mean by what they said at `now`: what is past is no promise and gives `null`. Where two
 * readings are possible it is the earlier one, since a promise kept early harms nobody.
 */
export const meantBy = ({ date, clock, part }: Said, now: WallClock): WallClock | null => {
  if (clock !== null) return date === null ? soonest(clock, now) : onDay(date, clock, now);
  const day = date ?? dateOf(now);
  const hours = part === null ? endsOfDay : [ends[part]];
  return hours.map((hour) => wall(day, hour)).find((moment) => moment > now) ?? null;
};
