import { session } from 'electron';
import { guardSession } from './guards.ts';

/** Guards the only session Baton uses. Electron has it from the moment the app is ready. */
export const guardDefaultSession = (): void => guardSession(session.defaultSession);
