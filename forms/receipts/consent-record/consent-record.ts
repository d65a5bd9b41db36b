import { events } from '~/forms/receipts/consent-record/events';
import { controls, notices } from '~/forms/receipts/consent-record/notices';
import { councilParty, partiesIn, subject } from '~/forms/receipts/consent-record/parties';
import { dataIn, processes, storage } from '~/forms/receipts/consent-record/processes';
import { CONTEXT, conceptsIn, type Node, term } from '~/forms/receipts/consent-record/terms';
import { iriOf } from '~/forms/receipts/identifiers';
import type { Receipt } from '~/forms/receipts/receipt';

/** The structure that a record follows, as the Data Privacy Vocabulary names it. */
const STRUCTURE = 'https://w3id.org/dpv/schema/dpv-27560#record';

/**
 * A receipt in the structure of ISO/IEC TS 27560:2023, as JSON-LD. The structure is one for consent, and most records are of
 * something else: a state of consent stands in it only where consent is the basis. Everything else that people said is a wish,
 * with a term of its own; each decision is a process of its own with its own basis; each disclosure stands alone.
 */
export function consentRecord(receipt: Receipt): Node {
  const { agreement, document } = receipt;
  const record = {
    '@context': CONTEXT,
    '@id': iriOf('agreement', agreement.reference),
    '@type': 'dpv:ConsentRecord',
    'dct:conformsTo': term(STRUCTURE),
    'dct:identifier': agreement.reference,
    'isf:hasReceipt': {
      'dct:identifier': document?.reference ?? agreement.reference,
      'dct:conformsTo': term(STRUCTURE),
      'isf:audience': receipt.audience,
      'isf:asOf': instant(receipt.asOf),
      ...(document?.sha256 ? { 'isf:sha256': document.sha256 } : {}),
    },
    'isf:standing': agreement.status,
    'dpv:hasDataSubject': subject(receipt),
    'dpv:hasDataController': councilParty(receipt),
    'dpv:hasJurisdiction': term('loc:GB'),
    'dpv:hasApplicableLaw': [term('legal-gb:law-GDPR'), term('legal-gb:law-DPA')],
    'dpv:hasNotice': notices(receipt),
    'dpv:hasConsentControl': controls(receipt),
    ...processes(receipt),
    ...events(receipt),
  };
  // What several entries point to stands here once.
  const named = [...partiesIn(receipt), ...dataIn(receipt), ...storage(receipt)];
  return { ...record, '@included': [...named, ...conceptsIn([record, named])] };
}

/** The same as text. */
export function consentRecordText(receipt: Receipt): string {
  return `${JSON.stringify(consentRecord(receipt), null, 1)}\n`;
}

function instant(at: string): Node {
  return { '@type': 'xsd:dateTime', '@value': at };
}
