import type { FollowUpKind, Severity } from '../../shared/vocabulary.ts';
import type { Calendar } from '../format/moments.ts';
import type { WallClock } from '../format/wall-clock.ts';
import type { NameMatch } from '../name-search.ts';
import { momentsIn } from './moments-in.ts';
import { type Named, nameAt } from './named.ts';

/** What in a line was read as something; its word can be taken back. */
export interface Token {
  readonly what: 'severity' | 'kind' | 'owner' | 'promise';
  readonly start: number;
  readonly end: number;
  /** As typed. */
  readonly word: string;
  /** What it stands for: a severity, a kind, a name, a wall clock. */
  readonly value: string;
  /** It counts; somebody said that it is not meant; or another of its sort counts. */
  readonly state: 'counts' | 'ignored' | 'spare';
}

export interface ReadLine {
  /** In the order in which they stand. */
  readonly tokens: readonly Token[];
  readonly severity: Severity | null;
  readonly kind: FollowUpKind | null;
  readonly owner: string | null;
  readonly promisedAt: WallClock | null;
  /** The sentence as it will be kept. */
  readonly summary: string;
}

/** What the shop's words mean. */
export interface LineWords {
  readonly calendar: Calendar;
  readonly kinds: readonly Named<FollowUpKind>[];
  /** Staff and shifts by what they are called; the name stands for itself. */
  readonly owners: readonly Named<string>[];
  readonly match: NameMatch;
}

/** A reading as drafts remember that it was not meant: words, not places, since places move while one types. */
export type Reading = string;

export const readingOf = ({ what, word }: Pick<Token, 'what' | 'word'>): Reading => `${what} ${word}`;

type Found = Omit<Token, 'state'> & {
  /** What stays of it in the sentence. */
  readonly kept: string;
  readonly rank: number;
};

/** A sign at the beginning or after something that is no Latin letter or digit: `a@b`, `A#3` and `谢谢！` are none. */
const SIGNS = /(?<![\w.!！#＃@＠])[#＃@＠]|(?<=^|\s)[!！]+/gu;

/** Longer lines are refused by the book. */
const LONGEST = 300;

const signsIn = (text: string, { kinds, owners, match }: LineWords): readonly Found[] =>
  [...text.matchAll(SIGNS)].flatMap(({ 0: sign, index }): readonly Found[] => {
    const start = index;
    const after = start + sign.length;
    const rest = text.slice(after);
    if (/[!！]/u.test(sign))
      return [{ what: 'severity', start, end: after, word: sign, value: 'red', kept: '', rank: 0 }];
    const isKind = /[#＃]/u.test(sign);
    const found = isKind ? nameAt(rest, kinds, match) : nameAt(rest, owners, match);
    if (found === null) return [];
    const end = after + found.length;
    const place = { start, end, word: text.slice(start, end), value: found.id, rank: 0 };
    // Initials say nothing to who reads it tomorrow.
    if (!isKind)
      return [{ ...place, what: 'owner', kept: found.by === 'part' ? `@${found.id}` : place.word }];
    // The kind’s own name is shown with the item anyway; `#退款` says more than 退换货 and stays as a word.
    return [{ ...place, what: 'kind', kept: found.by === 'also' ? rest.slice(0, found.length) : '' }];
  });

const timesIn = (text: string, calendar: Calendar, taken: readonly Found[]): readonly Found[] =>
  momentsIn(text, calendar)
    .filter(({ start, end }) => !taken.some((one) => start < one.end && one.start < end))
    .map(({ start, end, at, isExact }) => {
      const word = text.slice(start, end);
      return { what: 'promise', start, end, word, value: at, kept: word, rank: isExact ? 1 : 0 };
    });

/** Of several times the exact ones count before mere days, and of these the last; of anything else the first. */
const winnerOf = (rivals: readonly Found[]): readonly Found[] => {
  const [first, ...rest] = rivals;
  if (first === undefined) return [];
  return [rest.reduce((best, one) => (one.what === 'promise' && one.rank >= best.rank ? one : best), first)];
};

const whats = ['severity', 'kind', 'owner', 'promise'] as const;

/**
 * Reads a line as it is typed: `!` urgent, `#退款` the kind, `@晚班` who goes on with it, `明天下午3点前` what was promised.
 * Words stay in the sentence; only what stands there as a sign (`!`, a kind’s own name, initials) gives way to what it
 * means, since it is shown with the item and would read as noise. `ignored` says which readings somebody took back.
 */
export const readLine = (
  text: string,
  words: LineWords,
  ignored: (token: Pick<Token, 'what' | 'word'>) => boolean,
): ReadLine => {
  const signs = signsIn(text, words);
  const found = [...signs, ...timesIn(text, words.calendar, signs)].sort((a, b) => a.start - b.start);
  const meant = found.filter((one) => !ignored(one));
  const counting = whats
    .flatMap((what) => winnerOf(meant.filter((one) => one.what === what)))
    .sort((a, b) => a.start - b.start);
  const stateOf = (one: Found): Token['state'] =>
    counting.includes(one) ? 'counts' : meant.includes(one) ? 'spare' : 'ignored';
  const meaning = (what: Token['what']): string | null =>
    counting.find((token) => token.what === what)?.value ?? null;
  const kind = meaning('kind');
  return {
    tokens: found.map((one) => {
      const { what, start, end, word, value } = one;
      return { what, start, end, word, value, state: stateOf(one) };
    }),
    severity: meaning('severity') === null ? null : 'red',
    kind: words.kinds.find(({ id }) => id === kind)?.id ?? null,
    owner: meaning('owner'),
    promisedAt: meaning('promise'),
    summary: sentence(text, counting),
  };
};

/** Stands where a sign has gone, until the blanks around it are one. */
const GONE = '\ufdd0';
const GAP = /\s*\ufdd0[\s\ufdd0]*/gu;

const sentence = (text: string, counting: readonly Found[]): string => {
  let done = '';
  let last = 0;
  for (const { start, end, kept } of counting) {
    done += text.slice(last, start) + (kept === '' ? GONE : kept);
    last = end;
  }
  const whole = (done + text.slice(last)).replace(GAP, (gap) => (/\s/u.test(gap) ? ' ' : '')).trim();
  return whole.length > LONGEST ? text.trim() : whole;
};
