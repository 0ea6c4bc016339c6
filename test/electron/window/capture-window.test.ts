import type { Rectangle } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { createCaptureWindow } from '../../../electron/window/capture-window.ts';
import type { WindowLook } from '../../../electron/window/windows.ts';

const LEFT: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };
const RIGHT: Rectangle = { x: 1920, y: 0, width: 1280, height: 700 };

const desktop = vi.hoisted(() => ({ pointer: { x: 10, y: 10 } }));
vi.mock('electron', () => {
  const displayAt = ({ x }: { readonly x: number }) => ({ workArea: x < 1920 ? LEFT : RIGHT });
  return {
    screen: {
      getCursorScreenPoint: () => desktop.pointer,
      getDisplayNearestPoint: displayAt,
      getDisplayMatching: displayAt,
    },
  };
});

const setUp = () => {
  const made: { look: WindowLook; window: ReturnType<typeof fakeWindow> }[] = [];
  const onShown = vi.fn();
  const open = (look: WindowLook): never => {
    const window = fakeWindow(made.length + 5, look.bounds as Rectangle);
    made.push({ look, window });
    return window as never;
  };
  return { capture: createCaptureWindow({ open }, onShown), made, onShown };
};

const fakeWindow = (id: number, first: Rectangle) => {
  const state = { bounds: first, visible: false, destroyed: false, done: [] as string[] };
  return {
    state,
    webContents: { id },
    isDestroyed: () => state.destroyed,
    getBounds: () => state.bounds,
    setBounds: (bounds: Rectangle) => {
      state.bounds = bounds;
    },
    show: () => state.done.push('show'),
    focus: () => state.done.push('focus'),
    blur: () => state.done.push('blur'),
    hide: () => state.done.push('hide'),
    destroy: () => {
      state.destroyed = true;
    },
  };
};

beforeEach(() => {
  desktop.pointer = { x: 10, y: 10 };
});

test('is made when it is first wanted, over everything, and only shown from then on', () => {
  const { capture, made, onShown } = setUp();
  expect(made).toEqual([]);
  expect(capture.owns(5)).toBe(false);
  capture.show();
  expect(made[0]?.look).toMatchObject({ isOverlay: true, query: 'view=capture' });
  expect(onShown).not.toHaveBeenCalled();
  capture.hide();
  capture.show();
  expect(made).toHaveLength(1);
  expect(made[0]?.window.state.done).toEqual(['blur', 'hide', 'show', 'focus']);
  expect(onShown).toHaveBeenCalledWith(5);
  expect([capture.owns(5), capture.owns(1)]).toEqual([true, false]);
});

test('one that was closed is made anew, and owns nothing meanwhile', () => {
  const { capture, made } = setUp();
  capture.show();
  capture.close();
  expect(capture.owns(5)).toBe(false);
  capture.hide();
  capture.fit(300);
  capture.show();
  expect(made).toHaveLength(2);
  expect(capture.owns(6)).toBe(true);
});

test('comes to the display with the pointer, and stays where it was dragged on it', () => {
  const { capture, made } = setUp();
  capture.show();
  const { state } = made[0]?.window ?? fakeWindow(0, LEFT);
  expect(state.bounds).toMatchObject({ x: 600, y: 208, width: 720 });
  state.bounds = { ...state.bounds, x: 20, y: 30 };
  capture.show();
  expect(state.bounds).toMatchObject({ x: 20, y: 30 });
  desktop.pointer = { x: 2000, y: 10 };
  capture.show();
  expect(state.bounds).toMatchObject({ x: 2200, y: 140, width: 720 });
});

test('is as high as what it shows, but never beyond its display', () => {
  const { capture, made } = setUp();
  capture.show();
  const { state } = made[0]?.window ?? fakeWindow(0, LEFT);
  capture.fit(300);
  expect(state.bounds).toMatchObject({ x: 600, y: 208, width: 720, height: 300 });
  capture.fit(2000);
  expect(state.bounds.height).toBe(1040 - 208);
});
