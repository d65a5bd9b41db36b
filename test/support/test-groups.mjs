import { readdirSync } from 'node:fs';

/** `shared`: files that hold no settings and no database share what they import, which is most of their time. */
const special = {
  house: { name: 'house', folders: ['house'], shared: true },
  database: { name: 'database', folders: ['db', 'services', 'http'] },
  server: { name: 'server', folders: ['server', 'commands'] },
  journeys: { name: 'journeys', folders: ['journeys'], shared: true },
};
const notTests = ['support', 'bench'];

/** The groups in the order they run. Whatever folder of test/ belongs to no group of its own is unit tests: none is forgotten. */
export function groupsOf(quick) {
  const { house, database, server, journeys } = special;
  const taken = [...Object.values(special).flatMap(({ folders }) => folders), ...notTests];
  const folders = readdirSync('test', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const unit = {
    name: 'unit',
    shared: true,
    folders: folders.map(({ name }) => name).filter((name) => !taken.includes(name)),
  };
  return quick ? [house, unit] : [house, unit, database, server, journeys];
}
