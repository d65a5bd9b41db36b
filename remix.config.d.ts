declare const options: NonNullable<Parameters<typeof import('@remix-run/dev').vitePlugin>[0]>;
export default options;
