import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';

/** Runs one group of tests with vitest and counts its results. A group whose run breaks, whatever the reason, has a failure. */
export async function runGroup({ name, folders, files, perCore = 1 }) {
  const present = folders.filter((folder) => existsSync(`test/${folder}`)).map((folder) => `test/${folder}/`);
  if (present.length === 0) return { passed: 0, failed: 0, skipped: 0, tests: [], troubles: [] };
  const folder = mkdtempSync(path.join(tmpdir(), `consent-${name}-`));
  const report = path.join(folder, 'report.json');
  process.stdout.write(`\n--- ${name}: ${present.join(' ')}\n`);
  const status = await vitest(
    [
      'run',
      ...present,
      '--passWithNoTests',
      `--maxWorkers=${Math.round(availableParallelism() * perCore)}`,
      ...(files === 'own process' ? [] : ['--no-isolate']),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { RUN_FOLDER: folder, ...(files === 'own modules' ? { OWN_MODULES: 'yes' } : {}) },
  );
  const result = countReport(report, name, status);
  rmSync(folder, { recursive: true, force: true });
  return result;
}

/** Counts what vitest wrote. A file that could not be loaded, a missing report and an exit status nobody explained are failures. */
export function countReport(report, name, status) {
  const files = readReport(report);
  if (!files)
    return { passed: 0, failed: 1, skipped: 0, tests: [], troubles: [`failed: ${name} stopped without a report`] };
  const tests = files.flatMap(({ name: file, assertionResults }) =>
    assertionResults.map((test) => ({
      ...test,
      name: `${path.relative('.', file)}: ${test.fullName}`,
      ms: test.duration ?? 0,
    })),
  );
  const broken = files.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed));
  const troubles = [
    ...tests.filter(isFailed).map((test) => `failed: ${test.name}`),
    ...broken.map((file) => `failed: ${path.relative('.', file.name)} could not be run`),
  ];
  if (status !== 0 && troubles.length === 0) troubles.push(`failed: ${name} ended with status ${status}`);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const skipped = tests.filter((test) => test.status !== 'passed' && !isFailed(test)).length;
  return { passed, failed: troubles.length, skipped, tests, troubles };
}

function isFailed({ status }) {
  return status === 'failed';
}

function vitest(args, environment) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    });
    child.on('error', () => resolve(1));
    child.on('exit', (status) => resolve(status ?? 1));
  });
}

function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    return undefined;
  }
}
