import type { WholeBook } from '../../../shared/projection/projection.ts';
import { markOf } from '../../../shared/report/sealed-week.ts';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import { weekOf } from '../../../shared/time/week.ts';
import { decisionStates, spotVerdicts } from '../../../shared/vocabulary.ts';
import { type Choose, oneOf } from './choose.ts';
import { NO_DIGEST } from './writer.ts';

type Asked = readonly [name: string, input: Readonly<Record<string, unknown>>, by?: string | undefined];

const words = (choose: Choose): string => `句 ${choose(1_000_000)}`;
const DAY_MS = 86_400_000;

/** What is decided, checked and signed of this week or the one before. */
export const randomWeek = (rows: WholeBook, choose: Choose, wallMs: number): Asked => {
  const date = new Date(wallMs - choose(2) * 7 * DAY_MS).toISOString().slice(0, 10);
  const week = weekOf(date);
  const decision = oneOf(choose, rows.all('decision'));
  const drawn = oneOf(choose, rows.all('spotCheck'));
  const item = drawn === undefined ? undefined : oneOf(choose, drawn.items);
  switch (choose(6)) {
    case 0:
      return ['makeDecision', { week, text: words(choose) }, 's-lead'];
    case 1: {
      const said = { state: oneOf(choose, decisionStates), comment: words(choose) };
      return ['settleDecision', { decisionId: decision?.id ?? 'd-none', ...said }, 's-boss'];
    }
    case 2:
      return ['drawSpotChecks', { week, count: 1 + choose(5) }, 's-boss'];
    case 3:
      return [
        'judgeSpotCheck',
        {
          ...{ drawId: drawn?.id ?? 'd-none', followUpId: item?.followUpId ?? 'f-none' },
          ...{ verdict: oneOf(choose, spotVerdicts), comment: words(choose) },
        },
        's-lead',
      ];
    default: {
      const now = new Date(wallMs).toISOString();
      const summary = weeklySummary(rows, { week, now, digest: NO_DIGEST });
      const seen = summary.ok && choose(8) > 0 ? markOf(summary.value) : 'other';
      return ['sealWeek', { week, seen, comment: words(choose) }, 's-boss'];
    }
  }
};
