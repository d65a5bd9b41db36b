import { readdirSync } from 'node:fs';

/**
 * `files` says what a test file has for itself. `shares`: nothing, for it holds no settings and no database. `own modules`: what it
 * imports of ours, and so settings and a database of its own, while packages stay loaded. `own process`: everything.
 * `perCore`: how many files run at once. A journey waits for its browser nearly half of its time.
 */
const special = {
  house: { name: 'house', folders: ['house'], files: 'shares' },
  database: { name: 'database', folders: ['db', 'services', 'http'], files: 'own modules' },
  server: { name: 'server', folders: ['server', 'commands'], files: 'own process' },
  journeys: { name: 'journeys', folders: ['journeys'], files: 'shares', perCore: 1.5 },
};
const notTests = ['support', 'bench'];

/** The groups in the order they run. Whatever folder of test/ belongs to no group of its own is unit tests: none is forgotten. */
export function groupsOf(quick) {
  const { house, database, server, journeys } = special;
  const taken = [...Object.values(special).flatMap(({ folders }) => folders), ...notTests];
  const folders = readdirSync('test', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const unit = {
    name: 'unit',
    files: 'shares',
    folders: folders.map(({ name }) => name).filter((name) => !taken.includes(name)),
  };
  return quick ? [house, unit] : [house, unit, database, server, journeys];
}
