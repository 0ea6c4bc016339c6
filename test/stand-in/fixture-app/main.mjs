import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  globalShortcut,
  ipcMain,
  nativeTheme,
  powerMonitor,
  protocol,
  utilityProcess,
} from 'electron';

// A small app that touches every edge of the stand-in; see test/e2e/stand-in.spec.ts.

const html = `<!doctype html><title>fixture</title><script>ofThePage = 1; atFirstScript = typeof fixture;</script>`;
const large = new Uint8Array(20 * 1024 * 1024).map((_, at) => at % 251);
const headers = {
  'content-type': 'text/html',
  'content-security-policy': "script-src 'self' 'unsafe-inline'",
};

const serve = async (request) => {
  const { pathname } = new URL(request.url);
  if (pathname === '/index.html') return new Response(html, { headers });
  if (pathname === '/large') return new Response(large);
  if (pathname === '/echo')
    return Response.json({
      url: request.url,
      method: request.method,
      range: request.headers.get('range'),
      origin: request.headers.get('origin'),
      referer: request.headers.get('referer'),
      body: await request.text(),
    });
  if (pathname === '/part') {
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.get('range') ?? '') ?? [];
    const part = large.slice(Number(from), Number(to) + 1);
    return new Response(part, {
      status: 206,
      headers: { 'content-range': `bytes ${from}-${to}/${large.length}` },
    });
  }
  return new Response(null, { status: 404 });
};

const attempt = (work) => {
  try {
    return String(work());
  } catch (error) {
    return error.message;
  }
};

const missing = () => [
  attempt(() => clipboard.writeText()),
  attempt(() => app.getGPUInfo('basic')),
  attempt(() => app.on('login', () => undefined)),
  attempt(() => BrowserWindow.getAllWindows()[0].setProgressBar(1)),
  attempt(() => BrowserWindow.getAllWindows()[0].webContents.executeJavaScript('1')),
  attempt(() => new BrowserWindow({ kiosk: true })),
  attempt(() => new BrowserWindow({ webPreferences: { nodeIntegration: true } })),
  attempt(() => new BrowserWindow({ webPreferences: { contextIsolation: false } })),
];

const describe = (value) => {
  if (value instanceof Map)
    return `Map ${[...value].map(([key, one]) => `${describe(key)}=>${describe(one)}`)}`;
  if (value instanceof Set) return `Set ${[...value].map(describe)}`;
  if (value instanceof Date) return `Date ${value.getTime()}`;
  if (value instanceof RegExp) return `RegExp ${value}`;
  if (value instanceof Error) return `${value.name} ${value.message}`;
  if (value instanceof ArrayBuffer) return `ArrayBuffer ${new Uint8Array(value)}`;
  if (ArrayBuffer.isView(value))
    return `${value.constructor.name} ${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'bigint') return `${value}n`;
  return value === undefined || typeof value === 'number' ? String(value) : JSON.stringify(value);
};

const addOne = (worker) =>
  new Promise((resolve) => {
    worker.once('message', (answer) => resolve(answer));
    worker.postMessage({ bytes: new Uint8Array([1, 2]), map: new Map([['a', 1]]), at: new Date(7) });
  });

const register = (window) => {
  ipcMain.handle('echo', (_event, ...args) => args);
  ipcMain.handle('describe', (_event, ...args) => args.map(describe));
  ipcMain.handle('sender', (event) => ({
    url: event.senderFrame.url,
    origin: event.senderFrame.origin,
    main: event.senderFrame === event.sender.mainFrame,
    same: event.sender === window.webContents,
    parent: event.senderFrame.parent,
  }));
  ipcMain.handle('fail', () => {
    throw new TypeError('from main');
  });
  ipcMain.handle('function', () => () => 1);
  ipcMain.handle('missing', missing);
  ipcMain.handle('push', (_event, value) => window.webContents.send('pushed', value, new Date(3)));
  ipcMain.handle('push-function', () => attempt(() => window.webContents.send('pushed', () => 1)));
  ipcMain.handle('theme', (_event, source) => {
    nativeTheme.themeSource = source;
    return nativeTheme.shouldUseDarkColors;
  });
  ipcMain.handle('save', () => dialog.showSaveDialog(window, { defaultPath: 'x.pdf' }));
  ipcMain.handle('app', () => [app.getName(), app.getVersion(), app.getLocale(), app.isPackaged]);
  ipcMain.handle('worker', async () => {
    const worker = utilityProcess.fork(`${import.meta.dirname}/worker.mjs`, ['argument']);
    const answer = await addOne(worker);
    const exit = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill();
    return { answer, exit: await exit };
  });
};

const noted = [];

if (!app.requestSingleInstanceLock()) {
  console.log('second');
  app.quit();
} else {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  await app.whenReady();
  protocol.handle('app', serve);
  const window = new BrowserWindow({ webPreferences: { preload: `${import.meta.dirname}/preload.cjs` } });
  register(window);
  ipcMain.handle('noted', () => noted);
  app.on('second-instance', (_event, argv) => noted.push(`second ${argv.at(-1)}`));
  powerMonitor.on('resume', () => noted.push('resume'));
  globalShortcut.register('CommandOrControl+Shift+K', () => noted.push('shortcut'));
  nativeTheme.on('updated', () => noted.push(`dark ${nativeTheme.shouldUseDarkColors}`));
  await window.loadURL('app://baton/index.html');
}
