// @ts-check
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ensureBuild } from '../electron/launch/ensure-build.mjs';

/** Builds the benchmarks as the app is built, then runs them: they measure what ships, not what a loader makes of it. */
const root = join(import.meta.dirname, '..');
const out = join(root, 'out', 'bench');

// The worker that prints, and the window, are the app’s own.
await ensureBuild();
await build({
  configFile: false,
  root,
  logLevel: 'error',
  ssr: {
    noExternal: true,
    external: [
      'pdfmake',
      'fontkit',
      'pdfkit',
      'pdfjs-dist',
      '@sparticuz/chromium',
      'playwright-core',
      '@playwright/test',
    ],
  },
  build: {
    ssr: join(root, 'bench', 'main.ts'),
    outDir: out,
    emptyOutDir: true,
    minify: false,
    target: 'node20',
    rollupOptions: {
      external: [
        /^node:/,
        /^pdfmake/,
        'fontkit',
        'pdfkit',
        /^pdfjs-dist/,
        '@sparticuz/chromium',
        'playwright-core',
        '@playwright/test',
      ],
      output: { format: 'es' },
    },
  },
});
await import(pathToFileURL(join(out, 'main.js')).href);
