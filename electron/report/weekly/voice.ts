import { localDateOf, localTimeOf } from '../../../shared/time/zone.ts';
import type { Dates } from '../dates.ts';
import { type Block, text } from '../kit/index.ts';
import type { Labels } from '../labels.ts';

/** How the document speaks: its words, its dates, and the zone in which instants are shown. */
export interface Voice {
  readonly t: Labels;
  readonly dates: Dates;
  readonly zone: string;
}

/** Date and time, short enough for a column. */
export const momentOf = (at: string, { dates, zone }: Voice): string =>
  `${dates.short(localDateOf(at, zone))} ${localTimeOf(at, zone)}`;

/** An empty section says so kindly instead of showing an empty table. */
export const emptyNote = (words: string): Block => text(words, { colour: 'muted' });

export const number = (value: number): Block => text(String(value), { align: 'right' });

/** A count that matters only when it is not zero. */
export const count = (value: number): Block =>
  text(String(value), { align: 'right', colour: value === 0 ? 'muted' : 'ink' });
