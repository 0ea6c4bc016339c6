import { createStore, type Readable } from './store.ts';

/** Where the window is: a screen, and what is open on it. Kept in the hash, so that a reload comes back here. */
export interface Place {
  readonly screen: string;
  readonly item: string | null;
}

export interface Navigation {
  readonly place: Readable<Place>;
  readonly go: (screen: string, item?: string | null) => void;
  /** Somebody wants to write an entry now; true until its field has the cursor. */
  readonly entryWanted: Readable<boolean>;
  /** Goes to where entries are written. What a dialog has begun comes first: then nothing happens. */
  readonly wantEntry: () => void;
  readonly entryReached: () => void;
  /** The small window asks for a place here. What a dialog has begun comes first: then nothing happens. */
  readonly wantPlace: (screen: string, item: string | null) => void;
}

export const readPlace = (hash: string): Place => {
  const [screen, item] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  return { screen: screen === undefined || screen === '' ? 'today' : screen, item: item ?? null };
};

const writePlace = ({ screen, item }: Place): string =>
  `#/${encodeURIComponent(screen)}${item === null ? '' : `/${encodeURIComponent(item)}`}`;

/** Moves between screens by the location's hash. */
export const createNavigation = (view: Window): Navigation => {
  const place = createStore(readPlace(view.location.hash));
  view.addEventListener('hashchange', () => place.set(readPlace(view.location.hash)));
  const entryWanted = createStore(false);
  const go: Navigation['go'] = (screen, item = null) => {
    const next = { screen, item };
    place.set(next);
    view.history.replaceState(null, '', writePlace(next));
  };
  const isBusy = (): boolean => view.document.querySelector('dialog[open]') !== null;
  return {
    place,
    go,
    entryWanted,
    wantPlace: (screen, item) => {
      if (!isBusy()) go(screen, item);
    },
    wantEntry: () => {
      if (isBusy()) return;
      go('today');
      entryWanted.set(true);
    },
    entryReached: () => entryWanted.set(false),
  };
};
