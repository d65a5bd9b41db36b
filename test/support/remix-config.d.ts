/** Remix's own options are plain JavaScript, since Remix demands that file; this is their type. */
declare module '*/remix.config.js' {
  const options: NonNullable<Parameters<typeof import('@remix-run/dev').vitePlugin>[0]>;
  export default options;
}
