import path from 'node:path';
import ts from 'typescript';
import { nodesOf, type Source } from './sources';

/** One import, export-from or dynamic import of a file. */
export interface Import {
  readonly node: ts.Node;
  /** As it is written. */
  readonly specifier: string;
  /** The file from the top folder, for our own files; undefined for a package. */
  readonly file: string | undefined;
  /** Erased by the compiler: it never runs. */
  readonly typeOnly: boolean;
  /** The names it takes, as the other file calls them. */
  readonly names: readonly string[];
}

/** Everything a file imports. */
export function importsOf(source: Source): Import[] {
  return nodesOf(source).flatMap((node) => {
    const found = specifierOf(node);
    if (!found) return [];
    const [specifier] = found.split('?');
    if (specifier === undefined) return [];
    return [
      { node, specifier, file: fileOf(source.path, specifier), typeOnly: isTypeOnly(node), names: namesOf(node) },
    ];
  });
}

/** The name of the package that a specifier belongs to. */
export function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  if (specifier.startsWith('virtual:')) return 'virtual';
  const [scopeOrName = '', name = ''] = specifier.split('/');
  return scopeOrName.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName;
}

function specifierOf(node: ts.Node): string | undefined {
  const moduleName =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : undefined;
  return moduleName && ts.isStringLiteralLike(moduleName) ? moduleName.text : undefined;
}

function fileOf(importer: string, specifier: string): string | undefined {
  if (specifier.startsWith('~/')) return specifier.slice(2);
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(importer), specifier) : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const { importClause } = node;
  if (importClause.isTypeOnly) return true;
  const named = importClause.namedBindings;
  return (
    !importClause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly)
  );
}

function namesOf(node: ts.Node): string[] {
  if (!ts.isImportDeclaration(node)) return [];
  const named = node.importClause?.namedBindings;
  if (!named) return [];
  if (ts.isNamespaceImport(named)) return ['*'];
  return named.elements
    .filter((element) => !element.isTypeOnly)
    .map((element) => (element.propertyName ?? element.name).text);
}
