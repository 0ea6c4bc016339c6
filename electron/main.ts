import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, dialog, shell } from 'electron';
import { refusal } from '../shared/refusal.ts';
import { err } from '../shared/result.ts';
import { listBuiltFiles } from './files/built-files.ts';
import type { Handler } from './ipc/dispatch.ts';
import { type Handlers, registerIpc } from './ipc/register.ts';
import { createAppHandler } from './protocol/handler.ts';
import { isAppPage } from './protocol/origin.ts';
import { registerAppScheme, serveApp } from './protocol/register.ts';
import { createExternalLinks, externalHosts } from './window/external-links.ts';
import { guardDefaultSession } from './window/session.ts';
import { createWindows } from './window/windows.ts';

const fault = (where: string, error: unknown): void => console.error(`${where}:`, error);

const confirmLeaving = async (url: string): Promise<boolean> => {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: url,
    buttons: ['取消 Cancel', '打开 Open'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
};

/** Until a book is open, every channel says so. */
const noBookYet = (): Handlers => {
  const no: Handler<unknown, never> = async () => err(refusal('noBook'));
  return {
    'app.bootstrap': no,
    'app.setPreferences': no,
    'app.showInFolder': no,
    'book.createNew': no,
    'book.openDemo': no,
    'book.chooseFolder': no,
    'book.page': no,
    'book.command': no,
    'book.retry': no,
    'session.signIn': no,
    'session.signOut': no,
    'session.setPin': no,
    'session.sign': no,
    'draft.save': no,
    'draft.load': no,
    'attachment.add': no,
    'report.weekly': no,
    'report.weeklyPdf': no,
    'report.saveWeeklyPdf': no,
  };
};

const start = async (): Promise<void> => {
  const out = join(import.meta.dirname, '..');
  await app.whenReady();
  guardDefaultSession();
  serveApp(
    createAppHandler({
      files: await listBuiltFiles(join(out, 'renderer')),
      attachment: async () => undefined,
      nonce: () => randomBytes(16).toString('base64'),
      fault,
    }),
  );

  const openOutside = createExternalLinks({
    hosts: externalHosts,
    confirm: confirmLeaving,
    open: (url) => shell.openExternal(url),
    fault,
  });
  const windows = createWindows({
    preload: join(out, 'preload', 'preload.cjs'),
    isAppPage,
    openOutside: (url) => {
      void openOutside(url);
    },
    fault,
  });
  registerIpc(noBookYet(), { isOurWindow: windows.isOurs, isAppPage, fault });

  const main = windows.open({
    title: 'Baton 接力本',
    backgroundColor: '#ffffff',
    bounds: { width: 1280, height: 800 },
    minimum: { width: 900, height: 600 },
  });
  app.on('second-instance', () => {
    if (main.isDestroyed()) return;
    if (main.isMinimized()) main.restore();
    main.focus();
  });
  app.on('window-all-closed', () => app.quit());
};

if (app.requestSingleInstanceLock()) {
  registerAppScheme();
  start().catch((error: unknown) => {
    fault('start', error);
    app.exit(1);
  });
} else {
  app.quit();
}
