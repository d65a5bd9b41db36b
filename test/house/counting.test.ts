import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countReport } from '~/test/support/run-group.mjs';
import { addUp, lastLine, slowest } from '~/test/support/totals.mjs';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'consent-counting-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function report(testResults: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, typeof testResults === 'string' ? testResults : JSON.stringify({ testResults }));
  return file;
}

const test = (status: string) => ({ status, fullName: `a ${status} test`, duration: 1 });
const file = (status: string, ...assertionResults: unknown[]) => ({
  name: path.resolve('test/x.test.ts'),
  status,
  assertionResults,
});

describe('counting what vitest reports', () => {
  it('counts each test once', () => {
    const counted = countReport(
      report([file('failed', test('passed'), test('failed'), test('pending'), test('todo'))]),
      'unit',
      1,
    );
    expect(counted).toMatchObject({ passed: 1, failed: 1, skipped: 2 });
  });

  it.each([
    ['a file that could not be loaded', [file('failed')], 1],
    ['a file that failed after its tests passed', [file('failed', test('passed'))], 1],
    ['a run that ended badly though every test passed', [file('passed', test('passed'))], 1],
    ['a run that was killed', [file('passed', test('passed'))], 137],
    ['half a report', '{"testResults": [', 0],
  ])('%s is a failure', (_what, results, status) => {
    expect(countReport(report(results), 'unit', status).failed).toBe(1);
  });

  it('no report at all is a failure', () => {
    expect(countReport(path.join(folder, 'none.json'), 'unit', 0).failed).toBe(1);
  });
});

describe('the last line', () => {
  const result = {
    passed: 2,
    failed: 0,
    skipped: 1,
    tests: [
      { name: 'slow', ms: 2500 },
      { name: 'slower', ms: 3000 },
    ],
    troubles: [],
  };

  it('adds everything up', () => {
    expect(lastLine(addUp([result, result], { ci: false }))).toBe('4 passed, 0 failed, 2 skipped');
    expect(lastLine(addUp([{ ...result, skipped: 0 }], { ci: false }))).toBe('2 passed, 0 failed');
  });

  it('calls what was skipped on CI failed', () => {
    expect(lastLine(addUp([result], { ci: true }))).toBe('2 passed, 1 failed');
  });

  it('comes after the slowest tests, slowest first', () => {
    expect(slowest([result], 1)).toEqual(['    3.00 s  slower']);
  });
});
