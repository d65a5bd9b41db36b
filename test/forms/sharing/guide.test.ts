import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type BasisProposal, basisFrom, proposeBasis, withoutConsent } from '~/forms/sharing/guide';
import { CONCERNS, type LineFacts } from '~/forms/sharing/guide-facts';
import type { GuidePart } from '~/forms/sharing/guide-part';
import { NO_BASIS } from '~/forms/sharing/line-basis';
import { keysOf } from '~/forms/values/keys';
import { anyDay, anyFacts, someFacts, TODAY } from './some-facts';

const CASES = { numRuns: 10_000 };

/**
 * The law a second time, written down by hand and apart from the product's tables: whether each body may have each basis proposed, the
 * first day of each, and what may stand with each condition. Nothing here is read from forms/sharing/.
 */
const LAW = {
  article6: {
    a: { from: '2021-01-01', proposedTo: [], freeTo: ['voluntary'] },
    b: { from: '2021-01-01', proposedTo: [], freeTo: [] },
    c: { from: '2021-01-01', proposedTo: ['public', 'voluntary'], freeTo: ['public', 'voluntary'] },
    d: { from: '2021-01-01', proposedTo: [], freeTo: ['public', 'voluntary'] },
    e: { from: '2021-01-01', proposedTo: ['public'], freeTo: ['public'] },
    ea: { from: '2026-02-05', proposedTo: ['voluntary'], freeTo: ['voluntary'] },
    f: { from: '2021-01-01', proposedTo: ['voluntary'], freeTo: ['voluntary'] },
  },
  article9: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'],
  conditionFor: { g: ['para_6', 'para_10', 'para_11', 'para_17', 'para_18', 'para_19'], h: ['para_2'], j: [] },
  dutyFrom: '2026-09-30',
  answersDuty: [
    'applies_share',
    'applies_more_detrimental',
    'not_a_listed_recipient',
    'not_relevant_to_welfare',
    'would_not_facilitate',
    'not_considered',
  ],
  paragraph18FromE1: {
    risk_to_child: 'would_prejudice',
    hinder_investigation: 'would_prejudice',
    unjustified_delay: 'cannot_be_obtained',
    not_practicable: 'cannot_be_obtained',
    nobody_can_consent: 'cannot_be_given',
  },
} as const;

const SAID_YES = ['agreed', 'agreed_with_limits'];
const SAID_NO = ['refused', 'withdrawn'];

/** Which of its three reasons the second table gives paragraph 18. */
function reasonFor18({ answer, notAsked, canConsent }: LineFacts): string | null {
  if ([...SAID_YES, ...SAID_NO, 'conflicting'].includes(answer)) return null;
  if (canConsent.startsWith('no_')) return 'cannot_be_given';
  if (answer === 'could_not_be_asked') return 'cannot_be_obtained';
  const byE1: Readonly<Record<string, string>> = LAW.paragraph18FromE1;
  return answer === 'not_asked' ? (byE1[notAsked ?? ''] ?? null) : null;
}

function stateOf<Id extends string>({ choices }: GuidePart<Id>, id: Id) {
  return choices.find((choice) => choice.id === id)?.state;
}

/** A property of every proposal, in ten thousand cases. */
function always(what: string, holds: (proposal: BasisProposal, facts: LineFacts, day: string) => void) {
  test(
    what,
    () =>
      fc.assert(
        fc.property(anyFacts, anyDay, (facts, day) => holds(proposeBasis(facts, day), facts, day)),
        CASES,
      ),
    60_000,
  );
}

