import { describe, expect, it } from 'vitest';
import { makeProposal } from '~/forms/agreement/make-proposal';
import { roleOf } from '~/forms/agreement/proposal';
import { SIGNING_METHODS, type SigningMethod } from '~/forms/agreement/signing-methods';
import { wordedFor } from '~/forms/agreement/spoken-to';
import { TOPICS } from '~/forms/agreement/topics';
import { currentForm } from '~/forms/catalogue';
import { contentFor } from '~/forms/copies/content-for';
import type { Capacity } from '~/forms/deciders/capacities';
import type { NoticeBasis } from '~/forms/definition';
import { keysOf } from '~/forms/values/keys';
import { COUNCIL, sampleRecord } from '../copies/sample-record';
import { aDraft, aRecipient, WORDING } from './plain-case';

const CHILD = { id: 'beth', givenNames: 'Beth', familyName: 'Lowe', knownAs: null, dateOfBirth: '2010-05-01' };
const RECIPIENTS = [aRecipient({ id: 'college', name: 'Example City College', topics: ['learning', 'contact'] })];

function proposalFor(relationship: 'self' | 'council_officer', standing: Capacity, basis: NoticeBasis = 'public_task') {
  const { who } = aDraft();
  if (!who) throw new Error('Nobody is asked');
  const draft = aDraft({ who: { ...who, personId: 'p', relationship }, recipients: RECIPIENTS });
  const worker = { staffId: 's', name: 'Priya Nair', jobTitle: 'Family help practitioner' };
  const council = { ...COUNCIL, basis };
  const facts = { form: currentForm().definition, wording: WORDING, english: null, topics: TOPICS, standing };
  const made = makeProposal(draft, { ...facts, council, child: CHILD, worker }, '2026-11-18T15:05:00.000Z');
  const governing = [{ personId: 'p', name: who.name, capacity: standing }];
  const decided = { governing, reasons: [], chosenWhy: '', standing: [], warnings: [], assessment: null };
  return { ...made, office: { ...made.office, decided } };
}

function copiesOf(proposal: ReturnType<typeof proposalFor>) {
  const record = sampleRecord({ proposal }, { college: { choice: 'yes' } });
  const copy = (audience: Parameters<typeof contentFor>[1]) =>
    JSON.stringify(contentFor(record, audience, WORDING, 'K7QM-4XPD-2AB')?.blocks);
  return { family: copy('family:p'), recipient: copy('recipient:college'), office: copy('office') };
}

/** What is said of somebody's child: never to the child. */
const OF_A_CHILD = /your child|their learning|they are getting on/;

describe('a young person who answers themself', () => {
  const proposal = proposalFor('self', 'child');
  const { family } = wordedFor(WORDING, 'own');

  it('is spoken to as you, on the pages and on their copy', () => {
    expect(family.why_title).toBe('Sharing information about you');
    expect(roleOf(RECIPIENTS[0] ?? aRecipient(), wordedFor(WORDING, 'own'))).toBe('teaches you');
    expect(JSON.stringify([proposal.informed, proposal.notice, proposal.statements])).not.toMatch(OF_A_CHILD);
    expect(copiesOf(proposal).family).not.toMatch(OF_A_CHILD);
    expect(copiesOf(proposal).family).toContain('how you are getting on with learning');
    expect(proposal.statements.family[1]).toContain('in my own words');
  });

  it('is spoken of as they are in the papers of others', () => {
    const { recipient } = copiesOf(proposal);
    expect(recipient).toContain('how they are getting on with learning');
    expect(recipient).toContain('Beth Lowe said yes to what stands below');
    expect(recipient).not.toContain('The family');
  });

  it('keeps a role that somebody put in words of their own', () => {
    expect(roleOf(aRecipient({ role: 'runs the drama club' }), wordedFor(WORDING, 'own'))).toBe('runs the drama club');
  });
});

describe('an officer of the council that shares parental responsibility', () => {
  it.each(['public_task', 'legal_obligation', 'consent'] as const)(
    'authorises, and nothing calls it consent or agreement: %s',
    (basis) => {
      const proposal = proposalFor('council_officer', 'council', basis);
      const { family, recipient } = copiesOf(proposal);
      const pages = wordedFor(WORDING, 'council');
      const shown = JSON.stringify([
        proposal.informed,
        proposal.notice,
        proposal.statements,
        Object.values(pages.family),
      ]);
      for (const text of [shown, family, recipient]) expect(text).not.toMatch(/consent|\bagreed?\b|agreement/i);
      expect(family).toContain('You authorised this');
      expect(family).toContain('Authorised for the council, as a holder of parental responsibility, by');
      expect(recipient).toContain('Example City Council authorised what stands below');
    },
  );

  const proposal = proposalFor('council_officer', 'council');
  const answered = (method: SigningMethod, choice: 'yes' | 'no') => {
    const { signature } = sampleRecord();
    const change = { proposal, signature: { ...signature, method, strokes: null, typedName: null } };
    const record = sampleRecord(change, { college: { choice } });
    return JSON.stringify(contentFor(record, 'family:p', WORDING, 'K7QM-4XPD-2AB')?.blocks);
  };

  it.each(keysOf(SIGNING_METHODS))(
    'is said to authorise only what they authorised, and never to agree: %s',
    (method) => {
      expect(answered(method, 'yes')).not.toMatch(/\bagreed?\b/i);
      expect(answered(method, 'no')).not.toMatch(/\bagreed?\b|Authorised for the council/i);
    },
  );

  it.each(['drawn', 'typed', 'button', 'mark', 'paper', 'spoken', 'telephone'] as const)(
    'is named as who authorised it for the council: %s',
    (method) => {
      expect(answered(method, 'yes')).toContain(
        'Authorised for the council, as a holder of parental responsibility, by',
      );
    },
  );
});
