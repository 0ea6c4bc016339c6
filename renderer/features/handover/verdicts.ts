import type { Decision, MissingField } from '../../../shared/vocabulary.ts';
import type { Entry } from './entry.ts';

/** What a receiver has said so far, entry by entry, as a value that a draft keeps. Nothing here signs. */
export interface Verdict {
  /** `null`: something was asked or arranged about it, and nothing decided yet. */
  readonly decision: Decision | null;
  /** The question, or why it is not taken; empty where neither was said. */
  readonly comment: string;
  readonly version: string;
  /** What the outgoing person answered on the spot. */
  readonly answer?: string;
  /** The item in the receiver's own words; red items need it (I-PASS). */
  readonly readBack?: string;
  readonly missing?: readonly MissingField[];
  /** Who of the receiving shift takes it in hand. */
  readonly takenBy?: string;
  /** Begun and not yet said: kept until it is said or given up. */
  readonly typed?: Typed;
}

/** What stands in the boxes of an entry, so that closing one, or a crash, loses none of it. */
export interface Typed {
  /** What the entry looked like when this was typed. */
  readonly version: string;
  readonly readBack?: string;
  readonly question?: string;
  readonly missing?: readonly MissingField[];
  readonly refusal?: string;
  readonly answer?: string;
}

export type Verdicts = Readonly<Record<string, Verdict>>;

export interface Said extends Verdict {
  readonly decision: Decision;
}

export const needsReadBack = ({ item }: Entry): boolean => item.severity === 'red';

/** Whatever was said about an entry as it stands now; `null` when nothing was, or it has changed since. */
export const noteOn = (verdicts: Verdicts, entry: Entry): Verdict | null => {
  const verdict = verdicts[entry.id];
  return verdict?.version === entry.version ? verdict : null;
};

/**
 * Whatever was said about an entry, though it may have changed since: a colleague who changes an entry takes back the
 * decision on it, never the words.
 */
export const wordsOn = (verdicts: Verdicts, { id }: Entry): Verdict | null => verdicts[id] ?? null;

/** A question or a refusal that stands there in words and is not decided, or no longer: nothing may sweep it along. */
export const hasOpenWords = (verdicts: Verdicts, entry: Entry): boolean => {
  const words = wordsOn(verdicts, entry);
  if (words === null || verdictOn(verdicts, entry) !== null) return false;
  return (words.comment !== '' && words.answer === undefined) || isHalfSaid(words);
};

/** Something was typed into a question or a refusal and not said. */
export const isHalfSaid = ({ typed }: Verdict): boolean =>
  [typed?.question, typed?.refusal].some((text) => text !== undefined && text.trim() !== '') ||
  (typed?.missing ?? []).length > 0;

/** The decision on an entry as it stands now; `null` while it lacks one, or a red one its read-back. */
export const verdictOn = (verdicts: Verdicts, entry: Entry): Said | null => {
  const note = noteOn(verdicts, entry);
  if (note === null || note.decision === null) return null;
  const isRead = note.decision !== 'accepted' || !needsReadBack(entry) || (note.readBack ?? '') !== '';
  return isRead ? { ...note, decision: note.decision } : null;
};

/** True for an entry that was gone through and then changed: to be looked at once more. */
export const hasChanged = (verdicts: Verdicts, entry: Entry): boolean => {
  const words = wordsOn(verdicts, entry);
  return words !== null && words.version !== entry.version;
};

const put = (verdicts: Verdicts, { id, version }: Entry, verdict: Omit<Verdict, 'version'>): Verdicts => ({
  ...verdicts,
  [id]: { ...verdict, version },
});

/** Who has it in hand stays said, whatever is decided. */
const takerOf = (verdicts: Verdicts, entry: Entry): Pick<Verdict, 'takenBy'> => {
  const takenBy = wordsOn(verdicts, entry)?.takenBy;
  return takenBy === undefined ? {} : { takenBy };
};

/** A question that was answered on the spot stays beside the acceptance; any other is taken back by it. */
const answeredOf = (verdicts: Verdicts, entry: Entry): Pick<Verdict, 'comment' | 'answer' | 'missing'> => {
  const note = wordsOn(verdicts, entry);
  if (note?.answer === undefined) return { comment: '' };
  const missing = note.missing === undefined ? {} : { missing: note.missing };
  return { comment: note.comment, answer: note.answer, ...missing };
};

/** Accepts an entry; a red one with its read-back, without which the verdicts stay as they were. */
export const accept = (verdicts: Verdicts, entry: Entry, readBack = ''): Verdicts => {
  const said = readBack.trim();
  if (needsReadBack(entry) && said === '') return verdicts;
  return put(verdicts, entry, {
    decision: 'accepted',
    ...answeredOf(verdicts, entry),
    ...(said === '' ? {} : { readBack: said }),
    ...takerOf(verdicts, entry),
  });
};

