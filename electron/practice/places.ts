import { join } from 'node:path';

/** Says on the command line that this start of Baton is for practice, in the profile it is given. */
export const PRACTICE_SWITCH = '--practice';

/** Where the practice folders of a profile stand: each is the whole profile of one practice. */
export const practiceRoot = (userData: string): string => join(userData, 'practice');

/** Held, as a lock, by the Baton that has opened practice in this folder, for as long as it lives. */
export const keeperName = (folder: string): string => `practice kept: ${folder}`;

/** Held, as a lock, by practice itself for as long as it uses its folder. */
export const inUseName = (folder: string): string => `practice used: ${folder}`;

/** What practice saves where nobody chooses another folder. */
export const practiceFiles = (profile: string): string => join(profile, 'files');
