/** Names that stand for things everywhere, and addresses that nobody ever fetches: `example.org` belongs to no one. */
const NAMES = 'https://consent-to-share.example.org';

/** The `$id` of the published JSON Schema of a receipt. Another shape has another number; a published one is never edited. */
export const RECEIPT_SCHEMA = `${NAMES}/schemas/receipt-1.0.json`;

/** Our own terms, where no published vocabulary has one. */
export const OWN_TERMS = `${NAMES}/ns/isf#`;

/** What the resources of a FHIR bundle are called. */
export const FHIR_BASE = `${NAMES}/fhir`;

/** A system of identifiers: what is in it is opaque, and a council’s own. */
export function idSystem(kind: string): string {
  return `${NAMES}/id/${kind}`;
}

/** One thing by its opaque id, as an IRI. */
export function iriOf(kind: string, id: string): string {
  return `${idSystem(kind)}/${encodeURIComponent(id)}`;
}
