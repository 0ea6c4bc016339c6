/** Functions that run inside the page, each alone: Playwright sends their text, so they share nothing. */

export interface Asked {
  readonly channel: string;
  readonly request: Readonly<Record<string, unknown>>;
}

/** Asks main what the window itself would ask, one after the other; answers with the first refusal, else `null`. */
export const askMain = async (asked: readonly Asked[]): Promise<string | null> => {
  interface Way {
    readonly baton?: { readonly invoke: (channel: string, request: unknown) => Promise<unknown> };
  }
  const { baton } = window as Window & Way;
  for (const { channel, request } of asked) {
    const answer = (await baton?.invoke(channel, request)) as { ok: boolean; error?: unknown };
    if (!answer.ok) return `${channel} ${JSON.stringify(request)}: ${JSON.stringify(answer.error)}`;
  }
  return null;
};

/** Who is signed in. */
export const whoWrites = async (): Promise<string> => {
  interface Way {
    readonly baton?: { readonly invoke: (channel: string, request: unknown) => Promise<unknown> };
  }
  const { baton } = window as Window & Way;
  const answer = (await baton?.invoke('app.bootstrap', {})) as {
    value: { session: { staffId: string | null } };
  };
  return answer.value.session.staffId ?? '';
};
