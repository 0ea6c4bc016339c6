import type { Clock } from '../../shared/clock.ts';
import type { Envelope, Unstamped } from '../../shared/events/envelope.ts';
import type { Draft } from '../../shared/rules/context.ts';
import { observe, parseHlc, tick, ZERO_HLC } from '../../shared/time/hlc.ts';
import { toInstantText } from '../../shared/time/zone.ts';

/** Who an event is by and which command it answers. */
export interface Attribution {
  readonly actor: string;
  readonly auth: Envelope['auth'];
  readonly commandId: string;
  /** Digest of the command; none for what Baton itself has to say. */
  readonly ask?: string;
  /** When it happened, where that is not now. */
  readonly at?: string;
}

/** Gives events their time: the wall clock as told, and the hybrid logical clock that orders them. */
export interface Stamper {
  readonly stamp: (draft: Draft, attribution: Attribution, zone: string) => Unstamped;
  /** Takes note of an event made elsewhere or before. */
  readonly observe: (event: Envelope) => void;
  readonly now: () => string;
  /** True when the newest event lies well ahead of this PC's clock: one of the clocks is wrong. */
  readonly clockSuspect: () => boolean;
}

/** Clocks of PCs in one shop that keep time by themselves stay within this. */
const USUAL_SKEW_MS = 10 * 60 * 1000;

export const createStamper = (clock: Clock): Stamper => {
  let hlc = ZERO_HLC;
  let newest = ZERO_HLC;

  const stamp = (draft: Draft, { actor, auth, commandId, ask, at }: Attribution, zone: string): Unstamped => {
    const wall = clock.now();
    const now = toInstantText(wall);
    hlc = tick(hlc, wall);
    return {
      hlc,
      at: at ?? now,
      zone,
      ...(at === undefined || at === now ? {} : { rec: now }),
      actor,
      auth,
      cmd: commandId,
      ...(ask === undefined ? {} : { ask }),
      type: draft.type,
      ver: 1,
      ...(draft.shift === undefined ? {} : { shift: draft.shift }),
      body: draft.body,
    };
  };

  return {
    stamp,
    observe: (event) => {
      hlc = observe(hlc, event.hlc, clock.now());
      if (event.hlc > newest) newest = event.hlc;
    },
    now: () => toInstantText(clock.now()),
    clockSuspect: () => parseHlc(newest).physical > clock.now() + USUAL_SKEW_MS,
  };
};
