import ts from 'typescript';
import { at, type Rule, type Source } from './sources';

const guards = ['requireStaff', 'requireSigner', 'openToAll'];

/** Every loader and action of a route begins with its guard. Layouts never guard for their children: each asks for itself. */
export const everyDoorIsGuarded: Rule = (source) => {
  if (!source.path.startsWith('app/routes/')) return [];
  return source.tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return reExported(source, statement);
    if (!isExported(statement)) return [];
    if (ts.isFunctionDeclaration(statement)) return unguarded(source, statement, statement.name?.text, statement.body);
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
      const isFunction = initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer));
      return unguarded(source, statement, name.getText(), isFunction ? initializer.body : undefined);
    });
  });
};

function unguarded(
  source: Source,
  node: ts.Node,
  name: string | undefined,
  body: ts.ConciseBody | undefined,
): string[] {
  if (!isDoor(name)) return [];
  const first = body && ts.isBlock(body) ? body.statements[0] : body;
  if (first && beginsWithGuard(first)) return [];
  return [`${at(source, node)}: ${name} must begin with ${guards.join('(, ')}(`];
}

function reExported(source: Source, statement: ts.ExportDeclaration): string[] {
  const clause = statement.exportClause;
  if (!clause) return [`${at(source, statement)}: a route may not export everything of another file`];
  if (!ts.isNamedExports(clause)) return [];
  const doors = clause.elements.filter(({ name }) => isDoor(name.text));
  return doors.map(
    ({ name }) => `${at(source, statement)}: ${name.text} must be written here, beginning with its guard`,
  );
}

/** The first thing that happens in a statement is a call of a guard, awaited or not. */
function beginsWithGuard(first: ts.Node): boolean {
  if (ts.isVariableStatement(first)) {
    const initializer = first.declarationList.declarations[0]?.initializer;
    return initializer !== undefined && beginsWithGuard(initializer);
  }
  if (ts.isExpressionStatement(first) || ts.isAwaitExpression(first) || ts.isParenthesizedExpression(first)) {
    return beginsWithGuard(first.expression);
  }
  if (!ts.isCallExpression(first) || !ts.isIdentifier(first.expression)) return false;
  if (guards.includes(first.expression.text)) return true;
  // What is passed first runs before what it is passed to: `familyPage(await requireSigner(request))`.
  const [passed] = first.arguments;
  return passed !== undefined && beginsWithGuard(passed);
}

function isDoor(name: string | undefined): boolean {
  return name === 'loader' || name === 'action' || name === 'clientLoader' || name === 'clientAction';
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}
