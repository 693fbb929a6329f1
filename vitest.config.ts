// Unit and socket tests. Vite's root is the client's folder; tests mirror the whole tree, so theirs is the project.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: '.',
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/cluster/**', 'node_modules/**'],
    pool: 'forks',
    // Most files wait for servers of their own: two at a time also where there are two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 30_000,
    coverage: { include: ['shared/**', 'server/**', 'client/**'] },
  },
});
