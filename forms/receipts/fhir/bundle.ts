import type { Json } from '~/forms/receipts/fhir/codes';
import { extension, reference } from '~/forms/receipts/fhir/codes';
import { consents, DOCUMENT_ID } from '~/forms/receipts/fhir/consents';
import { decisionEvents, disclosureEvents, provenances, withdrawalProvenances } from '~/forms/receipts/fhir/events';
import { organizations, patient, peopleWhoAnswered, workers } from '~/forms/receipts/fhir/people';
import { FHIR_BASE, idSystem } from '~/forms/receipts/identifiers';
import type { Receipt } from '~/forms/receipts/receipt';

type Resource = Json & { readonly resourceType?: unknown; readonly id?: unknown };

/**
 * A receipt as an HL7 FHIR R4 collection. UK Core is R4, and so are the systems that read it. What people said are Consents;
 * decisions and disclosures are events beside them, which permit nothing.
 */
export function fhirBundle(receipt: Receipt): Json {
  const made = consents(receipt);
  const resources: readonly Resource[] = [
    patient(receipt),
    ...peopleWhoAnswered(receipt),
    ...workers(receipt),
    ...organizations(receipt),
    documentReference(receipt),
    ...made.map(({ resource }) => resource),
    ...provenances(receipt, made),
    ...withdrawalProvenances(receipt, made),
    ...decisionEvents(receipt, made),
    ...disclosureEvents(receipt),
  ];
  return {
    resourceType: 'Bundle',
    identifier: {
      system: idSystem('receipt'),
      value: receipt.document?.reference ?? receipt.agreement.reference,
    },
    type: 'collection',
    timestamp: receipt.asOf,
    entry: resources.map((resource) => ({
      fullUrl: `${FHIR_BASE}/${resource.resourceType}/${resource.id}`,
      resource,
    })),
  };
}

/** The same as text. FHIR has no empty lists. */
export function fhirBundleText(receipt: Receipt): string {
  const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;
  return `${JSON.stringify(fhirBundle(receipt), (_name, value) => (isEmpty(value) ? undefined : value), 1)}\n`;
}

/** The sealed document. FHIR’s own hash of an attachment is SHA-1, which is broken: an extension holds its SHA-256. */
function documentReference({ agreement, child, document }: Receipt): Json {
  return {
    resourceType: 'DocumentReference',
    id: DOCUMENT_ID,
    identifier: [
      document
        ? { system: idSystem('document'), value: document.reference }
        : { system: idSystem('agreement'), value: agreement.reference },
    ],
    status: agreement.status === 'entered_in_error' ? 'entered-in-error' : 'current',
    docStatus: document ? 'final' : 'preliminary',
    subject: reference('Patient', child.id),
    content: [
      {
        attachment: {
          extension: document?.sha256 ? [extension('sha256', { valueString: document.sha256 })] : undefined,
          contentType: 'application/pdf',
          title: 'Consent to Sharing Information Form',
        },
      },
    ],
  };
}
