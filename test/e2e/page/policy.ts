/** Functions that run inside the page, each alone: Playwright sends their text, so they share nothing. */

type WatchedWindow = Window & typeof globalThis & { pwned?: unknown; violations?: string[] };

/** From now on every violation of the page's policy is remembered. */
export const watchPolicy = (): void => {
  const violations: string[] = [];
  Object.assign(window, { violations });
  document.addEventListener('securitypolicyviolation', (event) =>
    violations.push(`${event.effectiveDirective} ${event.blockedURI}`),
  );
};

/** Whether a text has run as code, and what the policy had to stop. */
export const whatRan = (): { readonly pwned: unknown; readonly violations: readonly string[] } => {
  const { pwned = null, violations = ['the page was loaded anew'] } = window as WatchedWindow;
  return { pwned, violations };
};
