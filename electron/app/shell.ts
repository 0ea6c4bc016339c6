import { extname, join } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import type { Shell } from './services.ts';

/** What the save dialog offers to save as: the kind of file its name says. */
const filterFor = (name: string): Electron.FileFilter => {
  const extension = extname(name).slice(1);
  return { name: extension.toUpperCase(), extensions: [extension] };
};

/** The desktop’s dialogs and file manager, asked in front of the main window; files are saved in `documents` unless said otherwise. */
export const createShell = (parent: () => BrowserWindow | null, documents: string): Shell => {
  const inFront = <T>(ask: (window: BrowserWindow) => Promise<T>, alone: () => Promise<T>): Promise<T> => {
    const window = parent();
    return window === null ? alone() : ask(window);
  };
  return {
    chooseFolder: async (startAt) => {
      const options: Electron.OpenDialogOptions = {
        defaultPath: startAt,
        properties: ['openDirectory', 'createDirectory'],
      };
      const chosen = await inFront(
        (window) => dialog.showOpenDialog(window, options),
        () => dialog.showOpenDialog(options),
      );
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    chooseTarget: async (suggestedName) => {
      const options: Electron.SaveDialogOptions = {
        defaultPath: join(documents, suggestedName),
        filters: [filterFor(suggestedName)],
      };
      const chosen = await inFront(
        (window) => dialog.showSaveDialog(window, options),
        () => dialog.showSaveDialog(options),
      );
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
    },
    showInFolder: (path) => shell.showItemInFolder(path),
    hasPrinter: async () => {
      try {
        return (await parent()?.webContents.getPrintersAsync())?.length !== 0;
      } catch {
        // A system that cannot say may print all the same; its dialog will tell.
        return true;
      }
    },
    openFile: async (path) => (await shell.openPath(path)) === '',
  };
};
