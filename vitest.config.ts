import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Both cores: the default leaves one idle.
    maxWorkers: '100%',
    // Test files share their process: no test leaves anything behind, and every module is read once, not 110 times.
    isolate: false,
    passWithNoTests: false,
    reporters: ['default'],
  },
});
