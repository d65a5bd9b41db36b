import { beforeAll, describe, expect, it } from 'vitest';
import { consentRecord } from '~/forms/receipts/consent-record/consent-record';
import { OWN_TERMS } from '~/forms/receipts/identifiers';
import { aReceipt, decided } from './a-receipt';
import { thousandReceipts } from './any-receipt';
import { irisIn, statementsOf, storeOf, wrongIn } from './linked-data';
import { VERIFIED_TERMS } from './verified-terms';

/** A record each, told apart by its reference: many can be looked at together. */
const records = thousandReceipts().map((receipt, place) =>
  consentRecord({ ...receipt, agreement: { ...receipt.agreement, reference: `R-${place}` } }),
);
let statements: string;
let store: ReturnType<typeof storeOf>;

beforeAll(async () => {
  statements = await statementsOf(records);
  store = storeOf(statements);
});

describe('a record in the structure of ISO/IEC TS 27560', () => {
  it('has every mandatory field, a thousand times', async () => {
    expect(await wrongIn(store)).toEqual([]);
  });

  it('uses no term that nobody looked up, and each concept of our own has a wider one', () => {
    const named = irisIn(store);
    const foreign = named.filter((iri) => !iri.startsWith('https://consent-to-share.example.org/'));
    expect(foreign.filter((iri) => !VERIFIED_TERMS.has(iri))).toEqual([]);
    const own = named.filter((iri) => iri.startsWith(OWN_TERMS)).map((iri) => iri.slice(OWN_TERMS.length));
    const concepts = own.filter((name) => /^[A-Z]|-/.test(name));
    const wider = new Set(statements.match(/(?<=isf#)[\w-]+(?=> <[^>]+broader>)/g));
    const roots = concepts.filter((name) => !wider.has(name)).sort();
    expect(roots).toEqual([
      'LawfulBasisWithoutATerm',
      'PersonWhoAnswered',
      'PersonalDataOfAFamily',
      'PlaceWithoutATerm',
      'ProcessingWithoutATerm',
      'PurposeWithoutATerm',
      'SpecialCategoryCondition',
      'WishState',
    ]);
  });

  it.each(
    [
      ['dct:conformsTo', 'dct:identifier', 'dpv:hasDataSubject', 'dpv:hasDataController', 'dpv:hasJurisdiction'],
      ['dpv:hasNotice', 'dpv:hasConsentControl', 'dpv:hasProcess', 'isf:hasReceipt', 'isf:hasWish'],
    ].flat(),
  )('without %s it would be found out', async (field) => {
    const { [field]: _left, ...rest } = consentRecord(aReceipt());
    expect(await wrongIn(storeOf(await statementsOf([rest])))).not.toEqual([]);
  });

  it.each([
    ['a notice in no language', '"dct:language":"en-GB"', '"isf:x":""'],
    ['a process for no purpose', '"dpv:hasPurpose"', '"isf:x"'],
    ['a recipient of no name', '"dpv:hasName":"Larkfield Primary School"', '"isf:x":""'],
    ['an answer of no time', '"dpv:isIndicatedAtTime"', '"isf:x"'],
    ['an answer for no time', '"dct:valid"', '"isf:x"'],
    ['an answer of nobody', '"dpv:isIndicatedBy"', '"isf:x"'],
    ['no period', '"dpv:hasDuration"', '"isf:x"'],
    ['no place', '"dpv:hasLocation"', '"isf:x"'],
    ['a wish that says it is a consent', 'isf:AgreementExpressed', 'dpv:ConsentGiven'],
  ])('%s would be found out', async (_what, was, is) => {
    const text = JSON.stringify(consentRecord(aReceipt()));
    expect(text).toContain(was);
    expect(await wrongIn(storeOf(await statementsOf([JSON.parse(text.replaceAll(was, is))])))).not.toEqual([]);
  });
});

describe('consent', () => {
  const said = (receipt: ReturnType<typeof aReceipt>) => JSON.stringify(consentRecord(receipt));
  const STATES = /dpv:(Consent(Given|Refused|Withdrawn|RequestDeferred)|WithdrawConsent|ConsentNotice)"/;

  it('is not stated on another basis, nor where none was written down', () => {
    const { hasConsentStatus, hasWish } = of(aReceipt());
    expect(said(aReceipt())).not.toMatch(/"@type":"dpv:(Consent(?!Record)|WithdrawConsent)|A6-1-a/);
    expect([hasConsentStatus, hasWish]).toEqual([[], ['isf:AgreementExpressed', 'isf:RefusalExpressed']]);
    for (const article6 of ['e', null] as const) {
      const receipt = aReceipt({ basis: 'consent', decisions: [decided({ article6 })] });
      expect(of(receipt).hasConsentStatus.sort()).toEqual(['dpv:ConsentGiven', 'dpv:ConsentRefused']);
      expect(of(receipt).hasWish).toEqual(['isf:AgreementExpressed']);
    }
  });

  it('is stated where it is the basis, and only of whoever may give it', () => {
    expect(said(aReceipt({ basis: 'consent' }))).toMatch(STATES);
    expect(of(aReceipt({ basis: 'consent' })).hasWish).toEqual([]);
    for (const standing of ['council', 'carer', 'restricted', 'not_known'] as const) {
      expect(of(aReceipt({ basis: 'consent', standing })).hasConsentStatus).toEqual([]);
    }
    expect(of(aReceipt({ basis: 'consent', standing: 'council' })).hasWish).toEqual([
      'isf:AuthorisedByCouncil',
      'isf:NotAuthorisedByCouncil',
    ]);
  });

  it('with a limit is nobody’s plain yes, on any basis', () => {
    const limited = aReceipt({ basis: 'consent', answers: { 'r-school': { choice: 'yes', limit: 'not PE' } } });
    expect(of(limited)).toEqual({ hasConsentStatus: [], hasWish: ['isf:AgreementWithLimitsExpressed'] });
  });

  it('of a decision stands with the decision: a process of its own, with its own basis', () => {
    const refused = aReceipt({ answers: { 'r-school': { choice: 'no' } }, decisions: [decided({ article6: 'e' })] });
    const record = JSON.parse(said(refused));
    const decision = record['dpv:hasProcess'].find((one: { '@type': unknown }) => Array.isArray(one['@type']));
    expect(decision['dpv:hasLegalBasis']).toEqual([{ '@id': 'eu-gdpr:A6-1-e-official-authority' }]);
    expect(of(refused).hasWish).toEqual(['isf:RefusalExpressed']);
  });

  function of(receipt: ReturnType<typeof aReceipt>) {
    const record = consentRecord(receipt);
    const states = (key: string): string[] =>
      JSON.parse(JSON.stringify(record[key] ?? [])).map((event: { '@type': string }) => event['@type']);
    return { hasConsentStatus: states('dpv:hasConsentStatus'), hasWish: states('isf:hasWish') };
  }
});
