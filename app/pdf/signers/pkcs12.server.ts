import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { CertBag, Certificate, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, type SafeBag, SafeContents } from 'pkijs';

/** A certificate with those above it, the key's own first, and the key, as PEM. */
export type Pkcs12 = { readonly certificatePem: string; readonly keyPem: string };

/**
 * Reads a PKCS #12 file, as certificate authorities and Windows give them out (.p12, .pfx). Throws a sentence for whoever set it
 * up where the password does not open it, where it is protected as before OpenSSL 3 (RC2), or holds no key or no certificate for it.
 */
export async function readPkcs12(bytes: Uint8Array, password: string): Promise<Pkcs12> {
  const { certificates, keys } = await open(bytes, password).catch(() => {
    throw new Error(
      'The seal’s PKCS #12 file cannot be opened: the password is another, or it is protected in an old way. ' +
        'Make it anew with openssl pkcs12 -export, version 3 or newer.',
    );
  });
  const [key] = keys;
  if (!key) throw new Error('The seal’s PKCS #12 file holds no private key.');
  const publicKey = createPublicKey(key);
  const own = certificates.find((one) => one.publicKey.equals(publicKey));
  if (!own) throw new Error('The seal’s PKCS #12 file holds no certificate for its private key.');
  const above = certificates.filter((one) => !one.publicKey.equals(publicKey));
  return {
    certificatePem: [own, ...above].map(String).join(''),
    keyPem: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

async function open(bytes: Uint8Array, password: string) {
  const secret = new TextEncoder().encode(password).buffer;
  const file = PFX.fromBER(new Uint8Array(bytes));
  await file.parseInternalValues({ password: secret, checkIntegrity: true });
  const safe = file.parsedValue?.authenticatedSafe;
  if (!safe) throw new Error('It holds nothing');
  await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password: secret })) });
  const contents: readonly unknown[] = safe.parsedValue.safeContents;
  const bags = contents.flatMap(bagsIn).map(({ bagValue }: SafeBag): unknown => bagValue);
  return { certificates: bags.flatMap(certificateIn), keys: bags.flatMap((bag) => keyIn(bag, password)) };
}

function bagsIn(content: unknown): readonly SafeBag[] {
  if (typeof content !== 'object' || content === null || !('value' in content)) return [];
  return content.value instanceof SafeContents ? content.value.safeBags : [];
}

function certificateIn(bag: unknown): readonly X509Certificate[] {
  if (!(bag instanceof CertBag) || !(bag.parsedValue instanceof Certificate)) return [];
  return [new X509Certificate(Buffer.from(bag.parsedValue.toSchema().toBER()))];
}

function keyIn(bag: unknown, passphrase: string): readonly KeyObject[] {
  if (!(bag instanceof PKCS8ShroudedKeyBag) && !(bag instanceof PrivateKeyInfo)) return [];
  const key = Buffer.from(bag.toSchema().toBER());
  return [createPrivateKey({ key, format: 'der', type: 'pkcs8', passphrase })];
}
