/**
 * Phone numbers in free text, as people in China type them `[D3]`: mobile numbers and landlines with or without +86,
 * with spaces, dashes, dots or slashes between groups, in full-width digits or in hanzi; numbers of other countries
 * with a plus; local numbers after a word for a phone. Numbers of any other shape (orders, parcels, prices, dates) are
 * left alone, and so are numbers of services (400 and 800, 95588, 12345): nobody lives there.
 */
export interface FoundPhone {
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Its digits without country code and separators; a landline keeps its 0. */
  readonly digits: string;
  /** Of a place, as far as one can tell: a landline in this country. A mobile belongs to a person. */
  readonly isLandline: boolean;
  /** What to dial: the digits, after a plus where it is in another country. */
  readonly number: string;
}

const pairs = (from: string, to: string): readonly (readonly [string, string])[] =>
  [...from].map((char, index) => [char, to[index] ?? ' ']);

/** Other ways to type the same characters, one for one, so that places in the text stay what they are. */
const plainly = new Map([
  ...pairs('０１２３４５６７８９', '0123456789'),
  ...pairs('＋（）．／－‐‑‒–—―−\u00a0\u3000\t', '+()./--------   '),
]);
const spelled = new Map(pairs('〇零一幺二三四五六七八九壹贰叁肆伍陆柒捌玖', '001123456789123456789'));

const HANZI = [...spelled.keys()].join('');
const PLAINLY = new RegExp(`[${[...plainly.keys()].join('')}]`, 'gu');
const SPELLED = new RegExp(`[${HANZI}]`, 'gu');
const SPELLED_ONE = new RegExp(`[${HANZI}]`, 'u');

const asPlain = (text: string): string => text.replace(PLAINLY, (char) => plainly.get(char) ?? char);
const asDigits = (text: string): string => text.replace(SPELLED, (char) => spelled.get(char) ?? char);

const GAP = '[ .\\-/()]';
const CHINA = `(?:(?:\\+|00)?86${GAP}{0,3})?`;
const MOBILE = `${CHINA}(?<mobile>1${GAP}{0,3}[3-9](?:${GAP}{0,3}\\d){9})`;
/** Area codes that exist: an order number that begins with 0 is not taken for a landline. */
const AREA =
  '(?:10|2[0-57-9]|3(?:1\\d|35|[4579]\\d)|4(?:[1-3]\\d|[5-8]\\d)|5[1-9]\\d|6(?:3[1-5]|6[0238]|9[12])|7(?:[0-79]\\d)|8(?:[1-35-8]\\d|9[1-8])|9(?:[0139]\\d|[47]\\d|5\\d))';
const LOCAL = '(?:[2-8]\\d{6,7}|[2-8]\\d{2,3}[ \\-]\\d{4})';
const LANDLINE = `(?:(?:\\+|00)86${GAP}{0,3}\\(?0?|0)${AREA}${GAP}{0,3}${LOCAL}`;
const ABROAD = '\\+(?!86)[1-9]\\d{0,2}(?:[ \\-()]{0,2}\\d){8,12}';
/** 400 and 800: ten digits, in whatever groups. */
const OF_SERVICES = '[48]00(?:[ \\-]?\\d){7}(?!\\d)';
const AFTER_A_WORD = `(?=[2-8])(?!${OF_SERVICES})(?<=(?:电话|座机|固话|手机|tel|phone)(?:号码?)?[是为:： ]{0,2})${LOCAL}`;
const PHONE = new RegExp(
  `(?=[+\\d])(?<!\\d)(?:${MOBILE}|${LANDLINE}|${ABROAD}|${AFTER_A_WORD})(?!\\d)`,
  'giu',
);

/** How people group the eleven digits of a mobile number; sizes and prices in a row are grouped otherwise. */
const groupings = new Set(
  '11 3,4,4 3,8 7,4 3,3,5 4,4,3 4,3,4 3,5,3 4,7 5,6 6,5 3,2,2,2,2 3,4,2,2 3,2,2,4 1,1,1,1,1,1,1,1,1,1,1'.split(
    ' ',
  ),
);

