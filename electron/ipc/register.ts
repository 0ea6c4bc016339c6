import { ipcMain } from 'electron';
import { type Channel, createDispatch, type DispatchDeps, type Handlers } from './dispatch.ts';

/**
 * Answers every channel of the contract. The only file that touches `ipcMain`; what is not in the table has no
 * listener, and every answer is a `Result`.
 */
export const registerIpc = <const Table extends Readonly<Record<string, Channel>>>(
  table: Table,
  handlers: Handlers<Table>,
  deps: DispatchDeps,
): void => {
  const dispatch = createDispatch(deps);
  const register = <Name extends keyof Table & string>(name: Name): void => {
    const channel: Table[Name] = table[name];
    ipcMain.handle(name, dispatch<Table[Name]['request']>(name, channel.request, handlers[name]));
  };
  for (const name of Object.keys(table) as (keyof Table & string)[]) register(name);
};
