import type { Rows } from '../../../shared/projection/projection.ts';
import { statementWeeks } from '../../../shared/rules/statement.ts';
import { type Choose, oneOf } from './choose.ts';

type Asked = readonly [name: string, input: Readonly<Record<string, unknown>>, by?: string | undefined];

/** Somebody says of this week or the last what they did, now and then anew, and here and there takes it back. */
export const randomStatement = (rows: Rows, choose: Choose, wallMs: number): Asked => {
  const weeks = statementWeeks(new Date(wallMs).toISOString(), 'Asia/Shanghai');
  const words = (): string | null => (choose(3) === 0 ? null : `句 ${choose(1_000_000)}`);
  const said =
    choose(6) === 0
      ? { work: null, problems: null, customerWords: null }
      : { work: words(), problems: words(), customerWords: words() };
  return ['writeStatement', { week: oneOf(choose, weeks), ...said }, oneOf(choose, rows.all('staff'))?.id];
};
