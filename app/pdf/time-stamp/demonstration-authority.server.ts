import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import { derOf, octets, oid, positiveNumber, sequence } from '~/app/pdf/cms/asn1.server';
import { OID } from '~/app/pdf/cms/oids.server';
import { signedAttributes, signedData } from '~/app/pdf/cms/signed-data.server';
import type { Signer } from '~/app/pdf/signer.server';

/** The policy of the examples in OpenSSL's handbook: nobody takes a token under it for an authority's. */
const EXAMPLE_POLICY = '1.2.3.4.1';

/**
 * An RFC 3161 token over a SHA-256, made in this process by the demonstration's own authority: real in every part, and worth
 * nothing, since whoever seals says the time. Its certificate says so in its name.
 */
export async function demonstrationTimeStamp(imprint: Uint8Array, authority: Signer, at: Date): Promise<Buffer> {
  const whole = new Date(Math.floor(at.getTime() / 1000) * 1000);
  const info = derOf(
    sequence(
      new asn1js.Integer({ value: 1 }),
      oid(EXAMPLE_POLICY),
      sequence(sequence(oid(OID.sha256)), octets(imprint)),
      new asn1js.Integer({ valueHex: positiveNumber() }),
      new asn1js.GeneralizedTime({ valueDate: whole }),
    ),
  );
  const { algorithm, certificateDer, chainDer } = authority;
  const digest = createHash('sha256').update(info).digest();
  const attributes = signedAttributes(digest, certificateDer, OID.timeStampInfo);
  const signature = await authority.rawSign(attributes);
  const content = { type: OID.timeStampInfo, der: info };
  return signedData({ algorithm, certificateDer, chainDer, attributes, signature, content });
}
