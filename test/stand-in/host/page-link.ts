import type { CDPSession, Page } from 'playwright-core';
import { decode, encode } from '../clone.ts';
import { composeScripts, createSecrets, preloadWorld } from './page-script.ts';

/** What a page's preload asked for through `ipcRenderer.invoke`. */
export interface Invocation {
  readonly channel: string;
  readonly args: readonly unknown[];
}

export interface PageLink {
  /** Sends to the preload of the document shown now; dropped, as in Electron, when there is none. */
  send(channel: string, args: readonly unknown[]): void;
}

interface Call {
  readonly kind: 'invoke';
  readonly id: number;
  readonly channel: string;
  readonly args: string;
}

interface Open {
  readonly kind: 'open';
  readonly url: string;
}

export interface PageEvents {
  readonly invoked: (invocation: Invocation) => Promise<unknown>;
  /** The page called window.open, which gave it null. */
  readonly opened: (url: string) => void;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/**
 * Joins a page to the main process: the preload in its own world with the raw binding, the bridge in the page's
 * world. Must finish before the page loads anything.
 */
export const linkPage = async (
  page: Page,
  preload: string | undefined,
  events: PageEvents,
): Promise<PageLink> => {
  const cdp = await page.context().newCDPSession(page);
  const secrets = createSecrets();
  const scripts = await composeScripts(secrets, preload);
  const world = await trackWorld(cdp);
  const deliver = (contextId: number | undefined, message: unknown): void => {
    if (contextId === undefined || page.isClosed()) return;
    const name = JSON.stringify(`${secrets.binding}:deliver`);
    const expression = `globalThis[${name}](${JSON.stringify(JSON.stringify(message))})`;
    cdp.send('Runtime.evaluate', { expression, contextId }).catch((error: unknown) => {
      // A document that goes away while an answer is on its way to it loses the answer, as in Electron.
      if (!/context|closed|destroyed|Target/i.test(String(error))) throw error;
    });
  };
  const answer = async (contextId: number, call: Call): Promise<void> => {
    try {
      const result = await events.invoked({ channel: call.channel, args: decode(call.args) as unknown[] });
      deliver(contextId, { kind: 'reply', id: call.id, value: encode(structuredClone(result)) });
    } catch (error) {
      const message = `Error invoking remote method '${call.channel}': ${messageOf(error)}`;
      deliver(contextId, { kind: 'failed', id: call.id, message });
    }
  };
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== secrets.binding) return;
    const message = JSON.parse(payload) as Call | Open;
    if (message.kind === 'open') events.opened(message.url);
    else void answer(executionContextId, message);
  });
  await cdp.send('Runtime.addBinding', { name: secrets.binding, executionContextName: preloadWorld });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: scripts.preload,
    worldName: preloadWorld,
  });
  return {
    send: (channel, args) =>
      deliver(world.current(), { kind: 'send', channel, args: encode(structuredClone(args)) }),
  };
};

/** Follows which execution context is the preload's world of the document shown now. */
const trackWorld = async (cdp: CDPSession): Promise<{ current(): number | undefined }> => {
  let current: number | undefined;
  const { frameTree } = await cdp.send('Page.getFrameTree');
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    const frame = (context.auxData as { frameId?: string } | undefined)?.frameId;
    if (context.name === preloadWorld && frame === frameTree.frame.id) current = context.id;
  });
  cdp.on('Runtime.executionContextsCleared', () => {
    current = undefined;
  });
  await cdp.send('Page.enable');
  await cdp.send('Runtime.enable');
  return { current: () => current };
};
