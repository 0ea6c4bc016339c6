/**
 * What a note is about, as signs that two notes may share: pairs of Chinese characters, since words have no spaces
 * there, and whole words and numbers of everything else. Pure and without a dictionary: the same on every PC for ever.
 */

/** Signs that say nothing of what it is about, only how it is said. */
const stopSigns: ReadonlySet<string> = new Set(
  '的了吗呢吧啊呀哦嘛啦就都也很太又还再才说是有在和与跟把被给让对个这那它他她我你您们老总',
);
const stopWords: ReadonlySet<string> = new Set(
  'a an the is are was were be been of to in on at for from with and or it its this that there again still too very'.split(
    ' ',
  ),
);

const RUNS = /\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu;
const HAN = /^\p{Script=Han}/u;

/** Neighbours in a run of characters; a lone one stands for itself. */
const pairsOf = (run: string): readonly string[] => {
  const signs = [...run].filter((sign) => !stopSigns.has(sign));
  if (signs.length < 2) return signs;
  return signs.slice(1).map((sign, place) => `${signs[place]}${sign}`);
};

/** The signs of a text, each once. Empty where it says nothing but how. */
export const signsOf = (text: string): ReadonlySet<string> => {
  const signs = new Set<string>();
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUNS)) {
    if (HAN.test(run)) for (const pair of pairsOf(run)) signs.add(pair);
    else if (!stopWords.has(run)) signs.add(run);
  }
  return signs;
};
