import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const JARS = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'jaxb-api', 'javax.activation'];

/**
 * What PDFBox Preflight, a validator of PDF/A-1b, finds wrong in each document, by its name: an empty list is a valid file. Java
 * starts once for all of them.
 */
export function preflightFaults(documents: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
  try {
    const files = [...documents.values()].map((bytes, index) => {
      const file = join(folder, `${index}.pdf`);
      writeFileSync(file, bytes);
      return file;
    });
    writeFileSync(join(folder, 'list'), `${files.join('\n')}\n`);
    const path = JARS.map((name) => `/usr/share/java/${name}.jar`).join(':');
    const validator = ['-cp', path, 'org.apache.pdfbox.preflight.Validator_A1b', 'xml', 'group', join(folder, 'list')];
    const ran = spawnSync('java', ['-XX:TieredStopAtLevel=1', ...validator], { encoding: 'utf8' });
    if (ran.status !== 0) throw new Error(`Preflight stopped: ${ran.stderr}`);
    const report = readFileSync(join(folder, 'list.preflight.xml'), 'utf8');
    return new Map([...documents.keys()].map((name, index) => [name, faultsIn(report, `${index}.pdf`)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function faultsIn(report: string, file: string): readonly string[] {
  const part = report.split('<preflight ').find((one) => one.startsWith(`name="${file}"`)) ?? '';
  if (part.includes('<isValid type="PDF/A1-b">true</isValid>')) return [];
  return [...part.matchAll(/<code>(.*?)<\/code>\s*<details>(.*?)<\/details>/gs)].map(
    ([, code, said]) => `${code} ${said}`,
  );
}
