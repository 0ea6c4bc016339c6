import { type BrowserWindow, type Rectangle, screen } from 'electron';
import type { Windows } from './windows.ts';

/** The small window that lies over every program; it exists from the first time it is wanted. */
export interface CaptureWindow {
  /** Puts it in front, on the display the pointer is on; it stays where somebody dragged it there. */
  readonly show: () => void;
  /** Out of sight; the program that was in front before gets the keys again. */
  readonly hide: () => void;
  /** As high as what it shows, as far as the display goes. */
  readonly fit: (height: number) => void;
  /** Whether these contents are its. */
  readonly owns: (contentsId: number) => boolean;
  readonly close: () => void;
}

const WIDTH = 720;
const HEIGHT_BEFORE_IT_KNOWS = 140;

const isInside = (area: Rectangle, { x, y, width }: Rectangle): boolean =>
  x + width / 2 >= area.x && x + width / 2 < area.x + area.width && y >= area.y && y < area.y + area.height;

/** In the upper middle of a display, where eyes are, with room below for what unfolds. */
const placeOn = (area: Rectangle, height: number): Rectangle => ({
  x: Math.round(area.x + (area.width - WIDTH) / 2),
  y: Math.round(area.y + area.height / 5),
  width: WIDTH,
  height,
});

/** `onShown` is told the contents that are in front now. */
export const createCaptureWindow = (
  windows: Pick<Windows, 'open'>,
  onShown: (contentsId: number) => void,
): CaptureWindow => {
  let window: BrowserWindow | null = null;

  const current = (): BrowserWindow | null => (window?.isDestroyed() === false ? window : null);
  const pointed = (): Rectangle => screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea;

  return {
    show: () => {
      const area = pointed();
      const made = current();
      if (made === null) {
        // Shown once it has something to show; it asks by itself then.
        window = windows.open({
          title: 'Baton 接力本',
          backgroundColor: '#ffffff',
          bounds: placeOn(area, HEIGHT_BEFORE_IT_KNOWS),
          query: 'view=capture',
          isOverlay: true,
        });
        return;
      }
      const bounds = made.getBounds();
      if (!isInside(area, bounds)) made.setBounds(placeOn(area, bounds.height));
      made.show();
      made.focus();
      onShown(made.webContents.id);
    },
    hide: () => {
      const made = current();
      // Windows keeps giving its keys to a window that was hidden while it had them (electron #10023).
      made?.blur();
      made?.hide();
    },
    fit: (height) => {
      const made = current();
      if (made === null) return;
      const bounds = made.getBounds();
      const area = screen.getDisplayMatching(bounds).workArea;
      made.setBounds({ ...bounds, height: Math.min(height, area.y + area.height - bounds.y) });
    },
    owns: (contentsId) => current()?.webContents.id === contentsId,
    close: () => current()?.destroy(),
  };
};
