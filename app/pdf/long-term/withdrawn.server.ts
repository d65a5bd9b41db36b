import { verify, X509Certificate } from 'node:crypto';
import type { RevocationProvider } from '@libpdf/core';
import {
  BasicOCSPResponse,
  Certificate,
  CertificateRevocationList,
  CRLDistributionPoints,
  GeneralName,
  InfoAccess,
  OCSPRequest,
  OCSPResponse,
} from 'pkijs';
import { OID } from '~/app/pdf/cms/oids.server';
import { SIGNATURE_HASHES } from '~/app/pdf/time-stamp/check-time-stamp.server';

/** Fetches what stands at an address, posting `request` where there is one; null: it cannot be had. */
export type Fetch = (
  address: string,
  request?: { readonly type: string; readonly body: Uint8Array },
) => Promise<Buffer | null>;

/** What was found about certificates, and a sentence for each that was withdrawn or of which nobody says whether it was. */
export type Withdrawn = RevocationProvider & { readonly problems: readonly string[] };

const GOOD = 0;

/**
 * Asks the authorities that certificates name whether they were withdrawn, by OCSP or by their list (RFC 6960, RFC 5280), and keeps
 * only answers that they have signed. `issuersDer`: every certificate that may stand above another. Of a self-signed certificate,
 * which ends its chain, and of one that names no address there is nothing to ask.
 */
export function askWhatWasWithdrawn(issuersDer: readonly Uint8Array[], fetch: Fetch): Withdrawn {
  const problems: string[] = [];
  const issuerOf = (certificate: X509Certificate) =>
    issuersDer.map((one) => new X509Certificate(one)).find((one) => certificate.checkIssued(one));
  return {
    problems,
    getOCSP: async (der, issuer) => {
      const [address] = addressesIn(der).ocsp;
      return address === undefined ? null : askOcsp(address, der, issuer, fetch);
    },
    getCRL: async (der) => {
      const certificate = new X509Certificate(der);
      const issuer = issuerOf(certificate);
      const { ocsp, lists } = addressesIn(der);
      if (certificate.subject === certificate.issuer || ocsp.length + lists.length === 0) return null;
      const list = lists[0] === undefined ? null : await fetch(lists[0]);
      const problem = !list || !issuer ? 'nobody says whether it was withdrawn' : problemWith(list, der, issuer);
      if (problem !== null) problems.push(`${certificate.subject.replaceAll('\n', ', ')}: ${problem}.`);
      return problem === null ? list : null;
    },
  };
}

async function askOcsp(address: string, der: Uint8Array, issuerDer: Uint8Array, fetch: Fetch): Promise<Buffer | null> {
  const [certificate, issuer] = [parsed(der), parsed(issuerDer)];
  const request = new OCSPRequest();
  await request.createForCertificate(certificate, { hashAlgorithm: 'SHA-1', issuerCertificate: issuer });
  const body = new Uint8Array(request.toSchema(true).toBER());
  const answer = await fetch(address, { type: 'application/ocsp-request', body });
  if (!answer) return null;
  try {
    const { responseBytes } = OCSPResponse.fromBER(new Uint8Array(answer));
    if (!responseBytes) return null;
    const basic = BasicOCSPResponse.fromBER(new Uint8Array(responseBytes.response.valueBlock.valueHexView));
    const { isForCertificate, status } = await basic.getCertificateStatus(certificate, issuer);
    const isSigned = await basic.verify({ trustedCerts: [issuer] });
    return isForCertificate && status === GOOD && isSigned ? answer : null;
  } catch {
    return null;
  }
}

function problemWith(listDer: Buffer, der: Uint8Array, issuer: X509Certificate): string | null {
  try {
    const list = CertificateRevocationList.fromBER(new Uint8Array(listDer));
    const hash = SIGNATURE_HASHES[list.signatureAlgorithm.algorithmId];
    const signature = list.signatureValue.valueBlock.valueHexView;
    if (!hash || !verify(hash, list.tbsView, issuer.publicKey, signature))
      return 'the list of withdrawn ones is not signed';
    return list.isCertificateRevoked(parsed(der)) ? 'it was withdrawn by its authority' : null;
  } catch {
    return 'the list of withdrawn ones cannot be read';
  }
}

/** Where a certificate says that its authority is asked. */
function addressesIn(der: Uint8Array): { readonly ocsp: readonly string[]; readonly lists: readonly string[] } {
  const { extensions = [] } = parsed(der);
  const values = extensions.map(({ parsedValue }): unknown => parsedValue);
  const access = values.find((one) => one instanceof InfoAccess)?.accessDescriptions ?? [];
  const points = values.find((one) => one instanceof CRLDistributionPoints)?.distributionPoints ?? [];
  return {
    ocsp: access
      .filter(({ accessMethod }) => accessMethod === OID.ocsp)
      .flatMap((one) => webAddress(one.accessLocation)),
    lists: points.flatMap(({ distributionPoint }) =>
      Array.isArray(distributionPoint) ? distributionPoint.flatMap(webAddress) : [],
    ),
  };
}

function webAddress(name: unknown): string[] {
  const isWeb = name instanceof GeneralName && name.type === 6 && typeof name.value === 'string';
  return isWeb && /^https?:/.test(name.value) ? [name.value] : [];
}

function parsed(der: Uint8Array): Certificate {
  return Certificate.fromBER(new Uint8Array(der));
}
