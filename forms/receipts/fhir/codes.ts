import { FHIR_BASE, idSystem } from '~/forms/receipts/identifiers';

/** What FHIR calls a resource or an element, as plain JSON; what is undefined is left out when it is written. */
export type Json = { readonly [key: string]: unknown };

const ROLES = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode';

/** Who somebody is to the child (HL7 v3 RoleCode). What has no code is said in words. */
const RELATIONSHIP: Readonly<Record<string, readonly [code: string, display: string]>> = {
  mother: ['MTH', 'mother'],
  father: ['FTH', 'father'],
  second_parent: ['PRN', 'parent'],
  special_guardian: ['GUARD', 'guardian'],
  adoptive_parent: ['ADOPTP', 'adoptive parent'],
  step_parent: ['STPPRN', 'step parent'],
  grandparent: ['GRPRN', 'grandparent'],
  foster_carer: ['PRNFOST', 'foster parent'],
};

/** A coded idea: of a published system, or of our own. */
export function concept(system: string, code: string, display?: string): Json {
  return { coding: [{ system, code, ...(display ? { display } : {}) }] };
}

/** A coded idea of our own. */
export function ownConcept(kind: string, code: string, display?: string): Json {
  return concept(idSystem(kind), code, display);
}

/** A relationship to the child, in words where there is no code or nobody may know it. */
export function relationshipConcept(relationship: string | null): Json {
  const known = RELATIONSHIP[relationship ?? ''];
  return known ? concept(ROLES, ...known) : ownConcept('relationship', relationship ?? 'not-stated');
}

/** An extension of ours: FHIR asks that each has an address of its own, which nobody fetches. */
export function extension(name: string, value: Json): Json {
  return { url: `${FHIR_BASE}/StructureDefinition/${name}`, ...value };
}

/** An id as FHIR allows one: letters, figures, hyphens and dots, at most 64. */
export function fhirId(id: string): string {
  return id.replace(/[^A-Za-z0-9.-]/g, '-').slice(0, 64);
}

export function reference(type: string, id: string): Json {
  return { reference: `${type}/${fhirId(id)}` };
}

/** FHIR has no empty text. */
export function orNothing(text: string | null): string | undefined {
  return text?.trim() ? text : undefined;
}
