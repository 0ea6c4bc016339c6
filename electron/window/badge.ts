import { app, type BrowserWindow } from 'electron';
import { countIcon } from './drawn/icons.ts';
import { smallImage } from './drawn/image.ts';

/** Shows a number at Baton’s icon in the task bar or the dock; the description is read out for it. */
export type Badge = (count: number, description: string) => void;

/** Does nothing while the number is as before. */
export const createBadge = (window: () => BrowserWindow | null, platform = process.platform): Badge => {
  let shown = '';
  return (count, description) => {
    const state = `${count} ${description}`;
    const current = window();
    if (state === shown || (platform === 'win32' && current === null)) return;
    shown = state;
    if (platform === 'win32')
      current?.setOverlayIcon(count === 0 ? null : smallImage(countIcon(count)), description);
    else app.setBadgeCount(count);
  };
};
