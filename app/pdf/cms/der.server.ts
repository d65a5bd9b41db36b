import * as asn1js from 'asn1js';

/** The DER tags that a seal is made of. */
export const TAG = { integer: 0x02, octets: 0x04, null: 0x05, sequence: 0x30, set: 0x31, context0: 0xa0 } as const;

/**
 * One DER element around parts that are DER already. Certificates and names thus go in byte for byte: taken apart and put
 * together again by a library they might not come out the same, and a seal is rebuilt and compared when it is checked.
 */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Buffer.from([tag, ...lengthBytes(length)]), ...parts]);
}

/** An object identifier in DER. */
export function oid(dotted: string): Buffer {
  return Buffer.from(new asn1js.ObjectIdentifier({ value: dotted }).toBER());
}

function lengthBytes(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}
