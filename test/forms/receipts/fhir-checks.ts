import { Fhir } from 'fhir';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';

const validator = new Fhir();

/** The invariants of Consent in R4 that the validator does not check, and what UK Core asks to be supported. */
const OF_A_CONSENT = {
  'ppc-1': 'policy.exists() or policyRule.exists()',
  'ppc-2': scopeHas('patient-privacy', 'patient.exists()'),
  'ppc-3': scopeHas('research', 'patient.exists()'),
  'ppc-4': scopeHas('adr', 'patient.exists()'),
  'ppc-5': scopeHas('treatment', 'patient.exists()'),
  ...Object.fromEntries(
    ['status', 'scope', 'category', 'patient', 'dateTime', 'performer', 'organization', 'source'].map((name) => [
      `UK Core: ${name}`,
      `${name}.exists()`,
    ]),
  ),
} as const;

function scopeHas(code: string, then: string): string {
  return `scope.coding.where(code = '${code}').exists().not() or ${then}`;
}

const rules = Object.entries(OF_A_CONSENT).map(([name, expression]) => ({
  name,
  holds: fhirpath.compile({ base: 'Consent', expression }, r4, { async: false }),
}));

/** One resource as it is written: what is undefined is not there. */
export type Resource = { readonly resourceType: string; readonly id: string; readonly [key: string]: unknown };
export type Bundle = { readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[] };

/** The resources of one type in a bundle. */
export function resourcesIn(bundle: Bundle, type: string): readonly Resource[] {
  return bundle.entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);
}

/** What is wrong with a bundle; empty if nothing. Codes of our own systems are no fault: the bindings are open. */
export function wrongInBundle(bundle: Bundle): readonly string[] {
  const { valid, messages } = validator.validate(bundle, { errorOnUnexpected: true });
  const said = messages.filter(({ severity }) => severity === 'error' || severity === 'fatal');
  return [
    ...(valid ? [] : ['not valid']),
    ...said.map(({ location, message }) => `${location}: ${message}`),
    ...resourcesIn(bundle, 'Consent').flatMap(wrongInConsent),
    ...unresolved(bundle),
    ...(JSON.stringify(bundle).match(/[^[:]{0,40}(?:\[\]|\{\}|:""|:null)/g) ?? []),
  ];
}

export function wrongInConsent(consent: Resource): readonly string[] {
  return rules.filter(({ holds }) => holds(consent)[0] !== true).map(({ name }) => `${consent.id}: ${name}`);
}

/** Every reference leads to a resource of the same bundle, and no two are called the same. */
function unresolved(bundle: Bundle): readonly string[] {
  const names = bundle.entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`);
  const twice = names.filter((name, place) => names.indexOf(name) !== place);
  const asked = JSON.stringify(bundle).match(/(?<="reference":")[^"]+/g) ?? [];
  return [...twice, ...asked.filter((name) => !names.includes(name))];
}