const isGrouped = (mobile: string): boolean =>
  groupings.has(
    mobile
      .split(/\D+/u)
      .map(({ length }) => length)
      .join(','),
  );

/** Seven digits near each other, typed in whatever way: fewer are no number, and most texts are done with here. */
const NEARBY = new RegExp(
  `(?:[\\d０-９${HANZI}][ .\\-/()${[...plainly.keys()].join('')}]{0,3}){6}[\\d０-９${HANZI}]`,
  'u',
);

const findIn = (plain: string): readonly FoundPhone[] =>
  [...plain.matchAll(PHONE)]
    .filter(({ groups }) => groups?.['mobile'] === undefined || isGrouped(groups['mobile']))
    .map(({ 0: found, index, groups }) => {
      const digits = normalisePhone(found);
      const isAbroad = /^\+(?!86)/u.test(found);
      const isLandline = !isAbroad && groups?.['mobile'] === undefined;
      const place = { start: index, end: index + found.length };
      return { ...place, digits, isLandline, number: isAbroad ? `+${digits}` : digits };
    });

/** Every phone number in a text, in the order in which they stand. */
export const findPhones = (text: string): readonly FoundPhone[] => {
  if (!NEARBY.test(text)) return [];
  const plain = asPlain(text);
  const written = findIn(plain);
  const rest = written.reduce(
    (left, { start, end }) => left.slice(0, start) + '\n'.repeat(end - start) + left.slice(end),
    plain,
  );
  if (!SPELLED_ONE.test(rest)) return written;
  const inHanzi = findIn(asDigits(rest));
  return inHanzi.length === 0 ? written : [...written, ...inHanzi].sort((a, b) => a.start - b.start);
};

/** The bare digits of a number, without country code and separators; a landline with its 0. */
export const normalisePhone = (text: string): string => {
  const bare = asDigits(asPlain(text)).replace(/[^\d+]/gu, '');
  const inChina = /^(?:\+|00)86(\d+)$/u.exec(bare)?.[1] ?? /^86(1[3-9]\d{9})$/u.exec(bare)?.[1];
  if (inChina === undefined) return bare.replace(/\D/gu, '');
  return /^(?:0|1[3-9]\d{9}$)/u.test(inChina) ? inChina : `0${inChina}`;
};

/**
 * `138****1234`: the first three and the last four digits. Four digits are hidden at least, and a mask is never longer
 * than its number: it takes the number’s place in texts of limited length.
 */
export const maskPhone = (phone: string): string => {
  const bare = normalisePhone(phone);
  return bare.length >= 8
    ? `${bare.slice(0, Math.min(3, bare.length - 8))}****${bare.slice(-4)}`
    : `****${bare.slice(-2)}`;
};

/** Which numbers of a text are under seal: all of them, or where it is said to everybody those of people. */
export type Sealing = 'all' | 'people';

/** The numbers of a text that do not stand in it in the clear. */
export const sealedPhones = (text: string, sealing: Sealing): readonly FoundPhone[] =>
  sealing === 'all' ? findPhones(text) : findPhones(text).filter(({ isLandline }) => !isLandline);

/** The text with something else in place of every phone number in it that is under seal. */
export const replacePhones = (
  text: string,
  replace: (found: FoundPhone) => string,
  sealing: Sealing = 'all',
): string => {
  let done = '';
  let last = 0;
  for (const found of sealedPhones(text, sealing)) {
    done += text.slice(last, found.start) + replace(found);
    last = found.end;
  }
  return done + text.slice(last);
};

/** The text with every phone number in it masked `[D2]`. */
export const maskPhonesIn = (text: string, sealing: Sealing = 'all'): string =>
  replacePhones(text, ({ digits }) => maskPhone(digits), sealing);
