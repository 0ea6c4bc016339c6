import type { EventEntry } from '../projection/entry.ts';
import type { WholeBook } from '../projection/projection.ts';
import type { WeekSealRow } from '../projection/rows.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { atOnce, flatEachOf, type Steps } from '../steps.ts';
import type { WeekName } from '../time/week.ts';
import { mondayOf } from '../time/week.ts';
import { addDays } from '../time/zone.ts';
import type { World } from './additions/kind.ts';
import { isTold, kindOf } from './additions/kinds.ts';
import { worldOf } from './additions/world.ts';
import { signedAdditions, seals as signedWeeks } from './sealed-week.ts';
import type { AdditionLine } from './weekly-review-value.ts';

type Heads = WeekSealRow['heads'];

/** The last characters of an order are the number of the line in its journal. */
const SEQ_DIGITS = 11;

/** Whether journals as far as these have this event. */
const covers = (heads: Heads, { writer, order }: EventEntry): boolean =>
  Number.parseInt(order.slice(-SEQ_DIGITS), 36) <= (heads[writer] ?? 0);

/** How far all of these know each journal. */
const knownToAll = (seals: readonly WeekSealRow[]): Heads => {
  const [first, ...others] = seals.map(({ heads }) => heads);
  return Object.fromEntries(
    Object.entries(first ?? {}).map(([writer, seq]) => [
      writer,
      others.reduce((least, heads) => Math.min(least, heads[writer] ?? 0), seq),
    ]),
  );
};

/** An event that is told, and the week it is told of. */
interface Late {
  readonly entry: EventEntry;
  readonly week: WeekName;
}

/** Numbers stand masked in whatever is told. */
const masked = (text: string | null): string | null => (text === null ? null : maskPhonesIn(text));

const lineOf = ({ entry, week }: Late, world: World): readonly AdditionLine[] => {
  const { type, at, rec, actor, order } = entry;
  const said = kindOf(entry)?.say(entry, world);
  if (said === undefined || !isTold(type)) return [];
  const { about, id, summary, of, word, statement } = said;
  return [
    {
      ...{ week, about, id, what: type, word: word ?? null, summary: maskPhonesIn(summary) },
      statement:
        statement == null
          ? null
          : {
              work: masked(statement.work),
              problems: masked(statement.problems),
              customerWords: masked(statement.customerWords),
            },
      of: of == null || of === actor ? null : world.nameOf(of),
      by: world.nameOf(actor),
      ...{ at: said.at ?? at, enteredAt: rec ?? at, order },
    },
  ];
};

/** An event that concerns several things is one line. */
const onlyOnce = (late: readonly Late[]): readonly Late[] => [
  ...new Map(late.map((one) => [one.entry.order, one])).values(),
];

/** As they are told, in the order in which they happened. */
function* asTold(late: readonly Late[], world: World): Steps<readonly AdditionLine[]> {
  return (yield* flatEachOf(onlyOnce(late), (one) => lineOf(one, world))).sort((a, b) =>
    a.at === b.at ? (a.order < b.order ? -1 : 1) : a.at < b.at ? -1 : 1,
  );
}

/**
 * The signed weeks that lie before a week without a gap, the first first: in the first gap what is late is told.
 */
const signedBefore = (week: WeekName, seals: ReadonlyMap<WeekName, WeekSealRow>, world: World) => {
  const run: WeekSealRow[] = [];
  const monday = mondayOf(week);
  if (!monday.ok) return run;
  for (let day = addDays(monday.value, -7); ; day = addDays(day, -7)) {
    const seal = seals.get(world.weekOf(day));
    if (seal === undefined) return run.reverse();
    run.push(seal);
  }
};

/**
 * What would have changed sealed weeks, reached the book after they were signed, and is told in this one (补录): in the
 * first week after it that nobody has signed, unless one that was signed since has told it `[Z3]`.
 */
export function* additionsIn(
  book: WholeBook,
  week: WeekName,
  zone: string,
  nameOf: (staffId: string) => string,
): Steps<readonly AdditionLine[]> {
  const seals = new Map(signedWeeks(book).map((seal) => [seal.week, seal]));
  if (seals.size === 0) return [];
  const world = worldOf(book, zone, nameOf);
  const run = signedBefore(week, seals, world);
  if (run.length === 0) return [];
  const earliest = run[0]?.week ?? week;
  /** The signed weeks an event belongs to that were signed without it, the first first. */
  const missedBy = (entry: EventEntry): readonly WeekName[] =>
    [...new Set(kindOf(entry)?.weeks(entry, world) ?? [])]
      .filter((one) => {
        const seal = seals.get(one);
        return seal !== undefined && !covers(seal.heads, entry);
      })
      .sort();
  const isToldSince = (entry: EventEntry, first: WeekName): boolean =>
    [...seals.values()].some((seal) => seal.week > first && signedAdditions(book, seal).has(entry));
  const toAll = knownToAll(run);
  const lateIn = (entry: EventEntry): readonly Late[] => {
    if (covers(toAll, entry)) return [];
    const weeks = missedBy(entry);
    const [first, last] = [weeks[0], weeks.at(-1)];
    if (first === undefined || last === undefined || last < earliest || last >= week) return [];
    return isToldSince(entry, first) ? [] : [{ entry, week: first }];
  };
  const late = yield* flatEachOf(book.written(), (entries) => entries.flatMap(lateIn));
  return yield* asTold(late, world);
}

/** What of these weeks was written after the journals had come as far as `heads`. */
export const linesSince = (
  book: WholeBook,
  {
    weeks,
    heads,
    zone,
  }: Pick<WeekSealRow, 'heads'> & {
    readonly weeks: readonly WeekName[];
    readonly zone: string;
  },
  nameOf: (staffId: string) => string,
): readonly AdditionLine[] => {
  const world = worldOf(book, zone, nameOf);
  const lateIn = (entry: EventEntry): readonly Late[] => {
    if (covers(heads, entry)) return [];
    const week = kindOf(entry)
      ?.weeks(entry, world)
      .find((one) => weeks.includes(one));
    return week === undefined ? [] : [{ entry, week }];
  };
  const late = [...book.written()].flatMap((entries) => entries.flatMap(lateIn));
  return atOnce(asTold(late, world));
};

/** Who reads and is no lead; by name, since a signed line has names. */
export interface Reader {
  readonly staffId: string | null;
  readonly name: string | null;
}

/** Whether somebody below a lead may read it: of statements, and of who came and went and why, only their own. */
export const isOpenTo =
  ({ staffId, name }: Reader) =>
  ({ about, id, of, by }: Pick<AdditionLine, 'about' | 'id' | 'of' | 'by'>): boolean => {
    if (about === 'statement') return staffId !== null && id.endsWith(`/${staffId}`);
    return about !== 'attendance' || (of ?? by) === name;
  };
