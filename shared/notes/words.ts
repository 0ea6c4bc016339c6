/**
 * What a note is about, as signs that two notes may share: pairs of Chinese characters, since words have no spaces
 * there, and whole words and numbers of everything else. Pure and without a dictionary: the same on every PC for ever.
 */

/** Signs that say nothing of what it is about, only how it is said. */
const stopSigns: ReadonlySet<number> = new Set(
  [...'的了吗呢吧啊呀哦嘛啦就都也很太又还再才说是有在和与跟把被给让对个这那它他她我你您们老总'].map(
    (sign) => sign.codePointAt(0) ?? 0,
  ),
);
const stopWords: ReadonlySet<string> = new Set(
  'a an the is are was were be been of to in on at for from with and or it its this that there again still too very'.split(
    ' ',
  ),
);

const RUNS = /\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu;
const HAN = /^\p{Script=Han}/u;

interface Reader {
  /** Two neighbours in a run of characters; a lone one stands for itself, beside nothing. */
  readonly pair: (first: number, second: number) => void;
  readonly word: (word: string) => void;
}

const readRun = (run: string, { pair }: Reader): void => {
  let [before, isLone] = [0, false];
  for (let at = 0; at < run.length; ) {
    const sign = run.codePointAt(at) ?? 0;
    at += sign > 0xffff ? 2 : 1;
    if (stopSigns.has(sign)) continue;
    if (before !== 0) pair(before, sign);
    isLone = before === 0;
    before = sign;
  }
  if (isLone) pair(before, 0);
};

/** Every sign of a text, some more than once. */
const read = (text: string, reader: Reader): void => {
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUNS)) {
    if (HAN.test(run)) readRun(run, reader);
    else if (!stopWords.has(run)) reader.word(run);
  }
};

const written = (first: number, second: number): string =>
  second === 0 ? String.fromCodePoint(first) : String.fromCodePoint(first, second);

/** The signs of a text, each once. Empty where it says nothing but how. */
export const signsOf = (text: string): ReadonlySet<string> => {
  const signs = new Set<string>();
  read(text, {
    pair: (first, second) => signs.add(written(first, second)),
    word: (word) => signs.add(word),
  });
  return signs;
};

/** The characters whose pairs are numbers by themselves: nearly all that anybody writes. */
const [FIRST, COUNT] = [0x3400, 0x6c00];
/** Numbers of all else, in the order in which it came up. */
const FIRST_WORD = 800_000_000;
const words = new Map<string, number>();
const numberOfWord = (word: string): number => {
  const number = words.get(word) ?? FIRST_WORD + words.size;
  words.set(word, number);
  return number;
};

const isUsual = (sign: number): boolean => sign >= FIRST && sign < FIRST + COUNT;

const numberOf = (first: number, second: number): number =>
  isUsual(first) && (second === 0 || isUsual(second))
    ? (first - FIRST) * (COUNT + 1) + (second === 0 ? 0 : second - FIRST + 1)
    : numberOfWord(written(first, second));

/** More than the number of any sign. */
export const MOST_SIGNS = 2 ** 30;

/** The signs of a text as numbers, the same for as long as the program runs: a long note has thousands, and a set of texts is ten times as large. */
export const signNumbersOf = (text: string): Int32Array => {
  const numbers = new Set<number>();
  read(text, {
    pair: (first, second) => numbers.add(numberOf(first, second)),
    word: (word) => numbers.add(numberOfWord(word)),
  });
  return Int32Array.from(numbers);
};
