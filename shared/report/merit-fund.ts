import type { LedgerRow } from '../projection/rows-ledger.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { type MonthName, monthOf } from '../time/month.ts';
import { localDateOf } from '../time/zone.ts';
import type { FundLine, FundMonth } from './merit-month-value.ts';

interface FundOptions {
  readonly month: MonthName;
  readonly zone: string;
  readonly nameOf: (staffId: string) => string;
}

const kindOf = ({ source }: LedgerRow, amountFen: number): FundLine['kind'] => {
  if (source === 'spent') return amountFen < 0 ? 'spent' : 'spentBack';
  return amountFen > 0 ? 'fine' : 'fineBack';
};

const textOf = (row: LedgerRow): string | null => (row.source === 'spent' ? row.what : row.reason);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every movement there ever was, oldest first, with the balance after each. */
const movements = (ledger: readonly LedgerRow[], nameOf: FundOptions['nameOf']): readonly FundLine[] => {
  const lines = ledger
    .flatMap((row) => {
      const text = textOf(row);
      const staffId = row.source === 'spent' ? null : row.staffId;
      return row.bookings.map(({ at, by, amountFen }) => ({
        entryId: row.id,
        at,
        kind: kindOf(row, amountFen),
        staffId,
        name: staffId === null ? null : nameOf(staffId),
        by: nameOf(by),
        what: text === null ? null : maskPhonesIn(text),
        amountFen,
      }));
    })
    .sort((a, b) => compare(a.at, b.at) || compare(a.entryId, b.entryId));
  let balanceFen = 0;
  return lines.map((line) => {
    balanceFen += line.amountFen;
    return { ...line, balanceFen };
  });
};

/** What came into the fund and went out of it in a month, by the dates on which it was written down. */
export const fundOfMonth = (
  ledger: readonly LedgerRow[],
  { month, zone, nameOf }: FundOptions,
): FundMonth => {
  const all = movements(ledger, nameOf).map((line) => ({
    line,
    month: monthOf(localDateOf(line.at, zone)),
  }));
  const before = all.filter((one) => one.month < month).at(-1);
  const lines = all.filter((one) => one.month === month).map(({ line }) => line);
  const openingFen = before?.line.balanceFen ?? 0;
  return { openingFen, closingFen: lines.at(-1)?.balanceFen ?? openingFen, lines };
};
