import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extendSealed } from '~/app/pdf/long-term/extend.server';
import { askWhatWasWithdrawn, type Fetch } from '~/app/pdf/long-term/withdrawn.server';
import { addTimeStamp, seal, stampImprint } from '~/app/pdf/seal.server';
import { loadSigner, type Signer } from '~/app/pdf/signer.server';
import { timeStampRequest, tokenIn } from '~/app/pdf/time-stamp/request.server';
import { verifySealed } from '~/app/pdf/verify.server';
import { refused } from '~/forms/outcome';
import { opensslAuthority } from '~/test/pdf/authority';
import { composed } from '~/test/pdf/composed';
import { sampleContent } from '~/test/pdf/sample-content';
import { faultsOf, sealReportOf, unpacked, withFile } from '~/test/support/read-pdf';

const LIST = 'http://lists.example/seals.crl';
const RESPONDER = 'http://answers.example/';

const clocks = opensslAuthority();
const folder = mkdtempSync(path.join(tmpdir(), 'extend-'));
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
const read = (name: string) => readFileSync(path.join(folder, name));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Seal certificates as a council buys them: one whose authority publishes a list, one whose authority answers by OCSP. */
const bought = { byList: `crlDistributionPoints=URI:${LIST}`, byOcsp: `authorityInfoAccess=OCSP;URI:${RESPONDER}` };
let signers: Readonly<Record<keyof typeof bought, Signer>>;

