import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { at, nodesOf, type Source, source, sources } from '~/test/house/rules/sources';

/** What no sentence for staff or families says, and why. */
const NEVER: readonly (readonly [RegExp, string])[] = [
  [/\bplease\b/i, 'a form asks plainly, and begs nobody (GOV.UK style)'],
  [/\binvalid\b|\boops\b|\bforbidden\b|\billegal\b/i, 'an error says what to do'],
  [/\bclick here\b/i, 'a link says where it goes'],
  [/\bFraser\b/, 'the guidelines are about contraception; the test is understanding'],
  [/Working Together (to Safeguard Children )?20(1\d|2[0-5])/, 'guidance that was replaced'],
  [/\bgcsx\b|Data Protection Act 1998|residence order|contact order/i, 'law and systems that are gone'],
  [/\bcustody\b|\bnatural mother\b|\bboth parents must\b/i, 'not the law, and not the words of it'],
  [/\bpermanently deleted\b/i, 'nothing is deleted'],
];

/** The table of guidance names what was replaced, with its days and a warning: it stays selectable, and warned of (domain 4.7). */
const DATED_GUIDANCE = 'forms/sharing/guidance.ts';

const rooms = sources('app/routes', 'app/components', 'app/http', 'app/services', 'forms').filter(
  ({ path }) => path !== DATED_GUIDANCE,
);

/** Every sentence in a file that a person may read: text, and strings with a space in them. */
function sentencesIn(file: Source): { node: ts.Node; text: string }[] {
  return nodesOf(file).flatMap((node): { node: ts.Node; text: string }[] => {
    if (ts.isJsxText(node)) return [{ node, text: node.text }];
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const isAPath = ts.isImportDeclaration(node.parent);
      return isAPath || ts.isTypeNode(node.parent) ? [] : [{ node, text: node.text }];
    }
    return [];
  });
}

const saidBadly = (files: readonly Source[]) =>
  files.flatMap((file) =>
    sentencesIn(file).flatMap(({ node, text }) =>
      NEVER.filter(([pattern]) => pattern.test(text)).map(([, why]) => `${at(file, node)}: ${text.trim()} (${why})`),
    ),
  );

describe('no sentence of the product', () => {
  it('says what must not be said', () => {
    expect(rooms.length).toBeGreaterThan(100);
    expect(saidBadly(rooms)).toEqual([]);
  });

  it('shouts', () => {
    const loud = rooms.flatMap((file) =>
      sentencesIn(file)
        .filter(({ text }) => /^[A-Z][a-z].* .*!$/.test(text.trim()))
        .map(({ node }) => at(file, node)),
    );
    expect(loud).toEqual([]);
  });
});

it('the rule can fail', () => {
  const bad = "const a = <p>Please wait</p>; const b = 'Invalid date'; const c = `Oops, no`; import x from 'please';";
  expect(saidBadly([source('app/routes/x.tsx', bad)])).toHaveLength(3);
  expect(saidBadly([source('app/routes/x.tsx', 'const a = <input aria-invalid="true" />;')])).toEqual([]);
});
