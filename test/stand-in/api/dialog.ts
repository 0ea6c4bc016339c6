import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Dialog, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { Host } from '../host/host.ts';
import { strict } from '../host/strict.ts';

/** Answers a test has prepared; each is used once, in order. */
export interface DialogScript {
  open: (readonly string[] | null)[];
  save: (string | null)[];
  message: number[];
}

export interface DialogDeps {
  readonly host: Host;
  readonly script: DialogScript;
  readonly documents: () => string;
  /** Tells the person at the PC what was answered in their place. */
  readonly say: (line: string) => void;
}

/** A path that does not exist yet: nobody was asked whether to overwrite. */
const unused = (path: string): string => {
  const { dir, name, ext } = parse(path);
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? path : join(dir, `${name} (${count})${ext}`);
    if (!existsSync(tried)) return tried;
  }
};

/** Options are the last argument: Electron takes a window before them. */
const optionsOf = <T extends object>(args: readonly unknown[]): T => args[args.length - 1] as T;

const noScript = (api: string): never => {
  throw new Error(`stand-in: electron.dialog.${api} was called and the test prepared no answer`);
};

/** Electron's dialogs: in a test as scripted, else answered with the plain default, saying so. */
export const createDialog = ({ host, script, documents, say }: DialogDeps) => {
  const { interactive } = host.options;
  const api = {
    showOpenDialog: async (...args: unknown[]) => {
      const options = optionsOf<OpenDialogOptions>(args);
      host.record('dialog.showOpenDialog', options);
      const prepared = script.open.shift();
      if (prepared !== undefined) return { canceled: prepared === null, filePaths: [...(prepared ?? [])] };
      if (!interactive) return noScript('showOpenDialog');
      const chosen = options.defaultPath ?? documents();
      say(`no file dialog here, "${options.title ?? 'open'}" was answered with ${chosen}`);
      return { canceled: false, filePaths: [chosen] };
    },
    showSaveDialog: async (...args: unknown[]) => {
      const options = optionsOf<SaveDialogOptions>(args);
      host.record('dialog.showSaveDialog', options);
      const prepared = script.save.shift();
      if (prepared !== undefined) return { canceled: prepared === null, filePath: prepared ?? '' };
      if (!interactive) return noScript('showSaveDialog');
      const wished = options.defaultPath ?? 'untitled';
      const chosen = unused(parse(wished).root === '' ? join(documents(), wished) : wished);
      say(`no file dialog here, "${options.title ?? 'save'}" was answered with ${chosen}`);
      return { canceled: false, filePath: chosen };
    },
    showMessageBox: async (...args: unknown[]) => {
      const options = optionsOf<MessageBoxOptions>(args);
      host.record('dialog.showMessageBox', options);
      const prepared = script.message.shift();
      if (prepared !== undefined) return { response: prepared, checkboxChecked: false };
      if (!interactive) return noScript('showMessageBox');
      // The careful answer: nobody was asked.
      const response = options.cancelId ?? options.defaultId ?? 0;
      say(`"${options.message}" was answered with "${options.buttons?.[response] ?? 'OK'}"`);
      return { response, checkboxChecked: false };
    },
    showErrorBox: (title: string, content: string): void => {
      host.record('dialog.showErrorBox', title, content);
      say(`${title}: ${content}`);
    },
  } satisfies Partial<Dialog>;
  return strict('dialog', api);
};
