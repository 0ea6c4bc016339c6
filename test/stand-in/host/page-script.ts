import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Secrets } from '../page/worlds.ts';

/** The isolated world's name; the binding exists in worlds of this name only. */
export const preloadWorld = 'electron-preload';

export const createSecrets = (): Secrets => ({
  toPage: `page-${randomUUID()}`,
  toPreload: `preload-${randomUUID()}`,
  binding: `binding-${randomUUID()}`,
});

export interface PageScripts {
  /** Runs in the page's own world, before any script of the page. */
  readonly page: string;
  /** Runs in the preload's world. */
  readonly preload: string;
}

/**
 * The two scripts of one window. The preload's text stands inside a function, so it sees `require`, `module` and
 * `exports` and none of the stand-in's variables.
 */
export const composeScripts = async (secrets: Secrets, preload: string | undefined): Promise<PageScripts> => {
  const worlds = await readFile(new URL('./page/worlds.js', import.meta.url), 'utf8');
  const source = preload === undefined ? '' : await readFile(preload, 'utf8');
  const text = JSON.stringify(secrets);
  return {
    page: `(() => {${worlds}\nStandInWorlds.startPage(${text});})();`,
    preload: `(() => {${worlds}\nreturn StandInWorlds;})().startPreload(${text}, function (require, module, exports) {\n${source}\n});`,
  };
};
