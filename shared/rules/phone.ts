/**
 * Phone numbers in free text, as people in China type them: mobile numbers with or without +86, spaces, dashes and
 * full-width digits, landlines with an area code, and digits written as hanzi. Numbers of any other length (orders,
 * parcels, prices) are left alone.
 */
const GAP = '[ \\t.\\-\\u2010-\\u2015\\uff0d\\u00a0\\u3000()\\uff08\\uff09]{0,2}';
/** Digits as they may be typed, plain or full-width, from `low` to `high`. */
const digit = (low: number, high: number): string =>
  `[${low}-${high}${String.fromCharCode(0xff10 + low)}-${String.fromCharCode(0xff10 + high)}]`;
const ANY = digit(0, 9);
/** `count` digits and what stands between them. */
const run = (count: string): string => `(?:${ANY}${GAP})${count}`;
const ABROAD = `(?:[+\\uff0b]|${digit(0, 0)}{2})${GAP}`;
const CHINA = `${digit(8, 8)}${digit(6, 6)}${GAP}`;
const MOBILE = `(?:(?:${ABROAD})?${CHINA})?${digit(1, 1)}${GAP}${digit(3, 9)}${GAP}${run('{8}')}${ANY}`;
const AREA = `(?:${digit(1, 2)}${GAP}${ANY}|${digit(3, 9)}${GAP}${run('{1}')}${ANY})`;
const LANDLINE = `(?:${digit(0, 0)}|${ABROAD}${CHINA}${digit(0, 0)}?)${GAP}${AREA}${GAP}${digit(2, 8)}${GAP}${run('{5,6}')}${ANY}`;
const HANZI = '[〇零一幺二三四五六七八九]';
const SPELLED = `[一幺][三四五六七八九]${HANZI}{9}(?!${HANZI})`;
const PHONE = new RegExp(`(?<!${ANY})(?:${MOBILE}|${LANDLINE})(?!${ANY})|(?<!${HANZI})${SPELLED}`, 'gu');

const toAsciiDigits = (text: string): string =>
  text.replace(/[\uff10-\uff19]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30));

/** The bare digits of a number, without country code and separators. */
export const normalisePhone = (text: string): string => {
  const bare = toAsciiDigits(text)
    .replace(/\D/gu, '')
    .replace(/^00(?=86)/u, '');
  return bare.length === 13 && bare.startsWith('86') ? bare.slice(2) : bare;
};

/** `138****1234`: the first three and the last four digits; anything shorter than eight digits shows its last two. */
export const maskPhone = (phone: string): string => {
  const bare = normalisePhone(phone);
  return bare.length >= 8 ? `${bare.slice(0, 3)}****${bare.slice(-4)}` : `****${bare.slice(-2)}`;
};

/** The text with every phone number in it masked `[D2]`. */
export const maskPhonesIn = (text: string): string => text.replace(PHONE, (found) => maskPhone(found));
