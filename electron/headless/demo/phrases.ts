import { z } from 'zod';
import cast from '../../../resources/demo/cast.json' with { type: 'json' };
import goods from '../../../resources/demo/goods.json' with { type: 'json' };
import lines from '../../../resources/demo/lines.json' with { type: 'json' };
import phrases from '../../../resources/demo/phrases.json' with { type: 'json' };
import { followUpKinds, noteKinds, noteVerdicts, outcomes } from '../../../shared/vocabulary.ts';
import type { Dice } from './dice.ts';

/** Invented sentences with blanks: `{good}缺角` becomes a line that somebody could have written. */

const list = z.tuple([z.string()], z.string());

const phrasesSchema = z.record(
  z.enum(followUpKinds),
  z.strictObject({ summaries: list, actions: list, contingencies: list }),
);

/** What a lead answers. */
const noteAnswer = z.strictObject({ verdict: z.enum(noteVerdicts), text: z.string().min(1) });

const linesSchema = z.strictObject({
  progress: list,
  when: list,
  details: list,
  reasons: z.record(z.enum(outcomes), list),
  reopen: list,
  questions: list,
  answers: list,
  refusals: list,
  rulings: list,
  countersigns: list,
  handoverRemarks: list,
  handoverAdditions: list,
  notes: z.record(z.enum(noteKinds), list),
  noteAnswers: z.tuple([noteAnswer], noteAnswer),
});

const wordsSchema = z.object({ surnames: list, titles: list, nicknames: list, districts: list });
const goodsSchema = z.strictObject({ goods: list, defects: list, carriers: list });

/** The texts of the demo book, checked once for each book: a file of resources may have been edited. */
export const readPhrases = () => ({
  byKind: phrasesSchema.parse(phrases),
  lines: linesSchema.parse(lines),
  words: { ...wordsSchema.parse(cast), ...goodsSchema.parse(goods), when: linesSchema.parse(lines).when },
});

export type Phrases = ReturnType<typeof readPhrases>;

/**
 * A mobile number nobody can be called on: 140 and 141 are given to machines, not to people. Written as people do.
 */
export const phoneNumber = (dice: Dice): string => {
  const [head, middle, tail] = [
    dice.pick(['140', '141']),
    String(dice.int(0, 9999)).padStart(4, '0'),
    String(dice.int(0, 9999)).padStart(4, '0'),
  ];
  return dice.pick([
    `${head}${middle}${tail}`,
    `${head}${middle}${tail}`,
    `${head} ${middle} ${tail}`,
    `+86 ${head}-${middle}-${tail}`,
  ]);
};

/** The sentence with its blanks filled. */
export const fill = (template: string, { words }: Phrases, dice: Dice): string => {
  const blanks: Readonly<Record<string, () => string>> = {
    good: () => dice.pick(words.goods),
    defect: () => dice.pick(words.defects),
    carrier: () => dice.pick(words.carriers),
    surname: () => dice.pick(words.surnames),
    title: () => dice.pick(words.titles),
    district: () => dice.pick(words.districts),
    when: () => dice.pick(words.when),
    count: () => String(dice.int(2, 60)),
    phone: () => phoneNumber(dice),
  };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => blanks[name]?.() ?? whole);
};

/** Who it is about: most buyers are known by a nickname and an order, callers by a name and a number. */
export const customer = ({ words }: Phrases, dice: Dice, date: string) => {
  const name = dice.chance(70)
    ? dice.pick(words.nicknames)
    : `${dice.pick(words.surnames)}${dice.pick(words.titles)}`;
  const serial = String(dice.int(0, 99_999_999_999)).padStart(11, '0');
  return {
    name,
    ...(dice.chance(58) ? { phone: phoneNumber(dice) } : {}),
    ...(dice.chance(60) ? { orderNo: `${date.replaceAll('-', '')}${serial}` } : {}),
  };
};
