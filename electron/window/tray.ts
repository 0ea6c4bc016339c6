import { Menu, Tray } from 'electron';
import { templateIcon, trayIcon } from './drawn/icons.ts';
import { smallImage } from './drawn/image.ts';

/** What the tray says in one language. */
export interface TrayWords {
  readonly tooltip: string;
  readonly open: string;
  readonly write: string;
  readonly quit: string;
}

export interface TrayDeeds {
  readonly open: () => void;
  readonly write: () => void;
  readonly quit: () => void;
}

export interface TrayState {
  readonly words: TrayWords;
  /** How many follow-ups are due. */
  readonly count: number;
  /** A book is open to write into. */
  readonly canWrite: boolean;
}

const imageOf = (count: number): Electron.NativeImage => {
  if (process.platform !== 'darwin') return smallImage(trayIcon(count > 0));
  const image = smallImage(templateIcon);
  image.setTemplateImage(true);
  return image;
};

/**
 * Baton’s place in the tray: how much is due, the way in, and out. A desktop that has no tray is none the worse for it.
 * Answers with what shows a state; nothing is done while it is as before.
 */
export const createTray = (
  deeds: TrayDeeds,
  fault: (where: string, error: unknown) => void,
): ((state: TrayState) => void) => {
  let tray: Tray | null = null;
  let shown = '';

  const made = (count: number): Tray => {
    if (tray !== null) return tray;
    tray = new Tray(imageOf(count));
    tray.on('click', deeds.open);
    return tray;
  };

  const show = ({ words, count, canWrite }: TrayState): void => {
    const icon = made(count);
    icon.setImage(imageOf(count));
    icon.setToolTip(words.tooltip);
    if (process.platform === 'darwin') icon.setTitle(count === 0 ? '' : ` ${count}`);
    // Linux takes no change of a menu but another menu.
    icon.setContextMenu(
      Menu.buildFromTemplate([
        { label: words.open, click: deeds.open },
        { label: words.write, click: deeds.write, enabled: canWrite },
        { type: 'separator' },
        { label: words.quit, click: deeds.quit },
      ]),
    );
  };

  return (state) => {
    const text = JSON.stringify(state);
    if (text === shown) return;
    shown = text;
    try {
      show(state);
    } catch (error) {
      fault('showing the tray', error);
    }
  };
};
