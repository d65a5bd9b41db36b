import { buildIfNeeded } from '../../app/commands/build.mjs';
import { say } from '../../app/commands/say.mjs';
import { installDebianPackages } from './debian-packages.mjs';
import { runCheck } from './run-check.mjs';
import { runGroup } from './run-group.mjs';
import { groupsOf } from './test-groups.mjs';
import { addUp, lastLine, slowest } from './totals.mjs';

const checks = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'] },
  {
    name: 'lint and format',
    args: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--config-path=.biome.json', '--colors=off', '.'],
  },
];

/**
 * Runs every check and every group of tests, prints the ten slowest and the totals, and returns the exit status. The checks run beside
 * what comes before the tests that need all of the machine: they and the build keep one core busy each.
 */
export async function runEverything({ quick, ci }) {
  const checked = Promise.all(checks.map(runCheck));
  if (!quick) {
    installDebianPackages();
    await buildIfNeeded();
  }
  const results = [];
  for (const group of groupsOf(quick)) results.push(await runGroup(group));
  results.unshift(...(await checked));
  const total = addUp(results, { ci });
  for (const line of total.troubles) say(line);
  console.log(`\nThe ten slowest tests:\n${slowest(results, 10).join('\n')}\n`);
  console.log(lastLine(total));
  return total.failed > 0 ? 1 : 0;
}
