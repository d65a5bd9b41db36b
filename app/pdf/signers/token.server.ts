import { createHash, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import type { Handle, PKCS11 } from 'pkcs11js';
import { derOf, sequence } from '~/app/pdf/cms/asn1.server';
import { algorithmOf, certificatesIn, type Signer, tried } from '~/app/pdf/signer.server';

/** Where a key lives in a token or a hardware module (PKCS #11): the module's library, and what the token and the key are called. */
export type KeyInToken = {
  readonly modulePath: string;
  readonly token: string;
  readonly key: string;
  readonly pin: string;
};

type OpenKey = { readonly pkcs11: PKCS11; readonly session: Handle; readonly key: Handle };

const LONGEST_SIGNATURE = 1024;

/**
 * A signer whose private key never leaves its token, with its certificates as PEM, the key's own first. Throws a sentence for
 * whoever set it up where the package for it is not installed, the token or the key is not there, or the key is another one's.
 * A session that breaks is opened once again.
 */
export async function tokenSigner(certificatePem: string, where: KeyInToken): Promise<Signer> {
  const [certificateDer, ...chainDer] = certificatesIn(certificatePem);
  if (!certificateDer) throw new Error('The seal’s certificate file holds no certificate in PEM.');
  const algorithm = algorithmOf(new X509Certificate(certificateDer).publicKey);
  const library = await loadLibrary();
  const pkcs11 = new library.PKCS11();
  pkcs11.load(where.modulePath);
  unless(library.CKR_CRYPTOKI_ALREADY_INITIALIZED, () => pkcs11.C_Initialize());
  let open: OpenKey | undefined;
  const signOnce = async (data: Uint8Array): Promise<Buffer> => {
    open ??= openKey(library, pkcs11, where);
    const isRsa = algorithm === 'rsa-sha256';
    pkcs11.C_SignInit(open.session, { mechanism: isRsa ? library.CKM_SHA256_RSA_PKCS : library.CKM_ECDSA }, open.key);
    const input = isRsa ? Buffer.from(data) : createHash('sha256').update(data).digest();
    const made = await pkcs11.C_SignAsync(open.session, input, Buffer.alloc(LONGEST_SIGNATURE));
    return isRsa ? made : derSignature(made);
  };
  // A token does one thing after the other in a session.
  let last: Promise<unknown> = Promise.resolve();
  const rawSign = (data: Uint8Array): Promise<Buffer> => {
    const made = last.then(() =>
      signOnce(data).catch(() => {
        if (open) closeKey(open);
        open = undefined;
        return signOnce(data);
      }),
    );
    last = made.catch(() => undefined);
    return made;
  };
  return tried({ certificateDer, chainDer, algorithm, rawSign });
}

/** It is an optional package: it is compiled where it is installed, and few councils need it. */
async function loadLibrary() {
  try {
    return (await import('pkcs11js')).default;
  } catch {
    throw new Error('The package pkcs11js is not installed here: SEAL_PKCS11_MODULE needs it.');
  }
}

type Library = Awaited<ReturnType<typeof loadLibrary>>;

function openKey(library: Library, pkcs11: PKCS11, { token, key, pin }: KeyInToken): OpenKey {
  const slot = pkcs11.C_GetSlotList(true).find((one) => pkcs11.C_GetTokenInfo(one).label.trim() === token);
  if (!slot) throw new Error(`The token ${token} is not there.`);
  const session = pkcs11.C_OpenSession(slot, library.CKF_SERIAL_SESSION);
  unless(library.CKR_USER_ALREADY_LOGGED_IN, () => pkcs11.C_Login(session, library.CKU_USER, pin));
  pkcs11.C_FindObjectsInit(session, [
    { type: library.CKA_CLASS, value: library.CKO_PRIVATE_KEY },
    { type: library.CKA_LABEL, value: key },
  ]);
  const found = pkcs11.C_FindObjects(session);
  pkcs11.C_FindObjectsFinal(session);
  if (!found) throw new Error(`The token ${token} holds no private key called ${key}.`);
  return { pkcs11, session, key: found };
}

/** Does what may have been done already in this process: a module is opened, and a token logged in to, once for all sessions. */
function unless(alreadyDone: number, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === alreadyDone)) throw error;
  }
}

/** Closes what can still be closed: the token may be gone. */
function closeKey({ pkcs11, session }: OpenKey): void {
  try {
    pkcs11.C_CloseSession(session);
  } catch {
    return;
  }
}

/** A token gives the two numbers of an ECDSA signature one after the other; a seal holds them as DER. */
function derSignature(numbers: Buffer): Buffer {
  const half = numbers.length / 2;
  return derOf(sequence(wholeNumber(numbers.subarray(0, half)), wholeNumber(numbers.subarray(half))));
}

function wholeNumber(bytes: Buffer): asn1js.Integer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = bytes.subarray(first < 0 ? -1 : first);
  const isNegative = ((digits[0] ?? 0) & 0x80) !== 0;
  return new asn1js.Integer({ valueHex: isNegative ? Buffer.concat([Buffer.from([0]), digits]) : digits });
}
