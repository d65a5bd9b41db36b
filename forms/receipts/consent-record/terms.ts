import { PURPOSES } from '~/forms/agreement/context';
import { OWN_TERMS } from '~/forms/receipts/identifiers';

/** The context of every record, written out in it: whoever reads it in seventy-five years fetches nothing. */
export const CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  loc: 'https://w3id.org/dpv/loc#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  'legal-gb': 'https://w3id.org/dpv/legal/gb#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  isf: OWN_TERMS,
} as const;

/** A term as JSON-LD points to it. */
export type Term = { readonly '@id': string };

export function term(id: string): Term {
  return { '@id': id };
}

/** Something that a JSON-LD document says. */
export type Node = { readonly [key: string]: unknown };

/**
 * Our own concepts, each with the wider one: of the Data Privacy Vocabulary (2.3, a report of a W3C Community Group) where it has
 * one that is true. Of a wish it has none: all of its states are states of consent, so wishes have a root of their own.
 */
const OWN_CONCEPTS: Readonly<Record<string, string>> = {
  AgreementExpressed: 'isf:WishState',
  AgreementWithLimitsExpressed: 'isf:WishState',
  RefusalExpressed: 'isf:WishState',
  NoViewExpressed: 'isf:WishState',
  NothingSaid: 'isf:WishState',
  AgreementTakenBack: 'isf:WishState',
  AuthorisedByCouncil: 'isf:WishState',
  NotAuthorisedByCouncil: 'isf:WishState',
  DoesNotCount: 'isf:WishState',
  PrivacyNotice: 'dpv:LayeredNotice',
  TakeBackAgreement: 'dpv:WithdrawConsent',
  SharingDecision: 'dpv:Process',
  Disclosure: 'dpv:Share',
  AskForInformation: 'isf:ProcessingWithoutATerm',
  HeldByTheCouncil: 'isf:PlaceWithoutATerm',
  RecognisedLegitimateInterest: 'eu-gdpr:A6-1-f',
  Contract: 'isf:LawfulBasisWithoutATerm',
  SpecialCategoryCondition: 'isf:LawfulBasisWithoutATerm',
  Carer: 'isf:PersonWhoAnswered',
  StepParent: 'isf:PersonWhoAnswered',
  CouncilOfficer: 'isf:PersonWhoAnswered',
};

const NOT_A_SERVICE: readonly string[] = ['evaluation', 'research', 'other'];

/** The concepts of ours that a document uses, each with its wider one. */
export function conceptsIn(document: readonly unknown[]): readonly Node[] {
  const used = new Set(JSON.stringify(document).match(/(?<="isf:)[A-Za-z][\w-]*(?=")/g) ?? []);
  return [...used].sort().flatMap((name) => {
    const broader = broaderThan(name);
    return broader ? [{ '@id': `isf:${name}`, 'skos:broader': term(broader) }] : [];
  });
}

/** The wider concept of one of ours; null for a property. */
function broaderThan(name: string): string | null {
  const [kind, code = ''] = name.split(/-(.*)/s);
  if (kind === 'purpose') return NOT_A_SERVICE.includes(code) ? 'isf:PurposeWithoutATerm' : 'dpv:ServiceProvision';
  if (kind === 'data') return code === 'health' ? 'pd:Health' : 'isf:PersonalDataOfAFamily';
  if (kind === 'article9') return 'isf:SpecialCategoryCondition';
  if (kind === 'schedule1') return 'isf:SpecialCategoryCondition';
  if (kind === 'article6') return 'isf:LawfulBasisWithoutATerm';
  return OWN_CONCEPTS[name] ?? null;
}

/** What kind of work a form belongs to; what nobody said is another purpose. */
export function purposeTerm(purpose: string | null): Term {
  return term(`isf:purpose-${purpose !== null && Object.hasOwn(PURPOSES, purpose) ? purpose : 'other'}`);
}
