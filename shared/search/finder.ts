import { orderKey } from '../events/envelope.ts';
import type { BookEvent } from '../events/read.ts';
import { type EntityKey, keyOf } from '../projection/route.ts';
import { createCorpus } from './corpus.ts';
import { foldText } from './fold-text.ts';
import { type Piece, pieceOf } from './pieces.ts';

/** What is looked for: words, and what must be so of the thing they stand in. */
export interface SearchQuery {
  /** As typed; each must stand in the piece `[Q3]`. None finds everything that the rest lets through. */
  readonly words: readonly string[];
  readonly by?: string | undefined;
  /** Instants: written at or after `from`, and before `until`. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** The kind of the follow-up or note as it stands now. */
  readonly kind?: string | undefined;
  /** Follow-ups only: as the last closing or re-opening in the order of the book says. */
  readonly state?: 'open' | 'closed' | undefined;
}

export type Hit = Omit<Piece, 'names'>;

export interface Found {
  readonly hits: readonly Hit[];
  /** There are others, older ones. */
  readonly more: boolean;
}

export interface FinderDeps {
  /** The initials of the Chinese characters of a text, everything else left out: `王女士 3 楼` is `wnsl`. */
  readonly initialsOf: (text: string) => string;
  /** The pinyin of a name in one word: `wangnvshi`. */
  readonly pinyinOf: (name: string) => string;
}

/** Finds what people wrote; see SPEC.md. */
export interface Finder {
  /** Takes an event in; the same one must not come twice. */
  readonly add: (event: BookEvent) => void;
  readonly size: () => number;
  readonly find: (query: SearchQuery, limit: number) => Found;
}

interface Changing {
  readonly order: string;
  readonly value: string;
}

/** The newest value said of each thing, whatever order the sayings come in. */
const createNewest = () => {
  const values = new Map<EntityKey, Changing>();
  return {
    say: (key: EntityKey, order: string, value: string): void => {
      const before = values.get(key);
      if (before === undefined || before.order < order) values.set(key, { order, value });
    },
    get: (key: EntityKey): string | undefined => values.get(key)?.value,
  };
};

const LATIN = /^[a-z]{2,}$/u;

/** So many pieces are looked at for each answer wanted: a thing people wrote about often has many. */
const PIECES_FOR_ONE = 6;

/** The follow-up that an event opens or closes, as what it leaves it. */
const turnIn = (event: BookEvent): { readonly id: string; readonly state: 'open' | 'closed' } | null => {
  switch (event.type) {
    case 'followUpOpened':
    case 'followUpReopened':
      return { id: event.body.followUpId, state: 'open' };
    case 'followUpClosed':
      return { id: event.body.followUpId, state: 'closed' };
    default:
      return null;
  }
};

export const createFinder = ({ initialsOf, pinyinOf }: FinderDeps): Finder => {
  const plain = createCorpus();
  const sounds = createCorpus();
  const pieces: Piece[] = [];
  const kinds = createNewest();
  const states = createNewest();

  const add = (event: BookEvent): void => {
    const turn = turnIn(event);
    if (turn !== null) states.say(keyOf('followUp', turn.id), orderKey(event), turn.state);
    const piece = pieceOf(event);
    if (piece === null) return;
    pieces.push(piece);
    if (piece.kind !== null) kinds.say(piece.key, piece.order, piece.kind);
    plain.add(foldText(piece.text));
    sounds.add(`${initialsOf(piece.text)} ${piece.names === '' ? '' : pinyinOf(piece.names)}`);
  };

  const keeps = (query: SearchQuery) => {
    const { by, from, until, kind, state } = query;
    return (entry: number): boolean => {
      const piece = pieces[entry];
      if (piece === undefined) return false;
      if (by !== undefined && piece.by !== by) return false;
      if (from !== undefined && piece.at < from) return false;
      if (until !== undefined && piece.at >= until) return false;
      if (kind !== undefined && kinds.get(piece.key) !== kind) return false;
      return state === undefined || states.get(piece.key) === state;
    };
  };

  const find = (query: SearchQuery, limit: number): Found => {
    const words = query.words.map(foldText).filter((word) => word !== '');
    const keep = keeps(query);
    const enough = limit * PIECES_FOR_ONE;
    const found = new Set(plain.find(words, enough, keep));
    if (words.length > 0 && words.every((word) => LATIN.test(word)))
      for (const entry of sounds.find(words, enough, keep)) found.add(entry);
    const newest = [...found]
      .flatMap((entry) => pieces[entry] ?? [])
      .sort((a, b) => (a.order < b.order ? 1 : -1));
    const once = new Map<EntityKey, Piece>();
    for (const piece of newest) if (!once.has(piece.key)) once.set(piece.key, piece);
    const hits = [...once.values()].slice(0, limit);
    return {
      hits: hits.map(({ names: _names, ...hit }) => hit),
      more: once.size > limit || found.size >= enough,
    };
  };

  return { add, size: plain.size, find };
};
