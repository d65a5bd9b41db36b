import { type CertificateAndKey, makeDemonstrationCertificate } from '~/app/pdf/demonstration-certificate.server';

/** The demonstration's own seal, which says in its name that it is not for real records. */
export function makeDemonstrationSeal(councilName: string, now: Date): Promise<CertificateAndKey> {
  return makeDemonstrationCertificate(councilName, 'seal', now);
}
