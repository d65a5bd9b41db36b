import * as asn1js from 'asn1js';
import { Certificate, ContentInfo, SignedData } from 'pkijs';

/** What a seal says of itself: its certificates, the sealing one first, and its signature. Nothing here is proved yet. */
export type ReadSeal = { readonly certificates: readonly Buffer[]; readonly signature: Buffer };

const HEX = /^[0-9a-f]+$/;

/** Reads a seal from the hex digits of its room. Undefined: it is no CMS signature with one signer and a certificate. */
export function readSeal(digits: Buffer): ReadSeal | undefined {
  const text = digits.toString('latin1');
  if (!HEX.test(text)) return undefined;
  try {
    return readCms(Buffer.from(text, 'hex'));
  } catch {
    // The structures refuse what is not CMS by throwing: for a damaged file that is an expected "no".
    return undefined;
  }
}

function readCms(cms: Buffer): ReadSeal | undefined {
  const outer = asn1js.fromBER(cms);
  if (outer.offset === -1) return undefined;
  const signed = new SignedData({ schema: new ContentInfo({ schema: outer.result }).content });
  const [signer, ...others] = signed.signerInfos;
  const certificates = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
  if (!signer || others.length > 0 || certificates.length === 0) return undefined;
  return {
    certificates: certificates.map((one) => Buffer.from(one.toSchema().toBER())),
    signature: Buffer.from(signer.signature.valueBlock.valueHexView),
  };
}
