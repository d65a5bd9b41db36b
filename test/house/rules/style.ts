import ts from 'typescript';
import { at, nodesOf, type Rule } from './sources';

const longest = 200;
/** Wording is as long as what must be said, a migration is never split after it has run, one behaviour's cases stand together. */
const mayBeLonger = [/\.test\.tsx?$/, /^forms\/[^/]+\/v\d+\.[a-z]{2,3}\.ts$/, /-words\.ts$/, /^db\/migrations\//];

/** No file is longer than 200 lines: one idea per file. */
export const noFileIsTooLong: Rule = ({ path, text }) => {
  const lines = text.trimEnd().split('\n').length;
  return lines <= longest || mayBeLonger.some((where) => where.test(path))
    ? []
    : [`${path}: ${lines} lines, ${longest} at most`];
};

/** Outside tests the compiler is never overruled: no `any`, no `as` but `as const`, no ts-ignore. */
export const theCompilerIsTrusted: Rule = (source) => {
  if (source.path.startsWith('test/')) return [];
  const overruled = nodesOf(source).flatMap((node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) return [`${at(source, node)}: any`];
    if (ts.isTypeAssertionExpression(node)) return [`${at(source, node)}: a type assertion`];
    if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type))
      return [`${at(source, node)}: as ${node.type.getText()}`];
    return [];
  });
  return /@ts-(ignore|expect-error|nocheck)/.test(source.text)
    ? [...overruled, `${source.path}: @ts-ignore or the like`]
    : overruled;
};

/** Pages keep to the Content-Security-Policy: a style attribute in the HTML would be stopped, raw HTML could carry a script. */
export const pagesKeepToThePolicy: Rule = (source) =>
  nodesOf(source)
    .filter((node) => ts.isJsxAttribute(node) && /^(style|dangerouslySetInnerHTML)$/.test(node.name.getText()))
    .filter(() => !source.path.startsWith('test/'))
    .map((node) => `${at(source, node)}: ${node.getText()}`);

/** The law knows no clock, no chance and no environment: whatever it needs is passed in. */
export const formsArePure: Rule = (source) => {
  if (!source.path.startsWith('forms/')) return [];
  return nodesOf(source).flatMap((node) => {
    const clock = ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length;
    const call =
      ts.isPropertyAccessExpression(node) &&
      /^(Date\.now|Math\.random|performance\.now|crypto\.|process\.)/.test(node.getText());
    return clock || call ? [`${at(source, node)}: ${node.getText()} in forms/`] : [];
  });
};

const readSettings = [/^app\/services\/config\.server\.ts$/, /^app\/server\.ts$/, /^app\/commands\//];

/** The environment is read once, by the settings. */
export const settingsAreReadOnce: Rule = (source) => {
  if (source.path.startsWith('test/') || readSettings.some((where) => where.test(source.path))) return [];
  const read = nodesOf(source).filter(
    (node) => ts.isPropertyAccessExpression(node) && node.getText() === 'process.env',
  );
  return read.map((node) => `${at(source, node)}: process.env is read by app/services/config.server.ts alone`);
};
