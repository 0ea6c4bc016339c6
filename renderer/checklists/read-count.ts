const LARGEST = 1_000_000;

/** A count as it is typed, full-width digits too (３); `null` for what is none. */
export const readCount = (text: string): number | null => {
  const digits = text.trim().normalize('NFKC');
  if (!/^\d{1,7}$/.test(digits)) return null;
  const count = Number(digits);
  return count <= LARGEST ? count : null;
};
