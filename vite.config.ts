import { builtinModules } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const nodeBuiltins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** What the Node bundles load at run time from node_modules instead of carrying it: packages that read files beside themselves. */
const atRunTime = ['electron', 'electron-store', 'pdfmake', /^pdfmake\//, 'fontkit', /^@expo-google-fonts\//];

const node = {
  consumer: 'server' as const,
  resolve: { conditions: ['node', 'import', 'default'], noExternal: true as const },
  define: { 'process.env.NODE_ENV': '"production"' },
};

export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: false,
  // The app:// handler puts a fresh nonce here for every document it serves.
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [react()],
  environments: {
    client: {
      build: {
        outDir: '../out/renderer',
        emptyOutDir: true,
        sourcemap: true,
        target: 'chrome130',
        modulePreload: { polyfill: false },
      },
    },
    main: {
      ...node,
      build: {
        outDir: '../out/main',
        emptyOutDir: true,
        sourcemap: true,
        minify: false,
        target: 'node20',
        rollupOptions: {
          input: {
            main: 'electron/main.ts',
            baton: 'electron/baton.ts',
            'report-worker': 'electron/report/worker.ts',
          },
          external: [...nodeBuiltins, ...atRunTime],
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
    preload: {
      ...node,
      build: {
        outDir: '../out/preload',
        emptyOutDir: true,
        sourcemap: false,
        minify: false,
        target: 'chrome130',
        rollupOptions: {
          input: { preload: 'electron/preload.ts' },
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
    /** What stands in for Electron where its binary cannot be had; never part of a release. */
    standIn: {
      ...node,
      build: {
        outDir: '../out/stand-in',
        emptyOutDir: true,
        sourcemap: true,
        minify: false,
        target: 'node20',
        rollupOptions: {
          input: {
            register: 'test/stand-in/register.ts',
            hooks: 'test/stand-in/hooks.ts',
            electron: 'test/stand-in/electron.ts',
            'utility-child': 'test/stand-in/utility-child.ts',
          },
          external: [...nodeBuiltins, 'electron', 'playwright-core', '@sparticuz/chromium'],
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
    standInPage: {
      ...node,
      build: {
        outDir: '../out/stand-in/page',
        emptyOutDir: true,
        sourcemap: false,
        minify: false,
        target: 'chrome130',
        rollupOptions: {
          input: { worlds: 'test/stand-in/page/worlds.ts' },
          output: { format: 'iife', name: 'StandInWorlds', entryFileNames: '[name].js' },
        },
      },
    },
  },
  builder: {
    buildApp: async (builder) => {
      for (const name of ['client', 'main', 'preload', 'standIn', 'standInPage'] as const) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
