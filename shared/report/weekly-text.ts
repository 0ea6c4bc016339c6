import { maskPhonesIn } from '../rules/phone.ts';
import { partsOfWeek } from '../time/week.ts';
import { shortDate } from '../time/written-date.ts';
import { localDateOf, localTimeOf } from '../time/zone.ts';
import type { Language } from '../vocabulary.ts';
import { isBlankWeek } from './blank-week.ts';
import { firstAttention } from './weekly-passing.ts';
import type { AdditionLine } from './weekly-review-value.ts';
import type { AttentionLine, NoteLine, PendingLine, WeeklySummary } from './weekly-summary.ts';

/** The words the text is made of: `chat.*` of `resources/i18n/<language>/documents.json`. */
export type WeeklyWord =
  | `chat.${'title' | 'damaged' | 'period' | 'asOf' | 'customers' | 'overdue' | 'handovers' | 'handoversNone' | 'handoversLate' | 'handoversWaiting' | 'refused' | 'lateArrivals' | 'attention' | 'waiting' | 'item' | 'passed' | 'disputed' | 'promised' | 'notes' | 'note' | 'additions' | 'addition' | 'more' | 'quiet' | 'blank'}`
  | `vocabulary:addition.${AdditionLine['what']}`;

type VocabularyWord = Extract<WeeklyWord, `vocabulary:${string}`>;

/** A word that is not of `documents` and says so itself. */
export const isVocabularyWord = (word: WeeklyWord): word is VocabularyWord => word.startsWith('vocabulary:');

export type WeeklySay = (word: WeeklyWord, values?: Readonly<Record<string, string | number>>) => string;

/** A chat is read in passing: so many of each list, and so much of each text. */
const MOST = { items: 5, notes: 3 } as const;
const LONGEST = 48;

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The beginning of a text on one line, never cut within what a reader sees as one character. */
const brief = (text: string): string => {
  const flat = maskPhonesIn(text).replace(/\s+/gu, ' ').trim();
  let taken = '';
  let seen = 0;
  for (const { segment, index } of segmenter.segment(flat)) {
    if (seen === LONGEST - 1) return index + segment.length === flat.length ? flat : `${taken}…`;
    taken += segment;
    seen += 1;
  }
  return flat;
};

const momentOf = (at: string, zone: string, language: Language): string =>
  `${shortDate(localDateOf(at, zone), language)} ${localTimeOf(at, zone)}`;

/** Separators of both languages: a half-width comma after a Chinese word looks like a slip. */
const SEPARATOR = ' · ';

const itemLine = (
  { summary, customerName, phone }: PendingLine,
  why: readonly string[],
  place: number,
  say: WeeklySay,
): string => {
  const who = [customerName, phone].filter((part) => part !== null).map(brief);
  return say('chat.item', { place, text: brief(summary), about: [...who, ...why].join(SEPARATOR) });
};

const whyOf = ({ climbing, disputed, carryover }: AttentionLine, say: WeeklySay): readonly string[] => [
  ...(climbing ? [say('chat.passed', { count: carryover })] : []),
  ...(disputed ? [say('chat.disputed')] : []),
];

/** The first lines under their title, and how many more there are; nothing where there are none. */
const group = <T>(
  title: string,
  lines: readonly T[],
  most: number,
  { say, lineOf }: { readonly say: WeeklySay; readonly lineOf: (line: T, place: number) => string },
): readonly string[] => {
  const more = lines.length - most;
  return lines.length === 0
    ? []
    : [title, ...lines.slice(0, most).map(lineOf), ...(more > 0 ? [say('chat.more', { count: more })] : [])];
};

/**
 * What came late for signed weeks, in one line: what and whose. The words are in the report: what somebody said of their
 * week, why a time was corrected, how a spot check went is not for a chat group.
 */
const additionsLine = (additions: readonly AdditionLine[], say: WeeklySay): readonly string[] => {
  if (additions.length === 0) return [];
  const said = additions.map(({ what, of, by }) =>
    say('chat.addition', { what: say(`vocabulary:addition.${what}`), name: of ?? by }),
  );
  return [say('chat.additions', { count: additions.length, text: brief(said.join(SEPARATOR)) })];
};

const figureLines = ({ figures, review }: WeeklySummary, say: WeeklySay): readonly string[] => {
  const { opened, closed, pending, overdue, handovers, handoversLate, handoversWaiting, refused } = figures;
  const also = (word: 'overdue' | 'handoversLate' | 'handoversWaiting' | 'refused', value: number): string =>
    value === 0 ? '' : say(`chat.${word}`, { [word === 'overdue' ? 'overdue' : 'count']: value });
  const passed =
    handovers === 0
      ? say('chat.handoversNone')
      : [
          say('chat.handovers', { handovers }),
          also('handoversLate', handoversLate),
          also('handoversWaiting', handoversWaiting),
          also('refused', refused),
        ].join('');
  return [
    say('chat.customers', { opened, closed, pending }) + also('overdue', overdue),
    passed,
    ...(figures.lateArrivals === 0 ? [] : [say('chat.lateArrivals', { count: figures.lateArrivals })]),
    ...additionsLine(review.additions, say),
  ];
};

const openNotes = (notes: readonly NoteLine[]): readonly NoteLine[] =>
  notes.filter(({ settled }) => !settled);

/**
 * The week as plain text for a chat group: how it went in three lines, then what somebody has to look at. Short enough to
 * be read there, phone numbers masked, line feeds only, no line empty but those between groups.
 */
export const weeklyText = (summary: WeeklySummary, say: WeeklySay, language: Language): string => {
  const { week, shopName, from, to, asOf, zone, attention, pending, notes } = summary;
  const short = (date: string): string => shortDate(date, language);
  const head = [
    say('chat.title', { week: partsOfWeek(week).week, shop: brief(shopName) }),
    say('chat.period', { from: short(from), to: short(to) }) +
      (asOf < to ? say('chat.asOf', { date: short(asOf) }) : ''),
    ...(summary.digest.damaged === undefined ? [] : [say('chat.damaged')]),
  ];
  if (isBlankWeek(summary)) return [...head, say('chat.blank')].join('\n');
  const climbing = new Set(attention.map(({ id }) => id));
  const first = firstAttention(attention);
  const attentionLines = [...first, ...attention.filter((line) => !first.includes(line))];
  const overdue = pending.filter(({ id, overdue: late }) => late && !climbing.has(id));
  const promised = ({ promisedAt }: PendingLine): readonly string[] =>
    promisedAt === null ? [] : [say('chat.promised', { moment: momentOf(promisedAt, zone, language) })];
  const groups = [
    group(say('chat.attention'), attentionLines, MOST.items, {
      say,
      lineOf: (line, place) => itemLine(line, whyOf(line, say), place + 1, say),
    }),
    group(say('chat.waiting'), overdue, MOST.items, {
      say,
      lineOf: (line, place) => itemLine(line, promised(line), place + 1, say),
    }),
    group(say('chat.notes'), openNotes(notes), MOST.notes, {
      say,
      lineOf: ({ text, by }) => say('chat.note', { text: brief(text), by: brief(by) }),
    }),
  ].filter((lines) => lines.length > 0);
  const rest = groups.length === 0 ? [[say('chat.quiet')]] : groups;
  return [[...head, ...figureLines(summary, say)], ...rest].map((lines) => lines.join('\n')).join('\n\n');
};
