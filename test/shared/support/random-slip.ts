import type { Rows } from '../../../shared/projection/projection.ts';
import { type Choose, oneOf } from './choose.ts';

type Asked = readonly [name: string, input: Readonly<Record<string, unknown>>, by?: string | undefined];

/** Somebody had checked in to the wrong shift, or by mistake. */
export const randomSlip = (rows: Rows, choose: Choose, wallMs: number): Asked => {
  const date = new Date(wallMs + 8 * 3_600_000).toISOString().slice(0, 10);
  const here = oneOf(
    choose,
    rows.all('attendance').filter(({ outAt }) => outAt === null),
  );
  if (choose(4) === 0) return ['withdrawCheckIn', {}, here?.staffId];
  const shift = `${date}/${oneOf(choose, ['early', 'late', 'night'])}`;
  const whom = choose(3) === 0 && here !== undefined ? { staffId: here.staffId } : {};
  return ['moveShift', { shift, ...whom }, 'staffId' in whom ? 's-lead' : here?.staffId];
};

/** A line that stands under the wrong follow-up, mostly taken back by whoever wrote it. */
const randomTakenBack = (rows: Rows, choose: Choose): Asked => {
  const followUp = oneOf(choose, rows.all('followUp'));
  const lines = followUp?.history.filter(({ what }) => what === 'followUpProgressed') ?? [];
  const line = oneOf(choose, lines);
  const [, writer = 'pc0.aaaaaaa0', seq = '1'] = line?.order.split('|') ?? [];
  const input = { followUpId: followUp?.id ?? 'f-none', writer, seq: Number.parseInt(seq, 36) };
  return ['withdrawProgress', input, choose(5) === 0 ? undefined : line?.by];
};

/** Somebody says that two writings are one customer’s, or that they are not after all. */
const randomJoint = (rows: Rows, choose: Choose): Asked => {
  const keyOf = (kind: 'followUp' | 'note'): string =>
    `${kind}:${oneOf(choose, rows.all(kind))?.id ?? 'none'}`;
  const writing = keyOf('followUp');
  const others = [keyOf(choose(3) === 0 ? 'note' : 'followUp')];
  return [choose(3) === 0 ? 'partCustomer' : 'mergeCustomers', { writing, others }, 's-lead'];
};

/** What somebody thinks of later: a line that belongs elsewhere, two customers who are one. */
export const randomAfterthought = (rows: Rows, choose: Choose): Asked =>
  choose(2) === 0 ? randomTakenBack(rows, choose) : randomJoint(rows, choose);
