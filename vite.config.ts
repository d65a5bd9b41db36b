import { vitePlugin as remix } from '@remix-run/dev';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import remixOptions from './remix.config.js';

const alias = { '~': import.meta.dirname };

/** The server and the shell commands are built in one graph with the routes: one database, one worker, one limiter. */
function oneServerGraph(): Plugin {
  return {
    name: 'one-server-graph',
    config(_config, { isSsrBuild, command }) {
      if (!isSsrBuild || command !== 'build') return;
      return {
        build: {
          rollupOptions: {
            input: { index: 'virtual:remix/server-build', server: 'app/server.ts', cli: 'app/commands/cli.ts' },
            output: { entryFileNames: '[name].js' },
          },
        },
      };
    },
  };
}

export default defineConfig({
  plugins: process.env.VITEST ? [] : [remix(remixOptions), oneServerGraph()],
  resolve: { alias },
  css: { preprocessorOptions: { scss: { quietDeps: true, loadPaths: ['node_modules'] } } },
  build: { target: 'es2022', sourcemap: false },
  optimizeDeps: {
    include: ['react', 'react-dom/client', 'react/jsx-dev-runtime', '@remix-run/react', 'signature_pad'],
    exclude: ['better-sqlite3', 'kysely'],
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: process.env.OWN_MODULES ? ['test/support/own-modules.ts'] : [],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // The groups of a run, and the next run, load what was transformed once.
    experimental: { fsModuleCache: true, fsModuleCachePath: '.tmp/modules' },
  },
});
