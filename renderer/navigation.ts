import { z } from 'zod';
import { decodeAddress } from '../shared/decode-address.ts';
import { createStore, type Readable } from './store.ts';

/** Where the window is: a screen, and what is open on it. Kept in the hash, so that a reload comes back here. */
export interface Place {
  readonly screen: string;
  readonly item: string | null;
}

/** What is read, and left again for what one was doing: going there is a step that can be gone back. */
export const MANUAL = 'manual';

/** Where the steps of reading lead. */
export interface Trail {
  readonly back: boolean;
  readonly forward: boolean;
  /** Where somebody was before they began to read; `null` when they are not reading, or came from nowhere. */
  readonly from: Place | null;
}

export interface Navigation {
  readonly place: Readable<Place>;
  readonly go: (screen: string, item?: string | null) => void;
  readonly trail: Readable<Trail>;
  readonly back: () => void;
  readonly forward: () => void;
  /** From what is read to where one was before. */
  readonly leave: () => void;
  /** Somebody wants to write an entry now; true until its field has the cursor. */
  readonly entryWanted: Readable<boolean>;
  /** Goes to where entries are written. What a dialog has begun comes first: then nothing happens. */
  readonly wantEntry: () => void;
  readonly entryReached: () => void;
  /** The small window asks for a place here. What a dialog has begun comes first: then nothing happens. */
  readonly wantPlace: (screen: string, item: string | null) => void;
}

export const readPlace = (hash: string): Place => {
  const [screen, item] = hash.replace(/^#\/?/, '').split('/').map(decodeAddress);
  return { screen: screen === undefined || screen === '' ? 'today' : screen, item: item ?? null };
};

const writePlace = ({ screen, item }: Place): string =>
  `#/${encodeURIComponent(screen)}${item === null ? '' : `/${encodeURIComponent(item)}`}`;

/** What the window’s history keeps of a step: which one it is, and where reading began. */
const stepSchema = z.object({
  step: z.int().min(0),
  from: z.object({ screen: z.string(), item: z.string().nullable() }).nullable(),
});
type Step = Readonly<z.infer<typeof stepSchema>>;

const FIRST: Step = { step: 0, from: null };

/** The part of a window that is used. */
export interface HistoryView {
  readonly location: { readonly hash: string };
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'back' | 'forward'>;
  readonly document: { readonly querySelector: (selector: string) => Element | null };
  readonly addEventListener: (what: 'popstate' | 'hashchange', listener: () => void) => void;
}

/** Moves between screens by the location's hash. */
export const createNavigation = (view: HistoryView): Navigation => {
  const place = createStore(readPlace(view.location.hash));
  const read = (): Step => stepSchema.safeParse(view.history.state).data ?? FIRST;
  let step = read();
  let last = step.step;
  const trailNow = (): Trail => ({ back: step.step > 0, forward: step.step < last, from: step.from });
  const trail = createStore(trailNow());

  const arrive = (): void => {
    step = read();
    last = Math.max(last, step.step);
    place.set(readPlace(view.location.hash));
    trail.set(trailNow());
  };
  // The first is for steps, the second for an address that somebody types.
  view.addEventListener('popstate', arrive);
  view.addEventListener('hashchange', arrive);

  const entryWanted = createStore(false);
  const go: Navigation['go'] = (screen, item = null) => {
    const [before, next] = [place.get(), { screen, item }];
    if (screen !== MANUAL) {
      step = { ...step, from: null };
      view.history.replaceState(step, '', writePlace(next));
    } else if (writePlace(next) !== writePlace(before)) {
      step = { step: step.step + 1, from: before.screen === MANUAL ? step.from : before };
      last = step.step;
      view.history.pushState(step, '', writePlace(next));
    }
    place.set(next);
    trail.set(trailNow());
  };
  const isBusy = (): boolean => view.document.querySelector('dialog[open]') !== null;
  return {
    place,
    go,
    trail,
    back: () => {
      if (trail.get().back) view.history.back();
    },
    forward: () => {
      if (trail.get().forward) view.history.forward();
    },
    leave: () => {
      const from = step.from ?? { screen: 'today', item: null };
      go(from.screen, from.item);
    },
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
