import { randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';

/**
 * DER that goes into something larger byte for byte. Certificates and time-stamps are others' work: taken apart and put together
 * again they might not come out the same, and a seal is rebuilt and compared when it is checked. It is quicker, too.
 */
class Verbatim extends asn1js.BaseBlock {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
  }

  override toBER(...[, writer]: Parameters<asn1js.BaseBlock['toBER']>): ArrayBuffer {
    const { buffer } = Uint8Array.from(this.bytes);
    writer?.write(buffer);
    return buffer;
  }
}

/** An element that is DER already, as part of a larger one. */
export function verbatim(bytes: Uint8Array): asn1js.BaseBlock {
  return new Verbatim(bytes);
}

/** The element that bytes begin with, and where it ends; undefined where there is none. What a stranger sends makes the library throw. */
export function elementIn(bytes: Uint8Array): { readonly element: asn1js.BaseBlock; readonly end: number } | undefined {
  try {
    const { offset, result } = asn1js.fromBER(bytes);
    return offset === -1 ? undefined : { element: result, end: offset };
  } catch {
    return undefined;
  }
}

export function derOf(block: asn1js.BaseBlock): Buffer {
  return Buffer.from(block.toBER());
}

export function sequence(...value: asn1js.BaseBlock[]): asn1js.Sequence {
  return new asn1js.Sequence({ value });
}

/** A set in the order that DER demands: by its elements' bytes. */
export function set(...elements: asn1js.BaseBlock[]): asn1js.Set {
  return new asn1js.Set({ value: inOrder(elements) });
}

/** What stands under a tag [0], [1] … of its own. With elements of a set, in their order: `[n] IMPLICIT SET OF`. */
export function tagged(tagNumber: number, ...value: asn1js.BaseBlock[]): asn1js.Constructed {
  return new asn1js.Constructed({ idBlock: { tagClass: CONTEXT, tagNumber }, value });
}

/** Elements in the order that DER demands of a set. */
export function inOrder(elements: readonly asn1js.BaseBlock[]): asn1js.BaseBlock[] {
  return elements.map(derOf).sort(Buffer.compare).map(verbatim);
}

export function oid(value: string): asn1js.ObjectIdentifier {
  return new asn1js.ObjectIdentifier({ value });
}

export function octets(valueHex: Uint8Array): asn1js.OctetString {
  return new asn1js.OctetString({ valueHex });
}

/** The parts of a constructed element; none of anything else. */
export function kidsOf(block: asn1js.BaseBlock | undefined): readonly asn1js.BaseBlock[] {
  return block instanceof asn1js.Constructed ? block.valueBlock.value : [];
}

/** Whether an element stands under the tag [n]. */
export function isTagged(block: asn1js.BaseBlock | undefined, tagNumber: number): boolean {
  return block?.idBlock.tagClass === CONTEXT && block.idBlock.tagNumber === tagNumber;
}

const CONTEXT = 3;

/** Signed attributes stand in the CMS under the tag [0], where they are signed as a SET (RFC 5652, 5.4). */
export function inPlaceOfSet(attributes: Uint8Array): asn1js.BaseBlock {
  const bytes = Buffer.from(attributes);
  bytes[0] = 0xa0;
  return verbatim(bytes);
}

/** The value of an object identifier, dotted; undefined of anything else. */
export function oidOf(block: asn1js.BaseBlock | undefined): string | undefined {
  return block instanceof asn1js.ObjectIdentifier ? block.valueBlock.toString() : undefined;
}

/** The bytes of an octet string, also of one that is sent in pieces; undefined of anything else. */
export function octetsOf(block: asn1js.BaseBlock | undefined): Buffer | undefined {
  return block instanceof asn1js.OctetString ? Buffer.from(block.getValue()) : undefined;
}

/** An element as it stood in what was read. */
export function bytesOf(block: asn1js.BaseBlock): Buffer {
  return Buffer.from(block.valueBeforeDecodeView);
}

/** Sixteen random bytes, the first never zero nor with its highest bit set: a number that is positive and whole in DER. */
export function positiveNumber(): Uint8Array {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
}
