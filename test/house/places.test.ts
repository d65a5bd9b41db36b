import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { placesNamedIn } from './rules/places';

/** Everything git keeps or would keep: what is ignored is nobody's business. */
function keptFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  });
  return listed.split('\0').filter((file) => file !== '' && existsSync(file));
}

it('no file names a path of a machine or the host of a registry', () => {
  const found = keptFiles().flatMap((file) => placesNamedIn(file, readFileSync(file, 'latin1')));
  expect(found).toEqual([]);
});

it.each([
  ['a path', `see ${['', 'home', 'sam', 'notes'].join('/')}`],
  ['a registry', `from ${['https:', '', ['registry', 'npmjs', 'org'].join('.'), 'vite'].join('/')}`],
  ['a lock file that remembers where', `"${'resolved'}": "${'https'}://x/y.tgz"`],
])('%s is found', (_what, text) => {
  expect(placesNamedIn('x', text, [])).toHaveLength(1);
});

it('an ordinary address is not', () => {
  expect(placesNamedIn('x', 'https://www.gov.uk/home/sam and /agreements/1/work/2', [])).toEqual([]);
});
