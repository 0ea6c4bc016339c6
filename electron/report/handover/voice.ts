import type { HandoverReport } from '../../../shared/report/handover-report.ts';
import { isOverdueIn, momentIn } from '../../../shared/report/handover-text.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { createDates, type Dates } from '../dates.ts';
import type { TextStyleName } from '../kit/index.ts';
import type { Labels } from '../labels.ts';

/** How the record speaks: its words, its moments, and how large. */
export interface Voice {
  readonly t: Labels;
  readonly dates: Dates;
  /** `16:30` on the day of the handover, `11-24 09:00` or `24 Nov 09:00` on any other. */
  readonly moment: (instant: string) => string;
  readonly style: TextStyleName;
  readonly strong: TextStyleName;
  /** Where nobody has taken over, nothing was said to any item: that room goes to the rest. */
  readonly isTaken: boolean;
  /** What is said in a cell runs on in one paragraph instead of a line each. */
  readonly runsOn: boolean;
  /** It takes more than one page: each part has its titles again. */
  readonly flows: boolean;
  /** The promise to a customer was not kept when the shift signed. */
  readonly isOverdue: (promisedAt: string) => boolean;
}

/** How large the record is set: as large as it fits on one page. */
export type Size = 'item' | 'small' | 'tiny' | 'micro';

export interface Setting extends Pick<Voice, 'runsOn' | 'flows'> {
  readonly size: Size;
}

export const voiceOf = (
  report: HandoverReport,
  t: Labels,
  language: Language,
  { size, runsOn, flows }: Setting,
): Voice => ({
  t,
  dates: createDates(language),
  moment: (instant) => momentIn(report, instant, language),
  style: size,
  strong: `${size}Strong`,
  isTaken: report.accepted !== null,
  runsOn,
  flows,
  isOverdue: (promisedAt) => isOverdueIn(report, promisedAt),
});
