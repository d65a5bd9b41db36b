import * as asn1js from 'asn1js';
import { bytesOf, derOf, elementIn, kidsOf, octets, oid, positiveNumber, sequence } from '~/app/pdf/cms/asn1.server';
import { OID } from '~/app/pdf/cms/oids.server';
import { done, type Outcome, refused } from '~/forms/outcome';

export type TimeStampRequest = { readonly der: Buffer; readonly nonce: Buffer };

/** A request to stamp a SHA-256 (RFC 3161, 2.4.1), with a number used once, and asking for the authority's certificate. */
export function timeStampRequest(imprint: Uint8Array, policy: string | null): TimeStampRequest {
  const nonce = new asn1js.Integer({ valueHex: positiveNumber() });
  const der = derOf(
    sequence(
      new asn1js.Integer({ value: 1 }),
      sequence(sequence(oid(OID.sha256)), octets(imprint)),
      ...(policy ? [oid(policy)] : []),
      nonce,
      new asn1js.Boolean({ value: true }),
    ),
  );
  return { der, nonce: derOf(nonce) };
}

/** The token in an authority's answer (RFC 3161, 2.4.2). Refused with what the authority says where it stamped nothing. */
export function tokenIn(response: Uint8Array): Outcome<Buffer> {
  const [status, token] = kidsOf(elementIn(response)?.element);
  const [code, texts] = kidsOf(status);
  if (!(code instanceof asn1js.Integer)) return refused('The time-stamp authority’s answer cannot be read.');
  // Granted, or granted with modifications, which are checked as everything else is.
  if (code.valueBlock.valueDec <= 1 && token) return done(bytesOf(token));
  const said = kidsOf(texts).flatMap((one) => (one instanceof asn1js.Utf8String ? [one.valueBlock.value] : []));
  const why = said.length > 0 ? `: ${said.join(' ').slice(0, 200)}` : '';
  return refused(`The time-stamp authority refused (status ${code.valueBlock.valueDec})${why}.`);
}
