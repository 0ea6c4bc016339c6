import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Builds the worker alone, as the app's own build does, where it finds node_modules; answers the file to start. */
export const buildWorker = async (): Promise<string> => {
  const outDir = join(root, 'node_modules/.cache/baton-report-worker');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true, external: ['pdfmake', 'fontkit'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rollupOptions: {
        input: join(root, 'electron/report/worker.ts'),
        external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { format: 'es', entryFileNames: 'report-worker.js' },
      },
    },
  });
  return join(outDir, 'report-worker.js');
};
