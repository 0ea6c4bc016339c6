import type { Bootstrap } from '../../shared/ipc/values.ts';
import type { Bridge } from '../bridge.ts';
import type { Drafts } from '../drafts.ts';
import type { Navigation } from '../navigation.ts';
import type { ProjectionHost } from '../projection/host.ts';
import type { Search } from '../search/search.ts';
import type { Desk } from '../services.ts';
import { createStore } from '../store.ts';

interface DeskDeps {
  readonly bridge: Bridge;
  readonly drafts: Pick<Drafts, 'load'>;
  readonly navigation: Pick<Navigation, 'wantEntry' | 'wantPlace'>;
  readonly projection: ProjectionHost;
  readonly search: Pick<Search, 'open' | 'heard'>;
  readonly bootstrap: Bootstrap;
}

/** What main says, as watched values; opens the projection of whichever book is open. */
export const createDesk = ({ bridge, drafts, navigation, projection, search, bootstrap }: DeskDeps): Desk => {
  const known = createStore(bootstrap);
  const book = createStore(bootstrap.book);
  const session = createStore(bootstrap.session);
  const preferences = createStore(bootstrap.preferences);
  // Kept here, since a projection that is built anew in the middle of the day takes the desk off the screen.
  const withoutShift = createStore<string | null>(null);
  let shownBook: string | null = null;

  const show = (bookId: string | null): void => {
    if (bookId === shownBook) return;
    shownBook = bookId;
    search.open(bookId);
    if (bookId === null) projection.close();
    // Forms read their drafts when they are first drawn, so these come first.
    else void drafts.load().then(() => projection.open(bookId));
  };

  bridge.onPush('session.changed', session.set);
  bridge.onPush('preferences.changed', preferences.set);
  bridge.onPush('status.changed', book.set);
  bridge.onPush('entry.wanted', navigation.wantEntry);
  bridge.onPush('place.wanted', ({ screen, item }) => navigation.wantPlace(screen, item));
  bridge.onPush('book.changed', () => {
    void projection.pull();
    search.heard();
  });
  show(bootstrap.book?.bookId ?? null);

  return {
    bootstrap: known,
    book,
    session,
    preferences,
    withoutShift,
    takeSession: session.set,
    take: (next) => {
      known.set(next);
      session.set(next.session);
      preferences.set(next.preferences);
      // A retry may have the same book with other contents, so its projection looks again.
      if (next.book !== null && next.book.bookId === shownBook) void projection.pull();
      show(next.book?.bookId ?? null);
      book.set(next.book);
    },
  };
};
