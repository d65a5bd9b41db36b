import { homedir } from 'node:os';

/** Folders of one machine, taken apart so that this file does not name one. */
const homes = ['home/[a-z]', 'Users/[A-Za-z]', 'root/', 'work/', 'workspace/', 'mnt/[a-z]'].map(
  (folder) => `/${folder}`,
);

const places = [
  { what: 'a path of a machine', pattern: new RegExp(`(?<![\\w.~/-])(${homes.join('|')})`) },
  { what: 'a Windows path', pattern: /\b[A-Z]:\\\\?(Users|work)\b/ },
  {
    what: 'the host of a registry',
    pattern: /\b(registry|npm|packages?|artifactory|nexus)\.[a-z0-9-]+\.(org|com|net|io|dev|local|internal)\b/,
  },
  { what: 'an address where a package was fetched', pattern: /"resolved":\s*"(https?|git|file)/ },
];

/** A sentence for each thing in a file that belongs to one machine or one network, not to the product. */
export function placesNamedIn(file: string, text: string, here = [`${process.cwd()}/`, `${homedir()}/`]): string[] {
  const named = places.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${file} names ${what}`);
  return here.some((folder) => folder.length > 3 && text.includes(folder))
    ? [...named, `${file} names a folder of this machine`]
    : named;
}
