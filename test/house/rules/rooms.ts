import { importsOf } from './imports';
import { at, type Rule } from './sources';

/** Where a file lives, the first match counting. */
const rooms = [
  ['forms', /^forms\//],
  ['db', /^db\//],
  ['test', /^test\//],
  ['app/components', /^app\/components\//],
  ['app/styles', /^app\/styles\//],
  ['app/http', /^app\/http\//],
  ['app/services', /^app\/services\//],
  ['app/pdf', /^app\/pdf\//],
  ['app/routes', /^app\/routes\//],
  ['app/commands', /^app\/commands\//],
  ['app/root', /^app\/root\.tsx$/],
  ['app/entries', /^app\/entry\./],
  ['app/server', /^app\/[\w.-]+\.ts$/],
] as const;

type Room = (typeof rooms)[number][0];

/** Who may import whom: the picture in house.md as a table. A room may always import itself. */
const mayImport: Readonly<Record<Room, readonly RegExp[]>> = {
  forms: [],
  db: [/^forms\//],
  test: [/^/],
  'app/components': [/^forms\//],
  'app/styles': [],
  'app/http': [/^app\/services\//, /^forms\//, /^app\/styles\//],
  'app/services': [/^forms\//, /^db\//, /^app\/pdf\//],
  'app/pdf': [/^forms\/copies\//, /^forms\/agreement\/strokes$/, /^forms\/outcome$/],
  'app/routes': [/^app\/http\//, /^app\/services\//, /^app\/components\//, /^forms\//],
  'app/commands': [/^app\/services\//, /^forms\//, /^db\/cast/],
  'app/root': [/^app\/components\//, /^app\/styles\//, /^app\/http\//, /^app\/services\//],
  'app/entries': [/^app\/http\//, /^app\/services\//, /^app\/components\//],
  'app/server': [/^app\/http\//, /^app\/services\//],
};

/** No room imports one that house.md does not give it, nothing imports test/, and every import shows its room. */
export const importsOnlyAllowedRooms: Rule = (source) =>
  importsOf(source).flatMap(({ node, specifier, file }) => {
    const [from, to] = [roomOf(source.path), file === undefined ? undefined : roomOf(file)];
    if (file === undefined || from === undefined) return [];
    if (from === to && from !== 'app/server') return [];
    if (to !== from && from !== 'test' && specifier.startsWith('.') && !/\.scss$/.test(specifier)) {
      return [
        `${at(source, node)}: ${specifier} leaves the room ${from}: write it with ~/ so that it shows where it goes`,
      ];
    }
    if (/\.(json|d)$/.test(file) || mayImport[from].some((allowed) => allowed.test(file))) return [];
    return [`${at(source, node)}: ${from} may not import ${specifier}`];
  });

/** Only files the compiler keeps off the browser import db/; commands may have the cast. */
export const onlyServerFilesImportDb: Rule = (source) =>
  importsOf(source)
    .filter(({ file }) => source.path.startsWith('app/') && file?.startsWith('db/'))
    .filter(
      ({ file }) =>
        !source.path.endsWith('.server.ts') &&
        !(source.path.startsWith('app/commands/') && file?.startsWith('db/cast')),
    )
    .map(({ node, specifier }) => `${at(source, node)}: only app/**/*.server.ts may import ${specifier}`);

/** Schemas stay on the server: a rule or a component that ran one would ship zod to every tablet. */
export const schemasStayOnTheServer: Rule = (source) => {
  if (!/^(forms|app\/components)\//.test(source.path) || source.path.endsWith('.schema.ts')) return [];
  const schemas = importsOf(source).filter(({ typeOnly, specifier }) => !typeOnly && /^zod$|\.schema$/.test(specifier));
  return schemas.map(
    ({ node, specifier }) => `${at(source, node)}: only a *.schema.ts file may import ${specifier} here`,
  );
};

/** The room of a file, or undefined for a file at the top. */
export function roomOf(file: string): Room | undefined {
  return rooms.find(([, where]) => where.test(/\.\w+$/.test(file) ? file : `${file}.ts`))?.[0];
}