/** Questions an entry; without words a question says nothing, so the verdicts stay as they were. */
export const question = (
  verdicts: Verdicts,
  entry: Entry,
  comment: string,
  missing: readonly MissingField[] = [],
): Verdicts =>
  comment.trim() === ''
    ? verdicts
    : put(verdicts, entry, {
        decision: 'questioned',
        comment: comment.trim(),
        ...(missing.length === 0 ? {} : { missing }),
        ...takerOf(verdicts, entry),
      });

/** Will not take an entry; a refusal has its reason. */
export const refuse = (verdicts: Verdicts, entry: Entry, reason: string): Verdicts =>
  reason.trim() === '' ? verdicts : put(verdicts, entry, { decision: 'refused', comment: reason.trim() });

/**
 * Keeps what is being typed about an entry. It decides nothing, and what was decided about an older version stays with
 * that version.
 */
export const type = (verdicts: Verdicts, entry: Entry, typed: Omit<Typed, 'version'>): Verdicts => {
  const words = wordsOn(verdicts, entry) ?? { ...EMPTY, version: entry.version };
  return {
    ...verdicts,
    [entry.id]: { ...words, typed: { ...words.typed, ...typed, version: entry.version } },
  };
};

/** Gives up what was typed about an entry and not said. */
export const untype = (verdicts: Verdicts, entry: Entry): Verdicts => {
  const words = wordsOn(verdicts, entry);
  if (words === null) return verdicts;
  const { typed: _given, ...rest } = words;
  const isEmpty = rest.decision === null && rest.comment === '' && rest.takenBy === undefined;
  return isEmpty ? without(verdicts, entry) : { ...verdicts, [entry.id]: rest };
};

/** Notes a question during the run-through, to be answered after it; no words take the note away. */
export const noteQuestion = (verdicts: Verdicts, entry: Entry, comment: string): Verdicts => {
  const typed = wordsOn(verdicts, entry)?.typed;
  const kept = { ...takerOf(verdicts, entry), ...(typed === undefined ? {} : { typed }) };
  if (comment.trim() !== '')
    return put(verdicts, entry, { decision: null, comment: comment.trim(), ...kept });
  return Object.keys(kept).length === 0
    ? without(verdicts, entry)
    : put(verdicts, entry, { ...EMPTY, ...kept });
};

const EMPTY = { decision: null, comment: '' } as const;

/** A question answered on the spot: the entry is accepted with both; a red one still waits for its read-back. */
export const answerAtOnce = (verdicts: Verdicts, entry: Entry, answer: string): Verdicts => {
  const comment = wordsOn(verdicts, entry)?.comment ?? '';
  if (comment === '' || answer.trim() === '') return verdicts;
  return put(verdicts, entry, {
    decision: 'accepted',
    comment,
    answer: answer.trim(),
    ...takerOf(verdicts, entry),
  });
};

/** Gives an entry into somebody's hand, or with `null` to the shift as a whole; it decides nothing anew. */
export const giveTo = (verdicts: Verdicts, entry: Entry, staffId: string | null): Verdicts => {
  const { takenBy: _before, ...rest } = wordsOn(verdicts, entry) ?? { ...EMPTY, version: entry.version };
  return { ...verdicts, [entry.id]: { ...rest, ...(staffId === null ? {} : { takenBy: staffId }) } };
};

/** Takes back what was decided; who has it in hand stays. */
export const retract = (verdicts: Verdicts, entry: Entry): Verdicts => noteQuestion(verdicts, entry, '');

const without = (verdicts: Verdicts, entry: Entry): Verdicts =>
  Object.fromEntries(Object.entries(verdicts).filter(([id]) => id !== entry.id));

/** Entries with a question from the run-through that nobody has dealt with yet. */
export const openQuestions = (entries: readonly Entry[], verdicts: Verdicts): readonly Entry[] =>
  entries.filter((entry) => {
    const words = wordsOn(verdicts, entry);
    if (words === null || words.decision === 'refused' || verdictOn(verdicts, entry) !== null) return false;
    return words.comment !== '' && words.answer === undefined;
  });

/** How many entries each person has in hand, the one with most first. */
export const handsOf = (
  entries: readonly Entry[],
  verdicts: Verdicts,
): readonly { readonly staffId: string; readonly count: number }[] => {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const taker = wordsOn(verdicts, entry)?.takenBy;
    if (taker !== undefined) counts.set(taker, (counts.get(taker) ?? 0) + 1);
  }
  return [...counts].map(([staffId, count]) => ({ staffId, count })).sort((a, b) => b.count - a.count);
};
