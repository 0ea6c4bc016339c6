import { ipcMain } from 'electron';
import type { z } from 'zod';
import { type InvokeChannel, invokeChannels } from '../../shared/ipc/channels.ts';
import { type Answer, type Request, requestSchemas } from '../../shared/ipc/contract.ts';
import { createDispatch, type DispatchDeps, type Handler } from './dispatch.ts';

/** One handler for every channel of the contract. */
export type Handlers = { readonly [C in InvokeChannel]: Handler<Request<C>, Answer<C>> };

/**
 * Answers every channel of the contract. The only file that touches `ipcMain`; what is not in the table has no
 * listener, and every answer is a `Result`.
 */
export const registerIpc = (handlers: Handlers, deps: DispatchDeps): void => {
  const dispatch = createDispatch(deps);
  const schemas: { readonly [C in InvokeChannel]: z.ZodType<Request<C>> } = requestSchemas;
  const register = <C extends InvokeChannel>(channel: C): void =>
    ipcMain.handle(channel, dispatch(channel, schemas[channel], handlers[channel]));
  for (const channel of invokeChannels) register(channel);
};
