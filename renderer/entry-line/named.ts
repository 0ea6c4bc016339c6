import { foldText } from '../../shared/search/fold-text.ts';
import { byCharacters, type NameMatch } from '../name-search.ts';

/** Something that goes by its names and by other words people have for it. */
export interface Named<T extends string> {
  readonly id: T;
  readonly names: readonly string[];
  readonly also: readonly string[];
}

export interface FoundName<T extends string> {
  readonly id: T;
  /** How much of the text is the name. */
  readonly length: number;
  /** Its own name in full, another word for it in full, or a part of either or the initials. */
  readonly by: 'name' | 'also' | 'part';
}

/** Up to where a name may reach that is not typed in full. */
const WORD = /^[^\s#＃@＠!！,，.。;；:：、?？()（）]+/u;

/** A name in Latin letters ends where the word ends: `@Li` is not the beginning of `@Lily`. */
const endsThere = (text: string, length: number): boolean =>
  !/[a-z\d]/u.test(text.charAt(length - 1)) || !/[a-z\d]/u.test(text.charAt(length));

const begins: NameMatch = (name, word) => foldText(name).startsWith(word);

/** Sounds are for Chinese names: the library also finds `ts` in `Not shipped`. */
const isChinese = (name: string): boolean => /\p{Script=Han}/u.test(name);

/**
 * The name at the beginning of a text: the longest that stands there in full, also without a space behind it
 * (`退款王女士`); else the first of which the word there is a part, or the pinyin, or the initials.
 */
export const nameAt = <T extends string>(
  typed: string,
  things: readonly Named<T>[],
  match: NameMatch,
): FoundName<T> | null => {
  const text = foldText(typed);
  const all = [
    ...things.flatMap(({ id, names }) => names.map((name) => ({ id, name, by: 'name' as const }))),
    ...things.flatMap(({ id, also }) => also.map((name) => ({ id, name, by: 'also' as const }))),
  ];
  const inFull = all
    .filter(({ name }) => text.startsWith(foldText(name)) && endsThere(text, name.length))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (inFull !== undefined) return { id: inFull.id, length: inFull.name.length, by: inFull.by };
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return null;
  const found = [begins, (name: string) => isChinese(name) && match(name, word), byCharacters].flatMap(
    (test) => all.find(({ name }) => test(name, word)) ?? [],
  )[0];
  return found === undefined ? null : { id: found.id, length: word.length, by: 'part' };
};
