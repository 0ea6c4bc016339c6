import { describe, expect, it } from 'vitest';
import {
  type Choice,
  moveTo,
  NO_CHOICE,
  pickOnly,
  placeIn,
  toggleAll,
  toggleAt,
} from '../../../../renderer/features/pending/choice.ts';
import { actOf } from '../../../../renderer/features/pending/list-keys.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const picked = ({ picked: set }: Choice): string => [...set].sort().join('');

describe('picking in a list', () => {
  it('a range grows and shrinks from where it began, and leaves alone what was picked before', () => {
    let choice = toggleAt(moveTo(NO_CHOICE, ids, 5), ids, 5);
    choice = moveTo(choice, ids, 1);
    choice = moveTo(choice, ids, 3, true);
    expect(picked(choice)).toBe('bcdf');
    choice = moveTo(choice, ids, 2, true);
    expect(picked(choice)).toBe('bcf');
    choice = moveTo(choice, ids, 0, true);
    expect(picked(choice)).toBe('abf');
    expect(picked(moveTo(choice, ids, 3))).toBe('abf');
  });

  it('a row that was let go of begins a range too', () => {
    const choice = toggleAt(pickOnly(NO_CHOICE, ['a', 'c']), ids, 2);
    expect(picked(choice)).toBe('a');
    expect(picked(moveTo(choice, ids, 3, true))).toBe('acd');
  });

  it('the cursor stays on its row while others come and go, and at its height when the row has gone', () => {
    const choice = moveTo(NO_CHOICE, ids, 3);
    expect(placeIn(['x', ...ids], choice)).toBe(4);
    expect(placeIn(['a', 'b', 'c', 'e', 'f'], choice)).toBe(3);
    expect(placeIn(['a'], choice)).toBe(0);
    expect(placeIn([], choice)).toBe(-1);
    expect(moveTo(choice, [], 0)).toBe(choice);
  });

  it('never leaves the list, however far a key goes', () => {
    expect(moveTo(NO_CHOICE, ids, Number.POSITIVE_INFINITY).cursor).toBe('f');
    expect(moveTo(NO_CHOICE, ids, Number.NEGATIVE_INFINITY).cursor).toBe('a');
  });

  it('all is all that is shown; what is picked and filtered away stays picked', () => {
    const choice = toggleAll(pickOnly(NO_CHOICE, ['z', 'b']), ids);
    expect(picked(choice)).toBe('abcdefz');
    expect(picked(toggleAll(choice, ids))).toBe('z');
  });
});

describe('keys of the list', () => {
  const key = (name: string, more: object = {}) =>
    actOf({ key: name, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more }, 10);

  it('J, K and arrows move, with Shift they pick, pages go by what is in sight', () => {
    expect(key('j')).toEqual({ do: 'move', by: 1, extend: false });
    expect(key('ArrowUp')).toEqual({ do: 'move', by: -1, extend: false });
    expect(key('J', { shiftKey: true })).toEqual({ do: 'move', by: 1, extend: true });
    expect(key('PageDown')).toEqual({ do: 'move', by: 10, extend: false });
  });

  it('leaves what belongs to the window or to an input method alone', () => {
    expect(key('k', { ctrlKey: true })).toBeNull();
    expect(key('3', { altKey: true })).toBeNull();
    expect(key('a', { isComposing: true })).toBeNull();
    expect(key('j', { keyCode: 229 })).toBeNull();
    expect(key('S', { shiftKey: true })).toBeNull();
    expect(key('v')).toBeNull();
    expect(key('a', { ctrlKey: true })).toEqual({ do: 'all' });
    expect(key('a')).toEqual({ do: 'bulk', kind: 'assign' });
  });
});