beforeAll(() => {
  const key = ['-newkey', 'rsa:2048', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '30', '-subj', '/CN=Seals Root');
  writeFileSync(path.join(folder, 'ca.cnf'), '[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\ndefault_md=sha256\n');
  writeFileSync(path.join(folder, 'index.txt'), 'V\t361231000000Z\t\t0B\tunknown\t/CN=Seal byOcsp\n');
  const make = (name: keyof typeof bought, serial: string) => {
    openssl('req', ...key, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=Seal ${name}`);
    writeFileSync(path.join(folder, `${name}.cnf`), `keyUsage=critical,nonRepudiation\n${bought[name]}\n`);
    const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-set_serial', serial, '-days', '30', '-extfile', `${name}.cnf`];
    openssl('x509', '-req', '-in', `${name}.csr`, ...by, '-out', `${name}.pem`);
    return loadSigner(`${read(`${name}.pem`)}${read('ca.pem')}`, read(`${name}.key`).toString());
  };
  signers = { byList: make('byList', '10'), byOcsp: make('byOcsp', '11') };
  listWithdrawn();
});

function listWithdrawn() {
  openssl(
    'ca',
    '-gencrl',
    '-config',
    'ca.cnf',
    '-keyfile',
    'ca.key',
    '-cert',
    'ca.pem',
    '-crldays',
    '3',
    '-out',
    'l.pem',
  );
  openssl('crl', '-in', 'l.pem', '-outform', 'DER', '-out', 'seals.crl');
}

const asked: string[] = [];
const fetch: Fetch = async (address, request) => {
  asked.push(address);
  if (address === LIST) return read('seals.crl');
  if (address !== RESPONDER || !request) return null;
  writeFileSync(path.join(folder, 'q.der'), request.body);
  const signing = ['-CA', 'ca.pem', '-rsigner', 'ca.pem', '-rkey', 'ca.key', '-ndays', '3'];
  openssl('ocsp', '-index', 'index.txt', ...signing, '-reqin', 'q.der', '-respout', 'a.der');
  return read('a.der');
};

const stamp = async (imprint: Buffer) => tokenIn(clocks.reply(timeStampRequest(imprint, null).der));

async function stampedBy(signer: Signer): Promise<Uint8Array> {
  const sealed = await seal(await composed(sampleContent()), signer);
  const token = await stamp(stampImprint(sealed));
  const stamped = token.type === 'done' ? addTimeStamp(sealed, token.value) : token;
  if (stamped.type !== 'done') throw new Error(JSON.stringify(stamped));
  return stamped.value;
}

async function extended(signer: Signer, stamped: Uint8Array) {
  const pins = [signer.certificateDer, ...signer.chainDer, ...clocks.trusted];
  const withdrawn = askWhatWasWithdrawn(pins, fetch);
  const outcome = await extendSealed(stamped, { timeStamp: stamp, timeStampBytes: 4000, withdrawn });
  return { outcome, problems: withdrawn.problems };
}

/** What `openssl ts -verify` says of the last time-stamp of a file, over all of it but the stamp's own digits. */
function lastStampReport(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1');
  const range = text.slice(text.lastIndexOf('/ByteRange'));
  const [from = 0, to = 0, rest = 0] = (/\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)/.exec(range) ?? []).slice(1).map(Number);
  expect(to + rest).toBe(pdf.length);
  const padded = Buffer.from(text.slice(from + 1, to - 1), 'hex');
  return withFile(Buffer.concat([pdf.subarray(0, from), pdf.subarray(to)]), (file, here) => {
    writeFileSync(`${here}/token.der`, padded.subarray(0, 4 + padded.readUInt16BE(2)));
    writeFileSync(`${here}/trusted.pem`, clocks.authorityPem);
    const what = ['-data', file, '-in', `${here}/token.der`, '-token_in', '-CAfile', `${here}/trusted.pem`];
    return execFileSync('openssl', ['ts', '-verify', ...what], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  });
}

describe('a long-term version', () => {
  test.each([
    ['byList', '/CRLs', LIST],
    ['byOcsp', '/OCSPs', RESPONDER],
  ] as const)(
    'holds what its certificates are checked by (%s), and all of it is stamped',
    async (name, entry, address) => {
      const signer = signers[name];
      const stamped = await stampedBy(signer);
      const { outcome, problems } = await extended(signer, stamped);
      expect(problems).toEqual([]);
      expect(asked).toContain(address);
      if (outcome.type !== 'done') throw new Error(JSON.stringify(outcome));
      const whole = outcome.value;
      expect(Buffer.from(stamped).equals(whole.subarray(0, stamped.length))).toBe(true);
      expect(verifySealed(whole.subarray(0, stamped.length), [signer.certificateDer, ...signer.chainDer]).type).toBe(
        'genuine',
      );
      const report = sealReportOf(whole);
      expect(report).toContain('Signature is Valid');
      expect(report.indexOf('Not total document signed')).toBeLessThan(report.indexOf('- Total document signed'));
      expect(lastStampReport(whole)).toContain('Verification: OK');
      expect(faultsOf(whole)).toBe('');
      const syntax = unpacked(whole);
      expect(syntax).toContain(entry);
      for (const kept of ['pdfaid:part', 'pdfuaid:part', '/OutputIntents', '/StructTreeRoot', '/DocTimeStamp']) {
        expect(syntax).toContain(kept);
      }
    },
  );

  test('is not made where the authority gives no time-stamp', async () => {
    const stamped = await stampedBy(signers.byList);
    const withdrawn = askWhatWasWithdrawn([...signers.byList.chainDer], fetch);
    const timeStamp = async () => refused('It is down.');
    expect(await extendSealed(stamped, { timeStamp, timeStampBytes: 4000, withdrawn })).toEqual(refused('It is down.'));
  });

  test('says of which certificate nobody says whether it was withdrawn, and of which its authority says that it was', async () => {
    const { byList } = signers;
    const pins = [byList.certificateDer, ...byList.chainDer];
    const silent = askWhatWasWithdrawn(pins, async () => null);
    expect(await silent.getCRL?.(byList.certificateDer)).toBeNull();
    expect(silent.problems).toEqual(['CN=Seal byList: nobody says whether it was withdrawn.']);
    const forged = askWhatWasWithdrawn(pins, async () => {
      const list = read('seals.crl');
      list[list.length - 1] = (list.at(-1) ?? 0) ^ 1;
      return list;
    });
    expect(await forged.getCRL?.(byList.certificateDer)).toBeNull();
    expect(forged.problems).toEqual(['CN=Seal byList: the list of withdrawn ones is not signed.']);
    writeFileSync(path.join(folder, 'index.txt'), 'R\t361231000000Z\t251231000000Z\t0A\tunknown\t/CN=Seal byList\n');
    listWithdrawn();
    const told = askWhatWasWithdrawn(pins, fetch);
    expect(await told.getCRL?.(byList.certificateDer)).toBeNull();
    expect(told.problems).toEqual(['CN=Seal byList: it was withdrawn by its authority.']);
  });
});
