import { readdirSync } from 'node:fs';

const special = {
  house: { name: 'house', folders: ['house'] },
  database: { name: 'database', folders: ['db', 'services'] },
  server: { name: 'server', folders: ['server', 'commands'] },
  // One browser at a time: on two cores, two of them time each other out.
  journeys: { name: 'journeys', folders: ['journeys'], oneByOne: true },
};
const notTests = ['support', 'bench'];

/** The groups in the order they run. Whatever folder of test/ belongs to no group of its own is unit tests: none is forgotten. */
export function groupsOf(quick) {
  const { house, database, server, journeys } = special;
  const taken = [...Object.values(special).flatMap(({ folders }) => folders), ...notTests];
  const folders = readdirSync('test', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const unit = { name: 'unit', folders: folders.map(({ name }) => name).filter((name) => !taken.includes(name)) };
  return quick ? [house, unit] : [house, unit, database, server, journeys];
}
