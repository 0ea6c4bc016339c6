/** Stands before a cell whose number the spreadsheet could not hold exactly: its last digits are zeros it made up. */
export const ROUNDED = '\u0000';

/** Whole numbers up to here are exact in a spreadsheet, which keeps fifteen digits. */
const EXACT = 1e15;

/** A number of a spreadsheet as text, never with an exponent, marked where it is not what somebody typed `[M7]`. */
export const numberCell = (value: number): string => {
  if (!Number.isFinite(value)) return '';
  const text = value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 12 });
  return Math.abs(value) >= EXACT ? `${ROUNDED}${text}` : text;
};
