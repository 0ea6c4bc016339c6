export const PIN_LENGTH = 6;

/** The digits of a PIN being typed, at most six; full-width digits of a Chinese input method count too. */
export const pinDigits = (text: string): string =>
  text.normalize('NFKC').replace(/\D/g, '').slice(0, PIN_LENGTH);
