import * as asn1js from 'asn1js';
import { bytesOf, elementIn, isTagged, kidsOf } from '~/app/pdf/cms/asn1.server';

/**
 * What a seal says of itself: its certificates, in no order that means anything, its signature, and its time-stamp where it has
 * one. Nothing is proved yet.
 */
export type ReadSeal = {
  readonly certificates: readonly Buffer[];
  readonly signature: Buffer;
  readonly timeStamp: Buffer | undefined;
};

const HEX = /^[0-9a-f]+$/;

/**
 * Reads a seal from the hex digits of its room. Undefined: it has not the shape of a CMS signature with one signer and its
 * certificate. Only what is needed to build the seal anew is taken from it: whether the rest is right shows when the two
 * are compared.
 */
export function readSeal(digits: string): ReadSeal | undefined {
  if (!HEX.test(digits)) return undefined;
  const [, content] = kidsOf(elementIn(Buffer.from(digits, 'hex'))?.element);
  const parts = kidsOf(kidsOf(content)[0]);
  const certificates = kidsOf(parts.find((part) => isTagged(part, 0)));
  const signers = kidsOf(parts.at(-1));
  const [, , , , , signature, unsigned] = kidsOf(signers[0]);
  if (signers.length !== 1 || certificates.length === 0 || !(signature instanceof asn1js.OctetString)) return undefined;
  const [timeStamp] = kidsOf(kidsOf(kidsOf(unsigned)[0])[1]);
  return {
    certificates: certificates.map(bytesOf),
    signature: Buffer.from(signature.valueBlock.valueHexView),
    timeStamp: timeStamp && bytesOf(timeStamp),
  };
}
