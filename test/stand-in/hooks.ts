import type { ResolveHook } from 'node:module';

const standIn = new URL('./electron.js', import.meta.url).href;

/** Whoever imports `electron`, the app or one of its packages, gets the stand-in. */
export const resolve: ResolveHook = (specifier, context, next) =>
  specifier === 'electron' || specifier === 'electron/main'
    ? { url: standIn, shortCircuit: true }
    : next(specifier, context);
