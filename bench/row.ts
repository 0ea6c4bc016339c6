/** One measured line: a value, and what it is compared with in the same run. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What `ratio` is relative to: a peer or the physical limit. */
  readonly peer?: string;
  /** Value divided by the peer’s, in the direction the name says. */
  readonly ratio?: number;
  /** What was promised: the ratio where there is one, else the value, is to be no more than this. */
  readonly atMost?: number;
}

const verdict = ({ value, ratio, atMost }: BenchRow): string => {
  if (atMost === undefined) return '';
  return `  ${(ratio ?? value) <= atMost ? 'met' : 'MISSED'}: at most ${atMost}`;
};

const number = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

/** A table a person reads; one line a measurement. */
export const printRows = (rows: readonly BenchRow[]): string =>
  rows
    .map((row) => {
      const { name, value, unit, peer, ratio } = row;
      const compared = peer === undefined || ratio === undefined ? '' : `  ${ratio.toFixed(2)} × ${peer}`;
      return `${name.padEnd(52)} ${number(value).padStart(12)} ${unit.padEnd(10)}${compared}${verdict(row)}`;
    })
    .join('\n');
