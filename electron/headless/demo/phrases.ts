import { z } from 'zod';
import englishCast from '../../../resources/demo/en/cast.json' with { type: 'json' };
import englishGoods from '../../../resources/demo/en/goods.json' with { type: 'json' };
import englishLines from '../../../resources/demo/en/lines.json' with { type: 'json' };
import englishNews from '../../../resources/demo/en/news.json' with { type: 'json' };
import englishPhrases from '../../../resources/demo/en/phrases.json' with { type: 'json' };
import englishSaid from '../../../resources/demo/en/said.json' with { type: 'json' };
import cast from '../../../resources/demo/zh-CN/cast.json' with { type: 'json' };
import goods from '../../../resources/demo/zh-CN/goods.json' with { type: 'json' };
import lines from '../../../resources/demo/zh-CN/lines.json' with { type: 'json' };
import news from '../../../resources/demo/zh-CN/news.json' with { type: 'json' };
import phrases from '../../../resources/demo/zh-CN/phrases.json' with { type: 'json' };
import said from '../../../resources/demo/zh-CN/said.json' with { type: 'json' };
import type { Language } from '../../../shared/vocabulary.ts';
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

const line = z.string().min(1);
/** What is said at one place only. */
const saidSchema = z.strictObject({
  /** How a caller is called. */
  caller: line,
  checked: line,
  ...{ learned: list, receipts: list, work: list, skipReasons: list, findings: list, swapReasons: list },
  /** What a mentor adds to a signature. */
  signed: z.tuple([line, line]),
  ...{ cleaned: line, leadAway: line, forgotToLeave: line, seenLeaving: line, wasThere: line, letGo: line },
  ...{ complaint: line, slowReply: line, treat: line, award: line, agreedByPhone: line, closed: line },
  ...{ override: line, lastTrain: line, relief: line, fever: line, toHospital: line },
  leave: z.strictObject({
    ...{ child: line, relatives: line, hospital: line, wedding: line, hospitalYes: line, weddingNo: line },
    ...{ tooth: line, papers: line, friend: line },
  }),
});

/** What is announced: a new product with its questions, and a rule. */
const newsSchema = z.strictObject({
  shelf: z.strictObject({
    title: line,
    text: line,
    questions: z.array(
      z.strictObject({ question: line, options: z.array(line), answer: z.int(), explanation: line }),
    ),
  }),
  rule: z.strictObject({ title: line, text: line }),
});

const texts = {
  'zh-CN': { cast, goods, lines, news, phrases, said },
  en: {
    ...{ cast: englishCast, goods: englishGoods, lines: englishLines, news: englishNews },
    ...{ phrases: englishPhrases, said: englishSaid },
  },
} as const satisfies Record<Language, object>;

/** The texts of the demo book, checked once for each book: a file of resources may have been edited. */
export const readPhrases = (language: Language) => {
  const {
    cast: people,
    goods: things,
    lines: sentences,
    phrases: kinds,
    said: once,
    news: told,
  } = texts[language];
  const read = linesSchema.parse(sentences);
  return {
    byKind: phrasesSchema.parse(kinds),
    lines: read,
    words: { ...wordsSchema.parse(people), ...goodsSchema.parse(things), when: read.when },
    said: saidSchema.parse(once),
    news: newsSchema.parse(told),
  };
};

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
export const customer = (phrases: Phrases, dice: Dice, date: string) => {
  const name = dice.chance(70)
    ? dice.pick(phrases.words.nicknames)
    : fill(phrases.said.caller, phrases, dice);
  const serial = String(dice.int(0, 99_999_999_999)).padStart(11, '0');
  return {
    name,
    ...(dice.chance(58) ? { phone: phoneNumber(dice) } : {}),
    ...(dice.chance(60) ? { orderNo: `${date.replaceAll('-', '')}${serial}` } : {}),
  };
};
