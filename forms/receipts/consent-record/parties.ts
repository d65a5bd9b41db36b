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

/** Somebody who answered, or somebody who is told or asked: by id where the form has one, or by the name that was written down. */
export function personTerm(id: string): Term {
  return term(iriOf('person', id));
}

export function recipientTerm(id: string | null, name: string): Term {
  return term(id === null ? iriOf('recipient-by-name', name) : iriOf('recipient', id));
}

/** Everybody whom entries point to, each once. The child is described where the record says whom it is about. */
export function partiesIn(receipt: Receipt): readonly Node[] {
  const { recipients, decisions, disclosures, wishes } = receipt;
  const named = [...decisions.flatMap(({ lines }) => lines), ...disclosures].map(({ recipient, recipientName }) => ({
    id: recipient,
    name: recipientName,
  }));
  const told = [...recipients, ...named].map(({ id, name }) => ({
    ...recipientTerm(id, name),
    '@type': 'dpv:Recipient',
    'dpv:hasName': name || 'Not named',
  }));
  const first = new Map([...told].reverse().map((party) => [party['@id'], party]));
  return [...wishes.map((wish) => personParty(wish, receipt)), ...first.values()];
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
