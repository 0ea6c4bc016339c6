/** Finds people by what is typed: a part of the name, its pinyin or its initials. */
export type NameMatch = (name: string, query: string) => boolean;

/** Before the pinyin table is loaded: by the characters alone. */
export const byCharacters: NameMatch = (name, query) => name.toLowerCase().includes(query.toLowerCase());

/** Loads the pinyin table (large, so not before it is wanted) and answers with a match that knows it. */
export const loadPinyinMatch = async (): Promise<NameMatch> => {
  const { match } = await import('pinyin-pro');
  const known = new Map<string, boolean>();
  return (name, query) => {
    if (byCharacters(name, query)) return true;
    const key = `${name}\u0000${query}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    // `start`: every typed letter must begin a syllable or continue it: zs, zhs and zhangs all find Zhang San.
    const found = match(name, query.toLowerCase(), { precision: 'start', continuous: true }) !== null;
    known.set(key, found);
    return found;
  };
};
