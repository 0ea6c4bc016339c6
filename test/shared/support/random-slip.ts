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
