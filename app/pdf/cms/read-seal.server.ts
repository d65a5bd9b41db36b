import * as asn1js from 'asn1js';

/** What a seal says of itself: its certificates, in no order that means anything, and its signature. Nothing is proved yet. */
export type ReadSeal = { readonly certificates: readonly Buffer[]; readonly signature: Buffer };

const HEX = /^[0-9a-f]+$/;

/**
 * Reads a seal from the hex digits of its room. Undefined: it has not the shape of a CMS signature with one signer and its
 * certificate. Only what is needed to build the seal anew is taken from it: whether the rest is right shows when the two
 * are compared.
 */
export function readSeal(digits: string): ReadSeal | undefined {
  if (!HEX.test(digits)) return undefined;
  const { offset, result } = asn1js.fromBER(Buffer.from(digits.replace(/(00)+$/, '00'), 'hex'));
  if (offset === -1) return undefined;
  const [, content] = kids(result);
  const parts = kids(kids(content)[0]);
  const certificates = kids(parts.find((part) => part.idBlock.tagClass === CONTEXT && part.idBlock.tagNumber === 0));
  const signers = kids(parts.at(-1));
  const signature = kids(signers[0]).at(-1);
  if (signers.length !== 1 || certificates.length === 0 || !(signature instanceof asn1js.OctetString)) return undefined;
  return {
    certificates: certificates.map((one) => Buffer.from(one.valueBeforeDecodeView)),
    signature: Buffer.from(signature.valueBlock.valueHexView),
  };
}

const CONTEXT = 3;

function kids(block: asn1js.BaseBlock | undefined): readonly asn1js.BaseBlock[] {
  return block instanceof asn1js.Constructed ? block.valueBlock.value : [];
}
