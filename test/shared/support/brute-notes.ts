import type { Envelope } from '../../../shared/events/envelope.ts';
import { textIn } from './brute.ts';

/**
 * Which notes belong together, counted a second time straight from the events: every pair is compared, and groups grow by
 * one edge at a time out of lists of ids. Shares no code with the projection or the groups.
 */

const orderOf = ({ hlc, writer, seq }: Envelope): string =>
  `${hlc}|${writer}|${seq.toString(36).padStart(11, '0')}`;

export interface BruteNote {
  readonly id: string;
  readonly event: Envelope;
  readonly kind: string;
  readonly text: string;
}

const idsIn = (event: Envelope, name: string): readonly string[] => {
  const list = event.body[name];
  return Array.isArray(list) ? list.map(String) : [];
};

/** The notes that are not struck out, each as it reads now. Events come in the order of the book. */
export const bruteNotes = (ordered: readonly Envelope[]): readonly BruteNote[] => {
  const notes = new Map<string, BruteNote>();
  const struck = new Map<string, boolean>();
  for (const event of ordered) {
    const id = textIn(event, 'noteId');
    const before = notes.get(id);
    if (event.type === 'noteWritten' && before === undefined)
      notes.set(id, { id, event, kind: textIn(event, 'kind'), text: textIn(event, 'text') });
    if (event.type === 'noteAmended' && before !== undefined) {
      const { kind = before.kind, text = before.text } = event.body;
      notes.set(id, { ...before, kind: String(kind), text: String(text) });
    }
    if (event.type === 'noteWithdrawn') struck.set(id, event.body['withdrawn'] === true);
  }
  return [...notes.values()].filter(({ id }) => struck.get(id) !== true);
};

const QUIET = '的了吗呢吧啊呀哦嘛啦就都也很太又还再才说是有在和与跟把被给让对个这那它他她我你您们老总';

/** Signs of the Chinese texts and numbers that random books are made of. */
export const bruteSigns = (text: string): readonly string[] => {
  const signs: string[] = [];
  for (const run of text.split(/[^\u4e00-\u9fff0-9]+|(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])/u)) {
    if (/^[0-9]+$/.test(run)) signs.push(run);
    else {
      const left = run.split('').filter((sign) => !QUIET.includes(sign));
      if (left.length === 1) signs.push(left.join(''));
      for (let place = 0; place + 1 < left.length; place += 1) signs.push(`${left[place]}${left[place + 1]}`);
    }
  }
  return [...new Set(signs)].filter((sign) => sign !== '');
};

export const bruteShare = (a: readonly string[], b: readonly string[]): number => {
  const all = new Set([...a, ...b]);
  return all.size === 0 ? 0 : a.filter((sign) => b.includes(sign)).length / all.size;
};

interface Pair {
  readonly ids: readonly [string, string];
  readonly order: string;
  readonly together: boolean;
}

/** What was said last of each pair, the newest word first. */
const wordsOnPairs = (ordered: readonly Envelope[]): readonly Pair[] => {
  const takenBack = new Set(
    ordered.filter(({ type }) => type === 'noteGroupingWithdrawn').map((event) => textIn(event, 'basedOn')),
  );
  const last = new Map<string, Pair>();
  const say = (event: Envelope, a: string, b: string): void => {
    if (a === b || takenBack.has(orderOf(event))) return;
    const ids: readonly [string, string] = a < b ? [a, b] : [b, a];
    last.set(ids.join(' '), { ids, order: orderOf(event), together: event.type === 'notesJoined' });
  };
  for (const event of ordered) {
    if (event.type === 'notesJoined')
      for (const a of idsIn(event, 'noteIds')) for (const b of idsIn(event, 'noteIds')) say(event, a, b);
    if (event.type === 'noteParted')
      for (const other of idsIn(event, 'from')) say(event, textIn(event, 'noteId'), other);
  }
  return [...last.values()];
};

