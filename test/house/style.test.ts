import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesUnder, type Rule, source, sources } from './rules/sources';
import {
  formsArePure,
  noFileIsTooLong,
  pagesKeepToThePolicy,
  settingsAreReadOnce,
  theCompilerIsTrusted,
} from './rules/style';

const rules: [string, Rule, string, string][] = [
  ['no file is too long', noFileIsTooLong, 'app/services/long.server.ts', 'x;\n'.repeat(201)],
  ['no any', theCompilerIsTrusted, 'db/x.ts', 'const a: any = 1;'],
  ['no as', theCompilerIsTrusted, 'db/x.ts', 'const a = b as Child;'],
  ['no assertion in brackets', theCompilerIsTrusted, 'db/x.ts', 'const a = <Child>b;'],
  ['no ts-ignore', theCompilerIsTrusted, 'db/x.ts', '// @ts-ignore\nconst a = b;'],
  ['no style attribute', pagesKeepToThePolicy, 'app/components/x.tsx', 'const a = <p style={{ color: "red" }} />;'],
  [
    'no raw HTML',
    pagesKeepToThePolicy,
    'app/components/x.tsx',
    'const a = <p dangerouslySetInnerHTML={{ __html: b }} />;',
  ],
  ['no clock in forms/', formsArePure, 'forms/x.ts', 'const today = new Date();'],
  ['no chance in forms/', formsArePure, 'forms/x.ts', 'const id = Math.random();'],
  ['no settings but through config', settingsAreReadOnce, 'app/services/x.server.ts', 'const port = process.env.PORT;'],
];

describe.each(rules)('%s', (_name, rule, file, bad) => {
  it('in the product', () => {
    expect(sources().flatMap(rule)).toEqual([]);
  });

  it('the rule can fail', () => {
    expect(rule(source(file, bad))).toHaveLength(1);
  });
});

it('as const, and a date made from an instant, are fine', () => {
  expect(theCompilerIsTrusted(source('db/x.ts', 'const a = { b: 1 } as const satisfies B;'))).toEqual([]);
  expect(formsArePure(source('forms/x.ts', 'const day = new Date(instant);'))).toEqual([]);
});

it('the plain scripts are not too long either', () => {
  const scripts = ['app', 'test'].flatMap(filesUnder).filter((file) => file.endsWith('.mjs'));
  expect(scripts.flatMap((file) => noFileIsTooLong(source(file, readFileSync(file, 'utf8'))))).toEqual([]);
});
