import { importsOf, packageOf } from './imports';
import { at, type Rule } from './sources';

const server = /^app\/(http\/|server\.ts)/;
const remix = /^app\/(routes\/|http\/|components\/|root\.tsx|server\.ts|entry\.|[\w-]+\.d\.ts)/;

/** One vendor, one room. A package that stands here nowhere may be used nowhere: a new one is a decision, and a line. */
const vendors: Readonly<Record<string, RegExp>> = {
  node: /^(db|app\/(services|pdf|http|commands|server))\b/,
  virtual: /^app\/server\.ts$/,
  'better-sqlite3': /^db\//,
  kysely: /^db\//,
  pg: /^db\//,
  'pdf-lib': /^app\/pdf\//,
  harfbuzzjs: /^app\/pdf\//,
  pkijs: /^app\/pdf\//,
  asn1js: /^app\/pdf\//,
  pkcs11js: /^app\/pdf\/signers\//,
  '@libpdf/core': /^app\/pdf\/long-term\//,
  'bidi-js': /^app\/pdf\//,
  linebreak: /^app\/pdf\//,
  uqr: /^app\/pdf\//,
  signature_pad: /^app\/components\/signature\//,
  // At every door: forms, settings, and JSON that was stored.
  zod: /^(forms|db|app\/services|app\/http)\//,
  react: /^app\/(routes\/|components\/|root\.tsx|entry\.)/,
  'react-dom': /^app\/entry\./,
  '@remix-run/node': remix,
  '@remix-run/react': remix,
  '@remix-run/server-runtime': /^app\/env\.d\.ts$/,
  express: server,
  helmet: server,
  pino: /^app\/services\/log\.server\.ts$/,
  '@node-rs/argon2': /^app\/services\//,
  // Only in a process of its own: what it reads is a stranger's.
  sharp: /^app\/commands\/read-paper\.mjs$/,
  'pdfjs-dist': /^app\/commands\/read-paper\.mjs$/,
  '@napi-rs/canvas': /^app\/commands\/read-paper\.mjs$/,
  'rate-limiter-flexible': /^app\/services\//,
};

/** What components may take of Remix: its links and forms. */
const ofRemixInComponents = ['Link', 'NavLink', 'Form'];

/** What answers a request is made in one file, so that a change of Remix changes one file. */
const answers = ['json', 'redirect', 'redirectDocument', 'replace', 'defer', 'data', '*'];
const answersFile = 'app/http/responses.server.ts';

/** Every package is imported in its own room alone. */
export const oneVendorOneRoom: Rule = (source) => {
  if (source.path.startsWith('test/')) return [];
  return importsOf(source).flatMap(({ node, specifier, file }) => {
    if (file !== undefined) return [];
    const room = vendors[packageOf(specifier)];
    if (room === undefined)
      return [`${at(source, node)}: ${specifier} has no room yet: give it one in test/house/rules/vendors.ts`];
    return room.test(source.path) ? [] : [`${at(source, node)}: ${specifier} may not be imported here`];
  });
};

/** Components use the links and forms of Remix, and only the local helper makes answers. */
export const remixStaysThin: Rule = (source) =>
  importsOf(source).flatMap(({ node, specifier, names, typeOnly }) => {
    if (typeOnly || !specifier.startsWith('@remix-run/') || source.path.startsWith('test/')) return [];
    const forbidden = names.filter((name) =>
      source.path.startsWith('app/components/')
        ? specifier !== '@remix-run/react' || !ofRemixInComponents.includes(name)
        : specifier === '@remix-run/node' && answers.includes(name) && source.path !== answersFile,
    );
    return forbidden.map((name) => `${at(source, node)}: ${name} of ${specifier} may not be used here`);
  });
