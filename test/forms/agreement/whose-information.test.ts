import { describe, expect, it } from 'vitest';
import { asAsked, askedLines } from '~/forms/agreement/asked-lines';
import { type Draft, missingInformation } from '~/forms/agreement/draft';
import { linesOf } from '~/forms/agreement/lines';
import { makeProposal, type ProposalFacts } from '~/forms/agreement/make-proposal';
import { aroundPut, putAgain, stillToAsk } from '~/forms/agreement/next-person';
import { proposalSchema } from '~/forms/agreement/proposal.schema';
import { siblingDraft } from '~/forms/agreement/siblings';
import { TOPICS } from '~/forms/agreement/topics';
import {
  aroundForm,
  othersPart,
  ownInformationWarnings,
  topicsToSay,
  whoseInformation,
} from '~/forms/agreement/whose-information';
import { aDraft, aProposal, aRecipient, WORDING } from './plain-case';

const RUTH = { personId: 'ruth', name: 'Ruth Hale', relationship: 'mother' } as const;
const DEAN = { personId: 'dean', name: 'Dean Hale', relationship: 'father' } as const;
const OFFICER = { personId: 'ros', name: 'Rosalind Whitfield', relationship: 'council_officer' } as const;

const one = aroundForm({ topics: TOPICS, child: { birthKind: 'born' }, family: [RUTH, OFFICER] });
const two = aroundForm({ topics: TOPICS, child: { birthKind: 'born' }, family: [RUTH, DEAN] });
const homeForm = (about?: Draft['about']) =>
  aDraft({ recipients: [aRecipient({ topics: ['speech', 'home'] })], about });

describe('whose own information a form holds', () => {
  it('is the child’s alone where no topic usually holds an adult’s: a plain case asks nothing more', () => {
    expect(whoseInformation(aDraft(), two)).toEqual({});
    expect(missingInformation(aDraft(), two)).toEqual([]);
  });

  it('is the one adult’s of the family; an officer of the council has none on it', () => {
    expect(whoseInformation(homeForm(), one)).toEqual({ home: ['ruth'] });
    expect(missingInformation(homeForm(), one)).toEqual([]);
  });

  it('is asked where there are several adults, and can be none of them', () => {
    expect(topicsToSay(homeForm(), two)).toEqual(['Home and money']);
    expect(missingInformation(homeForm(), two)).toEqual([
      { step: 'information', what: 'Say whose own information is in: Home and money' },
    ]);
    expect(missingInformation(homeForm({ home: [] }), two)).toEqual([]);
    expect(whoseInformation(homeForm({ home: ['dean'] }), two)).toEqual({ home: ['dean'] });
  });

  it('is asked again where another adult came to the family since', () => {
    expect(topicsToSay(homeForm(), one)).toEqual([]);
    expect(topicsToSay(homeForm(), two)).toHaveLength(1);
  });

  it('warns of everybody’s who is not asked and has not answered, also where the child answers', () => {
    const warnings = (...asked: readonly string[]) => ownInformationWarnings({ home: ['ruth', 'dean'] }, two, asked);
    expect(warnings('oscar')).toEqual([
      'Home and money. This names Ruth Hale’s own information: it is theirs to agree to.',
      'Home and money. This names Dean Hale’s own information: it is theirs to agree to.',
    ]);
    expect(warnings('ruth')).toHaveLength(1);
    expect(warnings('ruth', 'dean')).toEqual([]);
  });

  it('goes to a brother’s or sister’s form only where the adults are of that child’s family', () => {
    const sibling = { childId: 'mia', name: 'Mia', bornOn: '2011-01-27', asksThemself: true, family: [] };
    const hers = { ...sibling, family: [{ ...RUTH, prRoute: 'mother', prEvidence: 'automatic' } as const] };
    const draft = homeForm({ home: ['ruth'], support: ['dean'] });
    expect(siblingDraft(draft, hers, 'no').about).toEqual({ home: ['ruth'] });
    expect(siblingDraft(draft, sibling, 'no').about).toEqual({});
  });
});

describe('a proposal', () => {
  const facts: ProposalFacts = {
    ...aProposal(),
    form: { id: 'consent-to-share', version: '2' },
    wording: WORDING,
    english: null,
    standing: 'child',
    ...two,
  };
  const put = makeProposal(homeForm({ home: ['ruth'] }), facts, '2026-11-18T15:05:00.000Z');

  it('keeps for each line whose it is, with the names for the office alone', () => {
    expect(put.lines.map(({ id, about }) => [id, about])).toEqual([
      ['larkfield.speech', undefined],
      ['larkfield.home', ['ruth']],
    ]);
    expect(put.office.adults).toEqual([{ personId: 'ruth', name: 'Ruth Hale' }]);
    const { office: _kept, ...shown } = put;
    expect(JSON.stringify(shown)).not.toContain('Ruth Hale');
  });

  it('is read back as it was kept; one from before reads as the child’s information alone', () => {
    expect(proposalSchema.parse(JSON.parse(JSON.stringify(put)))).toEqual(put);
    const before = proposalSchema.parse(JSON.parse(JSON.stringify(aProposal())));
    expect(asAsked(before.lines, 'family_help', 'maya').every(({ about }) => about.join() === 'maya')).toBe(true);
    expect(asAsked(put.lines, 'family_help', 'maya').map(({ about }) => about)).toEqual([['maya'], ['maya', 'ruth']]);
    expect(askedLines(homeForm(), 'maya', one).map(({ about }) => about)).toEqual([['maya'], ['maya', 'ruth']]);
  });

  it('is put to the next person as it was put to the first, whoever came to the family since', () => {
    const again = makeProposal(putAgain(put, homeForm().who), { ...facts, ...aroundPut(put) }, put.signedAt);
    expect(again.lines).toEqual(put.lines);
    expect(again.office.adults).toEqual(put.office.adults);
    const old = aProposal({ recipients: [aRecipient({ topics: ['home'] })] });
    expect(makeProposal(putAgain(old, old.office.who), { ...facts, ...aroundPut(old) }, put.signedAt).lines).toEqual(
      old.lines,
    );
  });

  it('waits for the adults whose own it is, until they were asked', () => {
    expect(stillToAsk(put, [{ personId: 'oscar', name: 'Oscar' }])).toMatchObject([{ personId: 'ruth' }]);
    expect(stillToAsk(put, [{ personId: 'ruth', name: 'Ruth Hale' }])).toEqual([]);
  });
});

describe('what somebody who answers is told', () => {
  const lines = linesOf([aRecipient({ topics: ['speech', 'home'] })], { home: ['ruth', 'dean'] });

  it('is which lines are about another adult too, and nothing where there is none', () => {
    expect(othersPart(lines, 'oscar')).toMatchObject({ lines: [{ topic: 'home' }], andTheirOwn: false });
    expect(othersPart(lines, 'ruth')).toMatchObject({ lines: [{ topic: 'home' }], andTheirOwn: true });
    expect(othersPart(linesOf([aRecipient({ topics: ['home'] })], { home: ['ruth'] }), 'ruth')).toBeNull();
    expect(othersPart(linesOf([aRecipient()]), 'oscar')).toBeNull();
  });
});
