/**
 * Hybrid logical clock (Kulkarni et al., 2014): physical milliseconds, then a counter for what happens within one
 * of them. Its text form sorts as the clock does: `0018c2f3a1b00-0003` (13 hexadecimal digits, 4 digits).
 */
export type Hlc = string;

export interface HlcParts {
  /** Milliseconds since 1970 UTC. */
  readonly physical: number;
  /** 0 to 0xffff. */
  readonly counter: number;
}

/** How far a stamp from elsewhere may pull our own clock ahead of the wall, in milliseconds `[S6]`. */
export const MAX_LEAD_MS = 24 * 60 * 60 * 1000;

const MAX_COUNTER = 0xffff;
const PATTERN = /^[0-9a-f]{13}-[0-9a-f]{4}$/;

export const isHlc = (text: string): boolean => PATTERN.test(text);

export const formatHlc = ({ physical, counter }: HlcParts): Hlc =>
  `${physical.toString(16).padStart(13, '0')}-${counter.toString(16).padStart(4, '0')}`;

/** The parts of a stamp; the caller has checked the form with `isHlc`. */
export const parseHlc = (hlc: Hlc): HlcParts => ({
  physical: Number.parseInt(hlc.slice(0, 13), 16),
  counter: Number.parseInt(hlc.slice(14), 16),
});

export const ZERO_HLC: Hlc = formatHlc({ physical: 0, counter: 0 });

/** The next stamp after everything seen, never earlier than the wall clock `wallMs`. A full counter borrows a millisecond. */
export const tick = (last: Hlc, wallMs: number): Hlc => {
  const { physical, counter } = parseHlc(last);
  const wall = Math.max(0, Math.floor(wallMs));
  if (wall > physical) return formatHlc({ physical: wall, counter: 0 });
  return counter < MAX_COUNTER
    ? formatHlc({ physical, counter: counter + 1 })
    : formatHlc({ physical: physical + 1, counter: 0 });
};

/**
 * Takes note of a stamp made elsewhere. A stamp more than `MAX_LEAD_MS` ahead of our wall clock is clamped, for our
 * own clock only: the event keeps its stamp and is shown as suspect.
 */
export const observe = (last: Hlc, seen: Hlc, wallMs: number): Hlc => {
  const limit = formatHlc({ physical: Math.max(0, Math.floor(wallMs)) + MAX_LEAD_MS, counter: 0 });
  const clamped = seen < limit ? seen : limit;
  return clamped > last ? clamped : last;
};

/** True when a stamp claims to come from more than a day after it was received: its PC's clock is wrong. */
export const isSuspect = (hlc: Hlc, receivedMs: number): boolean =>
  parseHlc(hlc).physical > receivedMs + MAX_LEAD_MS;
