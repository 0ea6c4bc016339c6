/** Hosts whose https pages a person may open in their browser from Baton. Short on purpose. */
export const externalHosts: readonly string[] = ['github.com'];

export interface ExternalLinkDeps {
  readonly hosts: readonly string[];
  /** Shows the whole address and asks; true when the person says yes. */
  readonly confirm: (url: string) => Promise<boolean>;
  readonly open: (url: string) => Promise<void>;
  readonly fault: (where: string, error: unknown) => void;
}

/** The url in its canonical form when it is https, on a listed host and carries no name, password or port. */
export const allowedExternal = (url: string, hosts: readonly string[]): string | undefined => {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:') return undefined;
  if (parsed.username !== '' || parsed.password !== '' || parsed.port !== '') return undefined;
  return hosts.includes(parsed.hostname) ? parsed.href : undefined;
};

/**
 * Opens an allowed https page in the system's browser after the person confirmed the address; drops everything else
 * `[E6]`. One question at a time: a page cannot bury the screen under dialogs.
 */
export const createExternalLinks = (deps: ExternalLinkDeps): ((url: string) => Promise<boolean>) => {
  let asking = false;
  return async (url) => {
    const allowed = allowedExternal(url, deps.hosts);
    if (allowed === undefined || asking) return false;
    asking = true;
    try {
      if (!(await deps.confirm(allowed))) return false;
      await deps.open(allowed);
      return true;
    } catch (error) {
      deps.fault('opening a page outside', error);
      return false;
    } finally {
      asking = false;
    }
  };
};
