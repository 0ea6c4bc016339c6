/**
 * The names of every IPC channel, without zod, because the sandboxed preload imports them and must stay small. The
 * schemas are in `contract.ts`; a test holds the two lists equal `[E2]`.
 */
export const channelNames = ['ping'] as const;

/** What the main process may push to a page. */
export const pushNames = ['bookChanged'] as const;

export type ChannelName = (typeof channelNames)[number];
export type PushName = (typeof pushNames)[number];
