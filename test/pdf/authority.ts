import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { certificatesIn } from '~/app/pdf/signer.server';

/** A time-stamp authority of another kind than ours: the one that OpenSSL brings, under a certificate authority of its own. */
export type OpensslAuthority = {
  /** The certificate that time-stamps lead to, as PEM and as DER. */
  readonly authorityPem: string;
  readonly trusted: readonly Uint8Array[];
  /** What `openssl ts -reply` answers to a request. */
  readonly reply: (request: Uint8Array) => Buffer;
};

/** Makes one for a file of tests, with a certificate that is for time-stamps, or for `usage`, and ends in `days`; its files go when the tests end. */
export function opensslAuthority(usage = 'critical,timeStamping', days = 3650): OpensslAuthority {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  const key = ['-newkey', 'rsa:2048', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '3650', '-subj', '/CN=Clock Root');
  openssl('req', ...key, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/O=Clocks Ltd/CN=Clock');
  writeFileSync(join(folder, 'usage.cnf'), `extendedKeyUsage=${usage}\nkeyUsage=critical,digitalSignature\n`);
  const signing = [
    '-req',
    '-in',
    'tsa.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-days',
    `${days}`,
  ];
  openssl('x509', ...signing, '-extfile', 'usage.cnf', '-out', 'tsa.pem');
  writeFileSync(join(folder, 'ts.cnf'), CONFIGURATION);
  writeFileSync(join(folder, 'serial'), '01');
  const authorityPem = readFileSync(join(folder, 'ca.pem'), 'utf8');
  return {
    authorityPem,
    trusted: certificatesIn(authorityPem),
    reply: (request) => {
      writeFileSync(join(folder, 'request.tsq'), request);
      openssl('ts', '-reply', '-queryfile', 'request.tsq', '-config', 'ts.cnf', '-out', 'answer.tsr');
      return readFileSync(join(folder, 'answer.tsr'));
    },
  };
}

const CONFIGURATION = `
[ tsa ]
default_tsa = clock
[ clock ]
serial = serial
signer_cert = tsa.pem
certs = ca.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
other_policies = 1.2.3.4.5
digests = sha256
accuracy = secs:1
ordering = no
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;
