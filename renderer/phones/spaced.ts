/** A number as it is read out: a mobile in groups of 3, 4, 4; anything else as it was written. */
export const spaced = (number: string): string =>
  /^1\d{10}$/u.test(number) ? `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}` : number;
