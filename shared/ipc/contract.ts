import { z } from 'zod';

/** Requests a page may make of the main process, by channel. Objects are strict: an unknown key is a refusal. */
export const channels = {
  ping: { request: z.strictObject({ text: z.string().max(100) }) },
} as const;

/** What the main process tells pages, by channel. */
export const pushes = {
  bookChanged: z.strictObject({}),
} as const;