/** The groups as sets of ids, by the age of their oldest note; `dateOf` says on which business date an event counts. */
export const bruteGroups = (
  ordered: readonly Envelope[],
  dateOf: (event: Envelope) => string,
  counts: (note: BruteNote) => boolean = () => true,
): readonly (readonly BruteNote[])[] => {
  const age = ({ id, event }: BruteNote): string => `${dateOf(event)} ${event.at} ${id}`;
  const notes = bruteNotes(ordered)
    .filter(counts)
    .sort((a, b) => (age(a) < age(b) ? -1 : 1));
  const place = new Map(notes.map(({ id }, at) => [id, at]));
  const said = wordsOnPairs(ordered).filter(({ ids }) => ids.every((id) => place.has(id)));
  const parted = new Set(said.filter(({ together }) => !together).map(({ ids }) => ids.join(' ')));
  const places = ({ ids }: { readonly ids: readonly [string, string] }): readonly [number, number] => {
    const [a, b] = ids.map((id) => place.get(id) ?? 0).sort((x, y) => x - y);
    return [a ?? 0, b ?? 0];
  };
  const joined = said
    .filter(({ together }) => together)
    .map((pair) => ({ pair: places(pair), rank: pair.order }))
    .sort((x, y) =>
      x.rank < y.rank ? 1 : x.rank > y.rank ? -1 : x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1],
    );
  const alike = notes
    .flatMap((a, first) =>
      notes.slice(first + 1).map((b, further) => ({
        pair: [first, first + 1 + further] as const,
        rank: a.kind === b.kind ? bruteShare(bruteSigns(a.text), bruteSigns(b.text)) : 0,
      })),
    )
    .filter(({ rank }) => rank >= 0.45)
    .sort((x, y) => y.rank - x.rank || x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1]);
  let groups: (readonly BruteNote[])[] = notes.map((note) => [note]);
  for (const { pair } of [...joined, ...alike]) {
    const [one, other] = pair.map((at) => groups.find((group) => group.some((n) => n === notes[at])));
    if (one === undefined || other === undefined || one === other) continue;
    const isParted = one.some((a) => other.some((b) => parted.has([a.id, b.id].sort().join(' '))));
    if (!isParted)
      groups = [...groups.filter((group) => group !== one && group !== other), [...one, ...other]];
  }
  return groups
    .map((group) => [...group].sort((a, b) => (age(a) < age(b) ? -1 : 1)))
    .sort((a, b) => (a.map(age).join() < b.map(age).join() ? -1 : 1));
};

const DAY_MS = 24 * 3_600_000;
const mondayOf = (date: string): number => {
  const ms = Date.parse(date);
  return ms - ((new Date(ms).getUTCDay() + 6) % 7) * DAY_MS;
};

/** What keeps coming up: of each group its oldest note, times in the week, in all, weeks, weeks in a row, first date, newest words. */
export const bruteRepeated = (
  ordered: readonly Envelope[],
  dateOf: (event: Envelope) => string,
  { monday, asOf }: { readonly monday: string; readonly asOf: string },
): readonly (readonly (string | number)[])[] => {
  const since = new Date(Date.parse(asOf) - 182 * DAY_MS).toISOString().slice(0, 10);
  const within = ({ event }: BruteNote): boolean => since < dateOf(event) && dateOf(event) <= asOf;
  return bruteGroups(ordered, dateOf, within)
    .map((group) => {
      const dates = group.map(({ event }) => dateOf(event));
      const weeks = new Set(dates.map(mondayOf));
      let inARow = 0;
      while (weeks.has(Date.parse(monday) - inARow * 7 * DAY_MS)) inARow += 1;
      const times = dates.filter((date) => date >= monday).length;
      const [id, firstOn, text] = [group[0]?.id ?? '', dates[0] ?? '', group.at(-1)?.text ?? ''];
      return [id, times, group.length, weeks.size, inARow, firstOn, text];
    })
    .filter(([, times, total]) => Number(times) > 0 && Number(total) > 1)
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
};

/** How each note of the week was answered last, by its id; a note nobody answered is left out. */
export const bruteVerdicts = (
  ordered: readonly Envelope[],
  holds: (event: Envelope) => boolean,
): Readonly<Record<string, string>> => {
  const takenBack = new Set(
    ordered.filter(({ type }) => type === 'noteAnswerWithdrawn').map((event) => textIn(event, 'basedOn')),
  );
  const verdicts: Record<string, string> = {};
  for (const { id, event: written } of bruteNotes(ordered)) {
    if (!holds(written)) continue;
    let [ruled, solved] = ['', false];
    for (const event of ordered) {
      if (textIn(event, 'noteId') !== id || takenBack.has(orderOf(event))) continue;
      if (event.type === 'noteSettled') solved = event.body['settled'] === true;
      if (event.type !== 'noteAnswered') continue;
      solved = textIn(event, 'verdict') === 'solved';
      if (!solved) ruled = textIn(event, 'verdict');
    }
    if (solved || ruled !== '') verdicts[id] = solved ? 'solved' : ruled;
  }
  return verdicts;
};
