import { createColumn, shorts, words } from './column.ts';
import { foldText } from './fold-text.ts';
import { createLane, type Lane } from './lane.ts';

export interface Sounds {
  /** The initials of the Chinese characters of a text, everything else left out: `王女士 3 楼` is `wnsl`. */
  readonly initialsOf: (text: string) => string;
  /** The pinyin of a name in one word: `wangnvshi`. */
  readonly pinyinOf: (name: string) => string;
}

/** Every text there is, as it can be scanned and as it can be shown. */
export interface Texts {
  /** Adds the next entry: its text on one line, and the names in it. */
  readonly add: (text: string, names: string) => void;
  /** As it was added. */
  readonly shown: (entry: number) => string;
  /** Gives the entries of a block in which a folded word stands, or which sound like it; one may come twice. */
  readonly scan: (block: number, word: string, take: (entry: number) => void) => void;
}

/** Runs of printable ASCII, as order numbers, tails and Latin names are. */
const CODES = /[\x21-\x7e]+/gu;
const IS_CODE = /^[\x21-\x7e]+$/u;
const LATIN = /^[a-z]{2,}$/u;
const HAS_LETTER = /[a-z]/u;

/** What folding took from texts: few characters of few texts, so that no text need be kept twice. */
const createFoldings = () => {
  const firsts = createColumn(words);
  const places = createColumn(words);
  const units = createColumn(shorts);
  return {
    add: (text: string, folded: string): void => {
      firsts.push(places.size());
      if (text === folded) return;
      for (let place = 0; place < text.length; place += 1) {
        const unit = text.charCodeAt(place);
        if (unit === folded.charCodeAt(place)) continue;
        places.push(place);
        units.push(unit);
      }
    },
    undo: (entry: number, folded: string): string => {
      const end = entry + 1 < firsts.size() ? firsts.at(entry + 1) : places.size();
      let text = '';
      let done = 0;
      for (let row = firsts.at(entry); row < end; row += 1) {
        const place = places.at(row);
        text += folded.slice(done, place) + String.fromCharCode(units.at(row));
        done = place + 1;
      }
      return text + folded.slice(done);
    },
  };
};

/**
 * Four packed texts: all of it; its ASCII runs, a tenth as long, for words that can stand nowhere else; of these the
 * ones with letters, which are few beside the numbers; and how it sounds.
 */
export const createTexts = ({ initialsOf, pinyinOf }: Sounds): Texts => {
  const whole = createLane();
  const codes = createLane();
  const letters = createLane();
  const sounds = createLane();
  const foldings = createFoldings();

  const lanesFor = (word: string): readonly Lane[] => {
    if (!IS_CODE.test(word)) return [whole];
    return LATIN.test(word) ? [letters, sounds] : [codes];
  };

  return {
    add: (text, names) => {
      const folded = foldText(text);
      whole.add(folded);
      const runs = folded.match(CODES) ?? [];
      codes.add(runs.join('\t'));
      letters.add(runs.filter((run) => HAS_LETTER.test(run)).join('\t'));
      sounds.add(`${initialsOf(text)}${names === '' ? '' : `\t${pinyinOf(names)}`}`);
      foldings.add(text, folded);
    },
    shown: (entry) => foldings.undo(entry, whole.lineOf(entry)),
    scan: (block, word, take) => {
      for (const lane of lanesFor(word)) lane.scan(block, word, take);
    },
  };
};
