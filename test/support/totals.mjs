/** Adds up the results of all checks and groups. On CI nothing may be skipped: what was, failed. */
export function addUp(results, { ci }) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const skipped = sum('skipped');
  const troubles = results.flatMap((result) => result.troubles);
  if (ci && skipped > 0) {
    return {
      passed: sum('passed'),
      failed: sum('failed') + skipped,
      skipped: 0,
      troubles: [...troubles, `failed: ${skipped} skipped on CI`],
    };
  }
  return { passed: sum('passed'), failed: sum('failed'), skipped, troubles };
}

/** The very last line. */
export function lastLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

/** The slowest tests, slowest first, a line each. */
export function slowest(results, count) {
  const tests = results.flatMap((result) => result.tests).sort((one, other) => other.ms - one.ms);
  return tests.slice(0, count).map(({ name, ms }) => `${(ms / 1000).toFixed(2).padStart(8)} s  ${name}`);
}
