/**
 * Phone numbers in free text, as people in China type them: mobile numbers with or without +86, spaces, dashes and
 * full-width digits, and landlines with an area code. Long digit runs (order and parcel numbers) are left alone.
 */
const SEPARATOR = '[\\s\\-.\\u2010-\\u2015\\uff0d\\u00a0\\u3000()\\uff08\\uff09]{0,2}';
const DIGIT = '[0-9\\uff10-\\uff19]';
const digits = (count: string): string => `(?:${DIGIT}${SEPARATOR})${count}`;
const ONE = '[1\\uff11]';
const ZERO = '[0\\uff10]';
const CHINA = `(?:[+\\uff0b]|${ZERO}${ZERO})?${SEPARATOR}[8\\uff18][6\\uff16]${SEPARATOR}`;
const MOBILE = `${ONE}${SEPARATOR}[3-9\\uff13-\\uff19]${SEPARATOR}${digits('{8}')}${DIGIT}`;
const AREA = `(?:[12\\uff11\\uff12]${SEPARATOR}${DIGIT}|[3-9\\uff13-\\uff19]${SEPARATOR}${digits('{1}')}${DIGIT})`;
const LOCAL = `[2-8\\uff12-\\uff18]${SEPARATOR}${digits('{5,6}')}${DIGIT}`;
const LANDLINE = `(?:${ZERO}|${CHINA}${ZERO}?)${SEPARATOR}${AREA}${SEPARATOR}${LOCAL}`;
/** A number read aloud into the keyboard: 一三八…, with 幺 for one. */
const SPELLED = '[一幺][三四五六七八九][〇零一幺二三四五六七八九]{9}';
const PHONE = new RegExp(
  `(?<![0-9\\uff10-\\uff19])(?:(?:${CHINA})?${MOBILE}|${LANDLINE})(?![0-9\\uff10-\\uff19])|${SPELLED}(?![〇零一幺二三四五六七八九])`,
  'gu',
);

const toAsciiDigits = (text: string): string =>
  text.replace(/[\uff10-\uff19]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30));

/** The bare digits of a number, without country code and separators. */
export const normalisePhone = (text: string): string => {
  const bare = toAsciiDigits(text).replace(/\D/gu, '');
  return bare.length === 13 && bare.startsWith('86') ? bare.slice(2) : bare;
};

/** `138****1234`: the first three and the last four digits; anything shorter than eight digits shows its last two. */
export const maskPhone = (phone: string): string => {
  const bare = normalisePhone(phone);
  return bare.length >= 8 ? `${bare.slice(0, 3)}****${bare.slice(-4)}` : `****${bare.slice(-2)}`;
};

/** The text with every phone number in it masked `[D2]`. */
export const maskPhonesIn = (text: string): string => text.replace(PHONE, (found) => maskPhone(found));
