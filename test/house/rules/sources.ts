import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One file of the product, read by the compiler's own parser. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** A rule of the house: takes a file, returns a sentence for each thing that breaks the rule. */
export type Rule = (source: Source) => string[];

/** Every TypeScript file of the rooms given: of all of them when none is. */
export function sources(...rooms: string[]): Source[] {
  const files = (rooms.length === 0 ? ['app', 'forms', 'db', 'test'] : rooms).flatMap(filesUnder);
  return files.filter((file) => /\.tsx?$/.test(file)).map(readSource);
}

/** A made-up file, to see whether a rule can fail. */
export function source(file: string, text: string): Source {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { path: file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind) };
}

/** Every node of a file, from the top down. */
export function nodesOf({ tree }: Source): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return nodes;
}

/** Where a node stands, as an editor shows it. */
export function at({ path: file, tree }: Source, node: ts.Node): string {
  return `${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}

/** All files under a folder, by their path from the top. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.posix.join(entry.parentPath, entry.name));
}

const alreadyRead = new Map<string, Source>();

function readSource(file: string): Source {
  const known = alreadyRead.get(file) ?? source(file, readFileSync(file, 'utf8'));
  alreadyRead.set(file, known);
  return known;
}
