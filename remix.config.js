/** Remix's own options; vite.config.ts reads them. Every flag is named, so that an upgrade is a decision. */
export default {
  appDirectory: 'app',
  // Built beside the old build and put in its place when it is whole: see app/commands/build.mjs.
  buildDirectory: process.env.BUILD_DIRECTORY ?? 'build',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: false,
    v3_singleFetch: false,
    v3_routeConfig: false,
    unstable_optimizeDeps: false,
  },
};
