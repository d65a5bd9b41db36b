import { kindOfWork, PURPOSES, type Purpose } from '~/forms/agreement/context';
import { waysOf } from '~/forms/agreement/slot-key';
import { basisTerms, noticeBasisTerm } from '~/forms/receipts/consent-record/legal-bases';
import { processOf, recipientParty } from '~/forms/receipts/consent-record/parties';
import { type Node, purposeTerm, type Term, term } from '~/forms/receipts/consent-record/terms';
import { iriOf } from '~/forms/receipts/identifiers';
import type { Receipt, ReceiptDecision, ReceiptDisclosure } from '~/forms/receipts/receipt';
import { inForceOn, RETENTION_CLASSES } from '~/forms/records/retention';
import { retentionClassOf } from '~/forms/records/retention-class';
import { londonDate } from '~/forms/values/dates';

/** What was proposed, what was decided and what went out: three kinds of entries, none of which follows from another. */
export function processes(receipt: Receipt): Node {
  return {
    'dpv:hasProcess': [
      ...receipt.lines.map((line) => proposed(receipt, line)),
      ...receipt.decisions.flatMap((decision) => decided(receipt, decision)),
    ],
    'isf:hasDisclosure': receipt.disclosures.map(disclosed),
  };
}

/**
 * A line as it was put to the family. It has the basis that the notice gave, until something was decided about it: then the basis
 * stands with the decision, and nowhere else.
 */
function proposed(receipt: Receipt, line: Receipt['lines'][number]): Node {
  const isDecided = receipt.decisions.some(({ lines }) => lines.some((one) => one.line === line.id));
  return {
    ...processOf(receipt, line.id),
    '@type': 'dpv:Process',
    'dpv:hasPurpose': purposeTerm(receipt.agreement.purpose),
    'isf:purposeInWords': receipt.agreement.why,
    'dpv:hasProcessing': waysOf(line).map(processing),
    'dpv:hasPersonalData': dataOf(receipt, line.topic),
    'dpv:hasRecipient': recipientParty(line.recipient, ''),
    ...(isDecided ? {} : { 'dpv:hasLegalBasis': noticeBases(receipt) }),
    'dpv:hasStorageCondition': [DURATION, PLACE].map((name) => storageTerm(receipt, name)),
  };
}

function decided(receipt: Receipt, decision: ReceiptDecision): readonly Node[] {
  return decision.lines.map((line, place) => {
    const topic = receipt.lines.find(({ id }) => id === line.line)?.topic ?? null;
    const legal = basisTerms(line.basis);
    return {
      '@id': `${iriOf('decision', decision.id)}/${decision.version}/${place + 1}`,
      '@type': ['dpv:Process', 'isf:SharingDecision'],
      'isf:outcome': decision.outcome,
      'isf:decidedAt': { '@type': 'xsd:dateTime', '@value': decision.decidedAt },
      'isf:againstWish': decision.againstWish,
      ...(decision.override ? { 'isf:ground': decision.override.grounds } : {}),
      ...(line.line === null ? {} : { 'isf:aboutLine': processOf(receipt, line.line) }),
      'isf:what': line.what,
      'dpv:hasPurpose': purposeTerm(receipt.agreement.purpose),
      'dpv:hasProcessing': processing(line.way),
      'dpv:hasPersonalData': dataOf(receipt, topic),
      'dpv:hasRecipient': recipientParty(line.recipient, line.recipientName),
      ...(legal.length > 0 ? { 'dpv:hasLegalBasis': legal } : {}),
      'isf:gateway': line.basis.gateways,
      ...(line.basis.duty16la ? { 'isf:dutyToShare': line.basis.duty16la } : {}),
      'dpv:hasStorageCondition': [DURATION, PLACE].map((name) => storageTerm(receipt, name)),
    };
  });
}

function disclosed(one: ReceiptDisclosure): Node {
  return {
    '@id': iriOf('disclosure', one.id),
    '@type': 'isf:Disclosure',
    'dpv:hasProcessing': processing(one.way),
    'dpv:hasRecipient': recipientParty(one.recipient, one.recipientName),
    'isf:what': one.what,
    'isf:sentAt': { '@type': 'xsd:dateTime', '@value': one.at },
    ...(one.decision === null ? {} : { 'isf:followed': term(iriOf('decision', one.decision)) }),
  };
}

/** To tell is to share. For asking somebody the vocabulary has a term that nobody has checked. */
function processing(way: 'tell' | 'ask'): Term {
  return term(way === 'tell' ? 'dpv:Share' : 'isf:AskForInformation');
}

function dataOf({ topics }: Receipt, id: string | null): readonly Term[] {
  const topic = topics.find((one) => one.id === id);
  if (!topic) return [term('isf:PersonalDataOfAFamily')];
  const special = topic.special.map((category) => term(category === 'health' ? 'pd:Health' : `isf:data-${category}`));
  return [topicTerm(topic.id), ...special, ...(topic.offences ? [term('isf:data-offences')] : [])];
}

function topicTerm(id: string): Term {
  return term(iriOf('topic', id));
}

/** The council’s own topics, each by its name. */
export function dataIn({ topics }: Receipt): readonly Node[] {
  const broader = term('isf:PersonalDataOfAFamily');
  return topics.map(({ id, name }) => ({ ...topicTerm(id), 'isf:what': name, 'skos:broader': broader }));
}

function noticeBases({ wishes }: Receipt): readonly Term[] {
  return [...new Set(wishes.map(({ asked }) => asked.noticeBasis))].map(noticeBasisTerm);
}

const DURATION = 'duration';
const PLACE = 'place';

function storageTerm({ agreement }: Receipt, name: string): Term {
  return term(`${iriOf('agreement', agreement.reference)}/storage/${name}`);
}

/** How long and where a record is kept: the period follows the class of the case file; the place the council knows, and no one here. */
export function storage(receipt: Receipt): readonly Node[] {
  const { purpose } = receipt.agreement;
  const day = londonDate(receipt.asOf);
  const isOfficer = receipt.wishes.some(({ person }) => person.capacity === 'council');
  const kinds = purpose !== null && isPurpose(purpose) ? [kindOfWork(purpose, isOfficer)] : [];
  const { periods } = RETENTION_CLASSES[retentionClassOf(kinds, day)];
  const { years, countedFrom, authority } = inForceOn(periods, day);
  return [
    {
      ...storageTerm(receipt, DURATION),
      '@type': 'dpv:StorageDuration',
      'dpv:hasDuration': { '@type': 'xsd:duration', '@value': `P${years}Y` },
      'isf:countedFrom': countedFrom,
      'isf:authority': authority,
    },
    {
      ...storageTerm(receipt, PLACE),
      '@type': 'dpv:StorageLocation',
      'dpv:hasLocation': term('isf:HeldByTheCouncil'),
    },
  ];
}

function isPurpose(code: string): code is Purpose {
  return Object.hasOwn(PURPOSES, code);
}
