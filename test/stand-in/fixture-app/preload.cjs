const { contextBridge, ipcRenderer } = require('electron');

// A small app that touches every edge of the stand-in; see test/e2e/stand-in.spec.ts.
globalThis.leaked = 'from the preload';

const attempt = (work) => {
  try {
    return String(work());
  } catch (error) {
    return error.message;
  }
};

contextBridge.exposeInMainWorld('fixture', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  on: (channel, listener) => {
    const relay = (_event, ...args) => listener(...args);
    ipcRenderer.on(channel, relay);
    return () => ipcRenderer.removeListener(channel, relay);
  },
  sees: {
    process: typeof process,
    Buffer: typeof Buffer,
    page: typeof globalThis.ofThePage,
    fs: attempt(() => require('node:fs')),
    send: attempt(() => ipcRenderer.sendSync('x')),
    webFrame: attempt(() => require('electron').webFrame),
  },
  bytes: new Uint8Array([1, 2, 3]),
  list: [{ deep: { value: 1 } }],
  fail: () => {
    throw new RangeError('from the preload');
  },
  failLater: () => Promise.reject(new RangeError('later')),
  double: (number) => number * 2,
  callBack: (listener) => listener({ at: new Date(5) }),
});
