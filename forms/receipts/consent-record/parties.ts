import { type Node, type Term, term } from '~/forms/receipts/consent-record/terms';
import { iriOf } from '~/forms/receipts/identifiers';
import type { Receipt, ReceiptWish } from '~/forms/receipts/receipt';
import { fullName } from '~/forms/values/names';

/** Who somebody is to the child, where the vocabulary has it. Of a step-parent it would say too much. */
const RELATIONSHIP: Readonly<Record<string, string>> = {
  mother: 'dpv:ParentOfDataSubject',
  father: 'dpv:ParentOfDataSubject',
  second_parent: 'dpv:ParentOfDataSubject',
  adoptive_parent: 'dpv:ParentOfDataSubject',
  special_guardian: 'dpv:GuardianOfDataSubject',
  step_parent: 'isf:StepParent',
  grandparent: 'isf:Carer',
  foster_carer: 'isf:Carer',
  other_carer: 'isf:Carer',
  council_officer: 'isf:CouncilOfficer',
  self: 'dpv:Child',
};

/** The child whom the record is about. */
export function subject({ child }: Receipt): Node {
  return {
    '@id': iriOf('person', child.id),
    '@type': ['dpv:DataSubject', 'dpv:Child'],
    'dct:identifier': child.id,
    'dpv:hasName': fullName(child),
    ...(child.birth ? { 'isf:born': child.birth.on, 'isf:bornKind': child.birth.kind } : {}),
  };
}

/** The council. It is reached as its notice says: no other address of it is a setting. */
export function councilParty({ council }: Receipt): Node {
  return {
    '@id': `${iriOf('council', council.name)}`,
    '@type': 'dpv:DataController',
    'dpv:hasName': council.name,
    'dpv:hasAddress': council.dataProtection,
    'dpv:hasContact': council.dataProtection,
  };
}

/** Somebody who answered. */
export function personTerm(id: string): Term {
  return term(iriOf('person', id));
}

/** Somebody who is told or asked: by id, or where there is none by the name that was written down, which is never part of an IRI. */
export function recipientParty(id: string | null, name: string): Node {
  if (id !== null) return term(iriOf('recipient', id));
  return { '@type': 'dpv:Recipient', 'dpv:hasName': name || 'Not named' };
}

/** Everybody whom entries point to by id, each once. The child is described where the record says whom it is about. */
export function partiesIn(receipt: Receipt): readonly Node[] {
  const { recipients, decisions, disclosures, wishes } = receipt;
  const named = [...disclosures, ...decisions.flatMap(({ lines }) => lines)];
  const names = new Map(
    named.flatMap(({ recipient, recipientName }) => (recipient === null ? [] : [[recipient, recipientName] as const])),
  );
  for (const { id, name } of recipients) names.set(id, name);
  const told = [...names].map(([id, name]) => ({
    ...recipientParty(id, name),
    '@type': 'dpv:Recipient',
    'dpv:hasName': name || 'Not named',
  }));
  return [...wishes.map((wish) => personParty(wish, receipt)), ...told];
}

/** Somebody who answered: who they are to the child, where this reader may know it. */
function personParty({ person }: ReceiptWish, { child }: Receipt): Node {
  const kind = person.id === child.id ? 'self' : person.relationship;
  return {
    ...personTerm(person.id),
    '@type': RELATIONSHIP[kind ?? ''] ?? 'isf:PersonWhoAnswered',
    'dct:identifier': person.id,
    'dpv:hasName': person.name,
    'isf:capacity': person.capacity,
    ...(person.responsibility
      ? {
          'isf:responsibilityRoute': person.responsibility.route,
          'isf:responsibilityEvidence': person.responsibility.evidence,
        }
      : {}),
  };
}

/** A line of the form as a process that others point to. */
export function processOf(receipt: Receipt, line: string): Term {
  return term(`${iriOf('agreement', receipt.agreement.reference)}/line/${encodeURIComponent(line)}`);
}
