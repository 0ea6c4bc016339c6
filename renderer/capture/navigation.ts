import type { Call } from '../bridge.ts';
import type { Navigation, Place, Trail } from '../navigation.ts';
import { createStore } from '../store.ts';

/** From the small window every way leads to the main one. */
export const createCaptureNavigation = (call: Call): Navigation => {
  const place = createStore<Place>({ screen: 'capture', item: null });
  const go: Navigation['go'] = (screen, item = null) =>
    void call('capture.openBaton', { place: { screen, item } });
  return {
    place,
    go,
    wantPlace: go,
    // Nothing is read here.
    trail: createStore<Trail>({ back: false, forward: false, from: null }),
    back: () => undefined,
    forward: () => undefined,
    leave: () => undefined,
    // The cursor is in its field whenever the window is shown.
    entryWanted: createStore(false),
    wantEntry: () => undefined,
    entryReached: () => undefined,
  };
};
