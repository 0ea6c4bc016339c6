import type { Rows } from '../../../shared/projection/projection.ts';
import { periodHolding } from '../../../shared/time/routine-periods.ts';
import { addDays } from '../../../shared/time/zone.ts';
import { routineCadences, routineProofs, routineScopes } from '../../../shared/vocabulary.ts';
import { type Choose, oneOf } from './choose.ts';

type Asked = readonly [name: string, input: Readonly<Record<string, unknown>>, by?: string | undefined];

const words = (choose: Choose): string => `句 ${choose(1_000_000)}`;

const definition = (choose: Choose, today: string) => {
  const cadence = oneOf(choose, ['day', ...routineCadences]);
  const least = 1 + choose(3);
  const soon = Number(addDays(today, choose(3)).slice(8));
  return {
    ...{ name: words(choose), cadence, day: cadence === 'month' ? soon : null },
    ...{ scope: oneOf(choose, routineScopes), least, most: least + choose(3) },
    proof: choose(4) === 0 ? oneOf(choose, routineProofs) : 'none',
    proofHint: choose(2) === 0 ? null : words(choose),
    whenMissed: choose(3) === 0 ? null : words(choose),
  };
};

/** Where a line about a routine was written, should there be one. */
const place = (rows: Rows, choose: Choose): Readonly<Record<string, unknown>> => {
  const run = oneOf(choose, rows.all('routineRun'));
  const line = oneOf(choose, [...(run?.counts ?? []), ...(run?.reports ?? [])]);
  const [, writer, seq] = (line?.order ?? '|pc0.aaaaaaa0|1').split('|');
  return { routineId: run?.routineId ?? 'q-0', writer, seq: Number.parseInt(seq ?? '1', 36) };
};

/** Few routines, so that people meet on them; two PCs may add the same one. */
export const randomRoutine = (rows: Rows, choose: Choose, wallMs: number): Asked => {
  const today = new Date(wallMs + 8 * 3_600_000).toISOString().slice(0, 10);
  const all = rows.all('routine');
  // What comes round every day is seldom done otherwise: there are few days in which anybody is asked.
  const daily = all.filter(({ cadence }) => cadence === 'day');
  const known = (choose(3) === 0 ? undefined : oneOf(choose, daily)) ?? oneOf(choose, all);
  const routineId = known?.id ?? 'q-0';
  const here = rows.all('attendance').filter(({ outAt }) => outAt === null);
  const somebody = choose(5) === 0 ? 's-lead' : oneOf(choose, here)?.staffId;
  const lead = oneOf(choose, ['s-boss', 's-lead']);
  switch (known === undefined ? 9 : choose(20)) {
    case 0:
      return ['changeRoutine', { routineId, ...definition(choose, today), active: choose(4) > 0 }, lead];
    case 1: {
      const { id: _, versions: __, head: ___, ...same } = known ?? { id: '', versions: [], head: '' };
      return ['changeRoutine', { routineId, ...same, name: words(choose) }, lead];
    }
    case 4:
    case 5:
      return ['withdrawRoutineEntry', place(rows, choose), choose(3) === 0 ? lead : somebody];
    case 6: {
      const period = periodHolding(known?.cadence ?? 'day', addDays(today, -1 - choose(3)));
      return ['reportRoutine', { routineId, period, text: words(choose) }, lead];
    }
    case 9:
      return ['addRoutine', { id: `q-${choose(3)}`, ...definition(choose, today) }, lead];
    default: {
      const proof = choose(4) > 0 ? { proof: { text: words(choose) } } : {};
      // Often all that is asked for at once, so that some are done and not only begun.
      const whole = { amount: known?.least ?? 1 };
      const some = choose(3) === 0 ? { amount: 1 + choose(4) } : {};
      const amount = choose(4) > 0 ? whole : some;
      return ['countRoutine', { routineId, ...amount, ...proof }, somebody];
    }
  }
};
