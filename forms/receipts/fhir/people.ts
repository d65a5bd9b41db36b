import {
  extension,
  fhirId,
  type Json,
  orNothing,
  ownConcept,
  reference,
  relationshipConcept,
} from '~/forms/receipts/fhir/codes';
import { idSystem } from '~/forms/receipts/identifiers';
import type { Receipt, ReceiptWish } from '~/forms/receipts/receipt';
import { fullName } from '~/forms/values/names';

export const COUNCIL_ID = 'council';

/** The child. A day of birth is given as such only where it is one: not for an estimate, and not before the birth. */
export function patient({ child }: Receipt): Json {
  const { birth } = child;
  const notADay = birth && birth.kind !== 'born';
  return {
    resourceType: 'Patient',
    id: fhirId(child.id),
    extension: notADay
      ? [
          extension('birth-expected-or-estimated', {
            valuePeriod: { start: birth.on, end: birth.latest ?? birth.on },
          }),
        ]
      : undefined,
    identifier: [{ system: idSystem('child'), value: child.id }],
    name: [
      {
        use: 'official',
        text: orNothing(fullName(child)),
        family: orNothing(child.familyName),
        given: child.givenNames.trim() ? child.givenNames.trim().split(/\s+/) : undefined,
      },
      ...(orNothing(child.knownAs) ? [{ use: 'usual', text: child.knownAs }] : []),
    ],
    birthDate: birth?.kind === 'born' ? birth.on : undefined,
    managingOrganization: reference('Organization', COUNCIL_ID),
  };
}

/** Whoever answered, as what they are: the child is the patient, an officer works for the council, everybody else is related. */
export function performerOf({ person }: ReceiptWish, { child }: Receipt): Json {
  if (person.id === child.id) return reference('Patient', child.id);
  return reference(isOfficer(person) ? 'Practitioner' : 'RelatedPerson', person.id);
}

function isOfficer({ capacity, relationship }: ReceiptWish['person']): boolean {
  return capacity === 'council' || relationship === 'council_officer';
}

/** Everybody who answered, but the child. FHIR has no element for how somebody holds parental responsibility: an extension says it. */
export function peopleWhoAnswered(receipt: Receipt): readonly Json[] {
  return receipt.wishes.flatMap((wish) => {
    const { person, asked } = wish;
    if (person.id === receipt.child.id) return [];
    const same = {
      id: fhirId(person.id),
      identifier: [{ system: idSystem('person'), value: person.id }],
      name: [{ text: person.name }],
    };
    if (isOfficer(person)) return [{ resourceType: 'Practitioner', ...same }];
    return [
      {
        resourceType: 'RelatedPerson',
        extension: responsibility(wish),
        ...same,
        active: true,
        patient: reference('Patient', receipt.child.id),
        relationship: [relationshipConcept(person.relationship)],
        communication: [
          { language: { coding: [{ system: 'urn:ietf:bcp:47', code: asked.language }] }, preferred: true },
        ],
      },
    ];
  });
}

function responsibility({ person }: ReceiptWish): readonly Json[] {
  const capacity = extension('capacity', { valueCodeableConcept: ownConcept('capacity', person.capacity) });
  if (!person.responsibility) return [capacity];
  const { route, evidence } = person.responsibility;
  return [
    capacity,
    extension('parental-responsibility', { valueCodeableConcept: ownConcept('parental-responsibility', route) }),
    extension('parental-responsibility-evidence', { valueCode: evidence }),
  ];
}

/** The practitioners who explained the form, each once. */
export function workers({ wishes }: Receipt): readonly Json[] {
  const each = new Map(wishes.map(({ asked }) => [workerId(asked.by), asked.by]));
  return [...each].map(([id, { name, jobTitle }]) => ({
    resourceType: 'Practitioner',
    id,
    name: [{ text: name }],
    qualification: orNothing(jobTitle) ? [{ code: { text: jobTitle } }] : undefined,
  }));
}

/** A worker by id; for a reader who is given none, the one worker of their own form. */
export function workerId({ id }: ReceiptWish['asked']['by']): string {
  return id === null ? 'worker' : fhirId(`worker.${id}`);
}

/** The council, and everybody who is told or asked. */
export function organizations({ council, recipients }: Receipt): readonly Json[] {
  return [
    { resourceType: 'Organization', id: COUNCIL_ID, name: council.name },
    ...recipients.map(({ id, name, kind }) => ({
      resourceType: 'Organization',
      id: fhirId(`recipient.${id}`),
      identifier: [{ system: idSystem('recipient'), value: id }],
      type: [ownConcept('agency-kind', kind)],
      name,
    })),
  ];
}
