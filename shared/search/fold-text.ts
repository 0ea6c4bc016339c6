/** Full-width forms of ASCII, as an input method types them. */
const WIDE = /[\uff01-\uff5e]/gu;

/**
 * Text as it is compared: lower case, full-width ASCII as plain, the wide space as a space. Of the same length as the
 * original, so that places in one are places in the other `[Q2]`.
 */
export const foldText = (text: string): string => {
  const plain = text
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
  const lower = plain.toLowerCase();
  // İ and its like grow when lowered; they are left as they are.
  return lower.length === plain.length ? lower : [...plain].map(lowerOne).join('');
};

const lowerOne = (character: string): string => {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
};
