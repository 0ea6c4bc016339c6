/** How a cluster behaves at the end and the start of a line. */
export type BreakKind = 'space' | 'glue' | 'opening' | 'closing' | 'tail' | 'word' | 'free';

/** 避头尾: what may not start a line, and what may not end one (GB/T 15834; W3C clreq, 3.1). */
const closing =
  /^[\u2019\u201d\u2026\u2014\u3001\u3002\u3003\u3005\u3009\u300b\u300d\u300f\u3011\u3015\u3017\uff01\uff05\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d\uff5e\u00b7\u30fc\u2103\u2109\u2030]/u;
const opening =
  /^[([{\u2018\u201c\u3008\u300a\u300c\u300e\u3010\u3014\u3016\uff08\uff3b\uff5b\uff04\uffe1\uffe5$\u00a3\u00a5\u20ac]/u;
/** Latin marks: not at the start of a line, and inside a word or number (3.5, a.b) no reason to break either. */
const tail = /^[!),.:;?\]}%°]/u;
/** Scripts written without spaces, and everything drawn like a sign, may break on either side. */
const free =
  /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Bopomofo}|\p{Script=Hangul}|\p{So}|\p{Extended_Pictographic})/u;

export const breakKindOf = (cluster: string): BreakKind => {
  if (/^\s/u.test(cluster)) return 'space';
  if (tail.test(cluster)) return 'tail';
  if (closing.test(cluster)) return 'closing';
  if (opening.test(cluster)) return 'opening';
  return free.test(cluster) ? 'free' : 'word';
};

/** Whether a line may end between two neighbours. Spaces stay with what they follow. */
export const mayBreakBetween = (before: BreakKind, after: BreakKind): boolean => {
  if (after === 'glue' || before === 'glue') return before === 'space';
  if (after === 'space' || after === 'closing' || after === 'tail' || before === 'opening') return false;
  return !((before === 'word' || before === 'tail') && after === 'word');
};

/** A label in hanzi is no longer than this: 订单, 商品编号. What is longer is a sentence that happens to end in glue. */
const LONGEST_LABEL = 4;

/**
 * Whether a line that ended at `at` would tear a label that is glued to its number: hanzi part anywhere, so the glue
 * alone would keep 单 with the number and leave 订 behind.
 */
export const isInsideLabel = (kindAt: (at: number) => BreakKind | undefined, at: number): boolean => {
  if (kindAt(at - 1) !== 'free') return false;
  let end = at;
  while (end - at < LONGEST_LABEL && kindAt(end) === 'free') end += 1;
  return end > at && kindAt(end) === 'glue' && end - at < LONGEST_LABEL;
};

/** Quotation marks and dashes among Latin letters: an apostrophe is inside a word, a dash may end a line. */
export const latinBreakKindOf = (mark: string): BreakKind => {
  if (mark === '\u201c' || mark === '\u2018') return 'opening';
  return mark === '\u2013' || mark === '\u2014' ? 'closing' : 'tail';
};
