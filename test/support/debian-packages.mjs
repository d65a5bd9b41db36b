import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from '../../app/commands/say.mjs';

const needed = [
  { name: 'chromium', programs: ['chromium'] },
  { name: 'chromium-headless-shell', programs: ['chromium-headless-shell'] },
  { name: 'qpdf', programs: ['qpdf'] },
  { name: 'poppler-utils', programs: ['pdftotext', 'pdfsig', 'pdftoppm'] },
  { name: 'mupdf-tools', programs: ['mutool'] },
  { name: 'openssl', programs: ['openssl'] },
  { name: 'softhsm2', programs: ['softhsm2-util'] },
  { name: 'default-jre-headless', programs: ['java'] },
  { name: 'libpdfbox2-java', programs: [jar('preflight'), jar('pdfbox2'), jar('xmpbox')] },
  { name: 'libfontbox2-java', programs: [jar('fontbox2')] },
  { name: 'libcommons-logging-java', programs: [jar('commons-logging')] },
  { name: 'libjaxb-api-java', programs: [jar('jaxb-api')] },
  { name: 'libactivation-java', programs: [jar('javax.activation')] },
  { name: 'zbar-tools', programs: ['zbarimg'] },
];

/** Installs the programs that the tests use to look at pages and documents, or says in one sentence which to install. */
export function installDebianPackages() {
  const missing = needed.filter(({ programs }) => !programs.every(isThere)).map(({ name }) => name);
  if (missing.length === 0) return;
  if (mayInstall() && install(missing)) return;
  say(`The tests need programs that are not here. Install them with: sudo apt-get install ${missing.join(' ')}`);
  process.exit(1);
}

function jar(name) {
  return `/usr/share/java/${name}.jar`;
}

function isThere(program) {
  if (program.startsWith('/')) return existsSync(program);
  if (program.startsWith('chromium') && process.env.CHROMIUM_PATH) return existsSync(process.env.CHROMIUM_PATH);
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`));
}

function mayInstall() {
  return process.getuid?.() === 0 && isThere('apt-get');
}

function install(packages) {
  say(`Installing ${packages.join(', ')} from Debian.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] }).status === 0;
  return (apt('update', '-q') || true) && apt('install', '-y', '-q', '--no-install-recommends', ...packages);
}