describe('no proposal contradicts the second table', () => {
  always(
    'an Article 6 basis is one that this body may use and that is in force on the day',
    ({ article6 }, facts, day) => {
      expect(article6.choices).toHaveLength(7);
      for (const id of [article6.proposed, ...article6.also]) {
        const { proposedTo, from } = LAW.article6[id ?? 'a'];
        expect(proposedTo).toContain(facts.us.body);
        expect(from <= day).toBe(true);
      }
      const wrong = article6.choices.filter(({ id, state, reasons }) => {
        const { from, freeTo } = LAW.article6[id];
        const isFree = state === 'may' || state === 'proposed';
        const mayBeFree = from <= day && freeTo.some((body) => body === facts.us.body);
        return isFree ? !mayBeFree : reasons.length === 0;
      });
      expect(wrong).toEqual([]);
    },
  );

  always('Trap 10: a public body is offered neither (ea) nor (f) nor (b) without a warning', ({ article6 }, { us }) => {
    if (us.body === 'public') for (const id of ['ea', 'f', 'b'] as const) expect(stateOf(article6, id)).toBe('warn');
  });

  always(
    'Trap 10: Article 9(2)(c) is open only for somebody who cannot consent, and is never proposed',
    ({ article9 }, { canConsent }) => {
      expect(article9.proposed).not.toBe('c');
      if (canConsent === 'yes' || canConsent === 'not_known') expect(stateOf(article9, 'c')).toBe('warn');
    },
  );

  always(
    'Trap 10: somebody’s refusal removes neither Article 9(2)(c) nor Article 6(1)(d)',
    ({ article6, article9 }, facts, day) => {
      const refused = proposeBasis({ ...facts, answer: 'refused' }, day);
      expect(stateOf(refused.article6, 'd')).toBe(stateOf(article6, 'd'));
      expect(stateOf(refused.article9, 'c')).toBe(stateOf(article9, 'c'));
      if (facts.concern !== 'urgent') return;
      expect(stateOf(refused.article6, 'd')).toBe('may');
      if (facts.canConsent.startsWith('no_')) expect(stateOf(refused.article9, 'c')).toBe('may');
    },
  );

  always(
    'Trap 10: paragraph 18 is proposed or offered only with one of its reasons, and never after a refusal',
    ({ schedule1, paragraph18 }, facts) => {
      expect(paragraph18).toBe(reasonFor18(facts));
      const state = stateOf(schedule1, 'para_18');
      if (SAID_NO.includes(facts.answer) || reasonFor18(facts) === null) expect(state).toBe('warn');
      else expect(['may', 'proposed']).toContain(state);
      if (SAID_NO.includes(facts.answer) && facts.us.body === 'public')
        expect(['may', 'proposed']).toContain(stateOf(schedule1, 'para_6'));
    },
  );

  always(
    'consent is never proposed; without the question answered it asks first',
    (proposal, { shareAnyway, answer }) => {
      expect(proposal.article6.proposed).not.toBe('a');
      expect(proposal.article9.proposed).not.toBe('a');
      expect(proposal.agreement.proposed).not.toBe('gdpr_consent');
      const states = [
        stateOf(proposal.article6, 'a'),
        stateOf(proposal.article9, 'a'),
        stateOf(proposal.agreement, 'gdpr_consent'),
      ];
      if (shareAnyway === null) expect(new Set(states)).toEqual(new Set(['ask_first']));
      else if (shareAnyway || !SAID_YES.includes(answer)) expect(new Set(states)).toEqual(new Set(['warn']));
    },
  );

  always(
    'Article 9 is answered where there is a special category, with the condition it needs',
    ({ article9, schedule1 }, { special, us, offences }) => {
      expect(article9.choices.map(({ id }) => id)).toEqual(LAW.article9);
      expect(article9.needed).toBe(special.length > 0);
      if (special.length === 0) expect(article9.proposed).toBe(null);
      else if (us.body === 'public') expect(article9.proposed).not.toBe(null);
      const { proposed } = article9;
      if (proposed === 'g') expect(LAW.conditionFor.g).toContain(schedule1.proposed);
      if (proposed === 'h') expect(LAW.conditionFor.h).toContain(schedule1.proposed);
      if (proposed === 'j' && !offences) expect(schedule1.proposed).toBe(null);
    },
  );

  always(
    'Article 10 is answered where there are criminal offences, alleged ones too',
    ({ article10, schedule1 }, { offences, us }) => {
      expect(article10.needed).toBe(offences);
      if (!offences) expect(article10.proposed).toBe(null);
      else if (us.body === 'public') expect([article10.proposed, schedule1.proposed]).toEqual(['schedule_1', 'para_6']);
    },
  );

  always(
    'Trap 9: the duty to share is never answered by a refusal, nor proposed before its day or to a body not listed',
    ({ duty16la, gateways, article6 }, facts, day) => {
      expect(duty16la.choices.map(({ id }) => id)).toEqual(LAW.answersDuty);
      const between = facts.us.listed === 'yes' && facts.recipient.listed === 'yes' && day >= LAW.dutyFrom;
      const leansOnIt = gateways.proposed === 'ca2004_s16la' || gateways.also.includes('ca2004_s16la');
      if (!between) expect(duty16la.proposed).not.toBe('applies_share');
      if (!between) expect(leansOnIt).toBe(false);
      if (!between) expect(article6.proposed).not.toBe('c');
      if (between && SAID_NO.includes(facts.answer) && ['family_help', 'send'].includes(facts.purpose))
        expect([null, 'applies_share']).toContain(duty16la.proposed);
    },
  );

  always(
    'a public body has a gateway proposed, or is told that none is close; a warned one is never proposed',
    (proposal) => {
      const { gateways } = proposal;
      expect(gateways.reasons.length).toBeGreaterThan(0);
      for (const { id, state } of gateways.choices) {
        if (id === gateways.proposed) expect(state).toBe('proposed');
        if (gateways.also.includes(id)) expect(state).toBe('may');
      }
      for (const id of ['csa_report', 'ca2004_s16lc'] as const) expect(stateOf(gateways, id)).toBe('warn');
    },
  );

  always('A12: what an officer authorised is nobody’s agreement, and lifts no confidence', (proposal, facts) => {
    if (!facts.isAuthorised) return;
    expect(proposal.agreement).toMatchObject({ needed: false, proposed: null, also: [] });
    expect(stateOf(proposal.agreement, 'agreement_openness')).toBe('warn');
    expect(proposal.confidentiality.proposed).not.toBe('consent');
    expect(stateOf(proposal.confidentiality, 'consent')).not.toBe('proposed');
  });

  always('every part has a reason with its source, and every warning a sentence', (proposal) => {
    const parts = [
      proposal.article6,
      proposal.article9,
      proposal.schedule1,
      proposal.article10,
      proposal.confidentiality,
      proposal.gateways,
      proposal.duty16la,
      proposal.agreement,
    ];
    const told = [...parts, ...parts.flatMap(({ choices }) => choices.filter(({ state }) => state !== 'may'))];
    const wrong = told.filter(
      ({ reasons }) =>
        reasons.length === 0 || reasons.some(({ text, source }) => !source.cite || !/^[A-Z“].*[.?]$/s.test(text)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the stories', () => {
  it('A1: agreed, speech notes to a school: public task, health care or public interest, and the duty applies', () => {
    const proposal = proposeBasis(someFacts({ special: ['health'] }), TODAY);
    expect(basisFrom(proposal)).toEqual({
      article6: 'e',
      article9: 'h',
      schedule1: 'para_2',
      paragraph18: null,
      article10: null,
      confidentiality: 'consent',
      gateways: ['ca1989_s17', 'ca2004_s16la'],
      duty16la: 'applies_share',
      dutyWhy: '',
      agreement: 'agreement_openness',
    });
    expect(stateOf(proposal.article9, 'g')).toBe('may');
    expect(stateOf(proposal.schedule1, 'para_6')).toBe('may');
  });

  it('A1: attendance only calls for no condition at all', () => {
    const { article9, schedule1, article10 } = proposeBasis(someFacts(), TODAY);
    expect([article9.needed, schedule1.needed, article10.needed]).toEqual([false, false, false]);
  });

  it('A6: a charity that is not listed, refused without concern: not a listed recipient', () => {
    const facts = someFacts({
      recipient: { body: 'voluntary', listed: 'no' },
      special: ['health'],
      answer: 'refused',
      concern: 'none',
    });
    const { duty16la, confidentiality } = proposeBasis(facts, TODAY);
    expect(duty16la.proposed).toBe('not_a_listed_recipient');
    expect(confidentiality.proposed).toBe('not_known_yet');
  });

  it('Trap 9: A6 with a health visitor: the refusal is no answer, and the practitioner weighs the duty', () => {
    const facts = someFacts({ special: ['health'], answer: 'refused', concern: 'none' });
    const { duty16la } = proposeBasis(facts, TODAY);
    expect(duty16la.proposed).toBe(null);
    expect(duty16la.reasons[0]?.text).toContain('does not answer the duty');
    for (const id of ['would_not_facilitate', 'applies_more_detrimental'] as const)
      expect(stateOf(duty16la, id)).toBe('may');
  });

  const noah = someFacts({
    special: ['health'],
    offences: true,
    answer: 'refused',
    canConsent: 'no_legally',
    concern: 'significant_harm',
    purpose: 'child_protection',
  });

  it('A7: refused and overridden, s.47: the duty to share and public task, paragraph 6, criminal offences', () => {
    const proposal = proposeBasis(noah, TODAY);
    expect(basisFrom(proposal)).toMatchObject({
      article6: 'c',
      article9: 'g',
      schedule1: 'para_6',
      article10: 'schedule_1',
      confidentiality: 'overriding_public_interest',
      gateways: ['ca2004_s16la', 'ca1989_s47_1'],
      duty16la: 'applies_share',
      agreement: 'agreement_openness',
    });
    expect(proposal.article6.also).toEqual(['e']);
    expect(stateOf(proposal.schedule1, 'para_18')).toBe('warn');
  });

  it('A7 a day before the duty began: public task and s.47', () => {
    const basis = basisFrom(proposeBasis(noah, '2026-09-29'));
    expect(basis).toMatchObject({ article6: 'e', gateways: ['ca1989_s47_1'], duty16la: 'not_considered' });
    expect(basis.dutyWhy).not.toBe('');
  });

  it('A8: urgent, asking would raise the risk: paragraph 6 proposed, paragraph 18 open with its reason', () => {
    const facts = someFacts({
      special: ['ethnicity'],
      answer: 'not_asked',
      notAsked: 'risk_to_child',
      concern: 'urgent',
      purpose: 'child_protection',
    });
    const proposal = proposeBasis(facts, TODAY);
    expect(proposal.schedule1.proposed).toBe('para_6');
    expect(stateOf(proposal.schedule1, 'para_18')).toBe('may');
    expect(proposal.paragraph18).toBe('would_prejudice');
    expect(proposal.agreement.needed).toBe(false);
  });

  it('A12: authorised under a care order: public task and the duty to share, and nobody’s yes', () => {
    const proposal = proposeBasis(someFacts({ isAuthorised: true, purpose: 'looked_after' }), TODAY);
    expect(basisFrom(proposal)).toMatchObject({
      article6: 'e',
      confidentiality: 'not_known_yet',
      duty16la: 'applies_share',
      agreement: null,
    });
    expect(proposal.confidentiality.reasons[0]?.text).toContain('An officer authorised it for the council');
  });

  it('a voluntary body: recognised legitimate interest since 5 February 2026, legitimate interests before', () => {
    const facts = someFacts({ us: { body: 'voluntary', listed: 'no' } });
    expect(proposeBasis(facts, '2026-02-04').article6.proposed).toBe('f');
    expect(proposeBasis(facts, '2026-02-05').article6.proposed).toBe('ea');
  });
});

describe('would you share anyway?', () => {
  const consent = { ...NO_BASIS, article6: 'a', article9: 'a', agreement: 'gdpr_consent' } as const;

  it('“yes” switches the line to another basis, and its answer to openness', () => {
    for (const concern of keysOf(CONCERNS)) {
      const switched = withoutConsent(consent, someFacts({ special: ['health'], shareAnyway: true, concern }), TODAY);
      expect(switched).toMatchObject({ agreement: 'agreement_openness' });
      expect(['c', 'e']).toContain(switched.article6);
      expect(['g', 'h']).toContain(switched.article9);
    }
  });

  it('leaves any other basis as it was chosen', () => {
    const chosen = { ...NO_BASIS, article6: 'd' } as const;
    expect(withoutConsent(chosen, someFacts({ shareAnyway: true }), TODAY)).toBe(chosen);
  });
});
