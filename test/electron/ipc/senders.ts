import type { InvokeEvent } from '../../../electron/ipc/dispatch.ts';
import { appOrigin, appPage } from '../../../electron/protocol/origin.ts';

/** A frame as Electron reports it; the main frame has no parent. */
const frame = (url: string, frameTreeNodeId = 1, parent: unknown = null) => ({
  url,
  frameTreeNodeId,
  parent,
});

const mainFrame = frame(appPage);

const contents = (main: { readonly frameTreeNodeId: number }, destroyed = false, id = 1) => ({
  id,
  mainFrame: main,
  isDestroyed: () => destroyed,
});

/** Our own window, as it is when all is well. */
export const ours: InvokeEvent = { sender: contents(mainFrame), senderFrame: mainFrame };

const shown = (url: string): InvokeEvent => {
  const main = frame(url);
  return { sender: contents(main), senderFrame: main };
};

/** Every sender that must be turned away. */
export const strangers: readonly (readonly [name: string, event: InvokeEvent])[] = [
  ['a frame that is gone', { ...ours, senderFrame: null }],
  ['a subframe of our page, showing our page', { ...ours, senderFrame: frame(appPage, 2, mainFrame) }],
  ['a subframe that claims the main frame’s id', { ...ours, senderFrame: frame(appPage, 1, mainFrame) }],
  ['the main frame of another window', { ...ours, senderFrame: frame(appPage, 2) }],
  ['a subframe showing a foreign page', { ...ours, senderFrame: frame('https://evil.test/', 2, mainFrame) }],
  ['our window showing https://evil', shown('https://evil.test/')],
  ['our window showing a file', shown('file:///tmp/index.html')],
  ['our window showing data', shown('data:text/html,x')],
  ['our window showing nothing', shown('about:blank')],
  ['our window on another host of our scheme', shown('app://evil/index.html')],
  ['our window on a host that begins like ours', shown('app://baton.evil/index.html')],
  ['our window on another path', shown(`${appOrigin}/attachments/x`)],
  ['our window with a user in the address', shown('app://baton@evil/index.html')],
  ['a destroyed window', { ...ours, sender: contents(mainFrame, true) }],
  ['a window we did not make', { ...ours, sender: contents(mainFrame, false, 2) }],
];
