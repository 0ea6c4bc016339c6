import { expect, test } from 'vitest';
import { createNavigation, readPlace } from '../../renderer/navigation.ts';

/** The window’s history and address, as a browser keeps them. */
const fakeView = () => {
  const steps: { state: unknown; hash: string }[] = [{ state: null, hash: '' }];
  let at = 0;
  const listeners: (() => void)[] = [];
  const move = (by: number): void => {
    if (steps[at + by] === undefined) throw new Error('out of the window’s history');
    at += by;
    for (const listener of listeners) listener();
  };
  const view = {
    location: {
      get hash() {
        return steps[at]?.hash ?? '';
      },
    },
    history: {
      get state() {
        return steps[at]?.state;
      },
      replaceState: (state: unknown, _title: string, hash: string) => {
        steps[at] = { state, hash };
      },
      pushState: (state: unknown, _title: string, hash: string) => {
        steps.splice(at + 1, steps.length, { state, hash });
        at += 1;
      },
      back: () => move(-1),
      forward: () => move(1),
    },
    document: { querySelector: () => null },
    addEventListener: (what: string, listener: () => void) => {
      if (what === 'popstate') listeners.push(listener);
    },
  };
  return view;
};

const start = (view = fakeView()) => {
  const navigation = createNavigation(view);
  const here = () => [navigation.place.get().screen, navigation.place.get().item];
  return { view, navigation, here };
};

test('what is read is left again for what one was doing, and gone through back and forward', () => {
  const { navigation, here } = start();
  navigation.go('today', 'f-1');
  navigation.go('manual', 'returns');
  navigation.go('manual', 'visits');
  expect(navigation.trail.get()).toEqual({
    back: true,
    forward: false,
    from: { screen: 'today', item: 'f-1' },
  });
  navigation.back();
  expect(here()).toEqual(['manual', 'returns']);
  expect(navigation.trail.get()).toMatchObject({ back: true, forward: true });
  navigation.back();
  expect(here()).toEqual(['today', 'f-1']);
  expect(navigation.trail.get()).toEqual({ back: false, forward: true, from: null });
  // Nothing is before that: the window is not left.
  navigation.back();
  navigation.forward();
  navigation.forward();
  expect(here()).toEqual(['manual', 'visits']);
  navigation.leave();
  expect(here()).toEqual(['today', 'f-1']);
});

test('screens on which one works leave no steps, and the same page twice is one', () => {
  const { navigation, here } = start();
  navigation.go('pending');
  navigation.go('weekly');
  expect(navigation.trail.get().back).toBe(false);
  navigation.go('manual', 'returns');
  navigation.go('manual', 'returns');
  navigation.back();
  expect(here()).toEqual(['weekly', null]);
});

test('a reload comes back to the page and still knows where one came from', () => {
  const { view, navigation } = start();
  navigation.go('pending', 'f-2');
  navigation.go('manual', 'returns#say');
  const again = start(view);
  expect(again.here()).toEqual(['manual', 'returns#say']);
  expect(again.navigation.trail.get().from).toEqual({ screen: 'pending', item: 'f-2' });
  again.navigation.leave();
  expect(again.here()).toEqual(['pending', 'f-2']);
});

test('an address of one’s own leads to Today when it is left', () => {
  const view = fakeView();
  view.history.replaceState({ step: 'x' }, '', '#/manual/returns');
  const { navigation, here } = start(view);
  navigation.leave();
  expect(here()).toEqual(['today', null]);
});

test('an address that somebody typed is read as far as it goes', () => {
  expect(readPlace('#/manual/returns#say')).toEqual({ screen: 'manual', item: 'returns#say' });
  expect(readPlace('#/manual/50%')).toEqual({ screen: 'manual', item: '50%' });
  expect(readPlace('')).toEqual({ screen: 'today', item: null });
});
