import { concept, extension, fhirId, type Json, orNothing, ownConcept, reference } from '~/forms/receipts/fhir/codes';
import { DOCUMENT_ID, type MadeConsent } from '~/forms/receipts/fhir/consents';
import { COUNCIL_ID, performerOf, workerId } from '~/forms/receipts/fhir/people';
import { idSystem } from '~/forms/receipts/identifiers';
import type { Receipt, ReceiptBasis, ReceiptDecision, ReceiptDisclosure, ReceiptWish } from '~/forms/receipts/receipt';

const PARTICIPANTS = 'http://terminology.hl7.org/CodeSystem/provenance-participant-type';

/** Where each answer comes from: who gave it, who was with them, and the signature where they signed. */
export function provenances(receipt: Receipt, made: readonly MadeConsent[]): readonly Json[] {
  return receipt.wishes.map((wish) => {
    const own = made.filter((one) => one.wish === wish);
    return {
      resourceType: 'Provenance',
      id: fhirId(`answer.${wish.person.id}`),
      target: [
        ...own.slice(0, 1).map(({ id }) => reference('Consent', id)),
        reference('DocumentReference', DOCUMENT_ID),
      ],
      occurredDateTime: wish.answered.at,
      recorded: wish.answered.recordedAt,
      agent: agents(receipt, wish),
      signature: wish.answered.signed ? [signature(receipt, wish)] : undefined,
    };
  });
}

/** Where each change of mind comes from. */
export function withdrawalProvenances(receipt: Receipt, made: readonly MadeConsent[]): readonly Json[] {
  return receipt.withdrawals.flatMap((withdrawal) => {
    const consent = made.find(({ id }) => id === fhirId(`withdrawal.${withdrawal.id}`));
    if (!consent) return [];
    return [
      {
        resourceType: 'Provenance',
        id: fhirId(`taken-back.${withdrawal.id}`),
        target: [reference('Consent', consent.id)],
        occurredDateTime: withdrawal.at,
        recorded: withdrawal.recordedAt,
        activity: ownConcept('activity', 'taken-back'),
        agent: [{ type: concept(PARTICIPANTS, 'author', 'Author'), who: performerOf(consent.wish, receipt) }],
      },
    ];
  });
}

function agents(receipt: Receipt, wish: ReceiptWish): readonly Json[] {
  return [
    { type: concept(PARTICIPANTS, 'author', 'Author'), who: performerOf(wish, receipt) },
    { type: concept(PARTICIPANTS, 'enterer', 'Enterer'), who: reference('Practitioner', workerId(wish.asked.by)) },
  ];
}

/** That they signed, how and when. The strokes stand in the sealed document; here is what they can be compared by. */
function signature(receipt: Receipt, wish: ReceiptWish): Json {
  const { at, method, strokesSha256 } = wish.answered;
  return {
    extension: [
      extension('how-signed', { valueCodeableConcept: ownConcept('how-answered', method) }),
      ...(strokesSha256 ? [extension('strokes-sha256', { valueString: strokesSha256 })] : []),
    ],
    type: [{ system: 'urn:iso-astm:E1762-95:2013', code: '1.2.840.10065.1.12.1.1', display: "Author's Signature" }],
    when: at,
    who: performerOf(wish, receipt),
  };
}

/** What the council decided: an event about what was said, with its bases and grounds. It has no power over any Consent. */
export function decisionEvents(receipt: Receipt, made: readonly MadeConsent[]): readonly Json[] {
  return receipt.decisions.map((decision) => ({
    resourceType: 'AuditEvent',
    id: fhirId(`decision.${decision.id}`),
    type: { system: idSystem('event'), code: 'sharing-decision' },
    action: 'E',
    recorded: decision.recordedAt,
    outcomeDesc: decision.outcome,
    agent: [
      { requestor: true, name: orNothing(decision.decidedBy.name) },
      ...(decision.authorisedBy ? [{ requestor: false, name: orNothing(decision.authorisedBy.name) }] : []),
    ],
    source: { observer: reference('Organization', COUNCIL_ID) },
    entity: [
      ...made.map(({ id }) => ({
        what: reference('Consent', id),
        description: 'What was said: this decision changes nothing of it',
      })),
      ...decision.lines.map((line) => ({
        what: recipientReference(line.recipient, line.recipientName, receipt),
        name: orNothing(line.what),
        detail: [
          ...details({ way: line.way, said: line.said, decided: decision.decidedAt }),
          ...basisDetails(line.basis),
          ...overrideDetails(decision),
        ],
      })),
    ],
  }));
}

/** What went out, or was asked: apart from every decision and from everything that was said. */
export function disclosureEvents(receipt: Receipt): readonly Json[] {
  return receipt.disclosures.map((one) => ({
    resourceType: 'AuditEvent',
    id: fhirId(`disclosure.${one.id}`),
    type: { system: 'http://dicom.nema.org/resources/ontology/DCM', code: '110106', display: 'Export' },
    subtype: [{ system: idSystem('event'), code: one.way === 'tell' ? 'told' : 'asked' }],
    period: { start: one.at },
    recorded: one.recordedAt,
    agent: [
      { requestor: true, who: reference('Organization', COUNCIL_ID) },
      { requestor: false, who: recipientReference(one.recipient, one.recipientName, receipt) },
    ],
    source: { observer: reference('Organization', COUNCIL_ID) },
    entity: [{ name: orNothing(one.what), detail: details(followed(one)) }],
  }));
}

function followed({ channel, decision, kind, line }: ReceiptDisclosure): Readonly<Record<string, string | null>> {
  return { channel, decision, kind, line };
}

function basisDetails({ gateways, ...basis }: ReceiptBasis): readonly Json[] {
  return [...details(basis), ...gateways.map((gateway) => ({ type: 'gateway', valueString: gateway }))];
}

function overrideDetails({ againstWish, override }: ReceiptDecision): readonly Json[] {
  if (!againstWish) return [];
  const grounds = override?.grounds ?? [];
  return [
    { type: 'against-a-wish', valueString: 'yes' },
    ...grounds.map((ground) => ({ type: 'ground', valueString: ground })),
    ...details({ threshold: override?.threshold ?? null }),
  ];
}

function details(facts: Readonly<Record<string, string | null>>): readonly Json[] {
  return Object.entries(facts).flatMap(([type, value]) => (orNothing(value) ? [{ type, valueString: value }] : []));
}

function recipientReference(id: string | null, name: string, { recipients }: Receipt): Json {
  const known = recipients.some((recipient) => recipient.id === id);
  return known && id !== null
    ? reference('Organization', `recipient.${id}`)
    : { display: orNothing(name) ?? 'Not named' };
}
