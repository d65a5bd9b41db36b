import { describe, expect, it } from 'vitest';
import { aProposal, aRecipient, WORDING } from '../agreement/plain-case';

const council = {
  name: 'Example City Council',
  dpo: 'dpo@council.example.org',
  complaints: 'complaints@council.example.org',
  withdraw: 'change-my-mind@council.example.org',
  outOfHours: '01632 960104',
};
/** Everything the family reads in its own form, but the name of the form. */
const read = (basis: 'public_task' | 'legal_obligation' | 'consent') => {
  const { informed, notice, statements } = aProposal({}, { ...council, basis });
  return JSON.stringify([informed, notice, statements, WORDING.family, WORDING.documents, WORDING.whatNoDoes]);
};
const noticeOf = (basis: 'public_task' | 'legal_obligation' | 'consent') =>
  aProposal({}, { ...council, basis })
    .notice.map(({ title, text }) => `${title}: ${text}`)
    .join('\n');

describe('agreement', () => {
  it.each(['public_task', 'legal_obligation'] as const)('is never called consent where the basis is %s', (basis) => {
    expect(read(basis)).not.toMatch(/consent/i);
  });

  it('is called consent in law only where consent is the basis', () => {
    expect(noticeOf('consent')).toContain('In law this is called consent.');
    expect(noticeOf('public_task')).toContain('In law it is called a public task.');
    expect(noticeOf('legal_obligation')).toContain('In law this is called a legal obligation.');
  });

  it('is never said to be the law’s reason where it is not', () => {
    expect(noticeOf('public_task')).not.toContain('because you say yes');
    expect(noticeOf('consent')).toContain('because you say yes');
    expect(noticeOf('consent')).not.toContain('gives us the job');
  });
});

describe('the privacy notice', () => {
  it.each([
    ['who is responsible', 'Example City Council'],
    ['the data protection officer', 'dpo@council.example.org'],
    ['why, and the lawful basis', 'public task'],
    ['where the facts come from', 'from the people we ask'],
    ['who receives them', 'the people on this form'],
    ['whether they leave the country', 'another country'],
    ['how long they are kept', 'How long we keep it'],
    ['the right to see', 'ask to see it'],
    ['the right to correct', 'put mistakes right'],
    ['the rights to erase, to restrict and to object', 'delete it, to use it less, or to stop'],
    ['the right to change one’s mind', 'no longer agree'],
    ['whether one has to answer', 'No law says that you have to'],
    ['that no machine decides', 'No computer makes choices'],
    ['the council’s complaint route', 'complaints@council.example.org'],
    ['how soon it answers', '30 days'],
    ['the Commissioner', 'ico.org.uk'],
    ['help at night', '01632 960104'],
    ['danger', '999'],
  ])('says %s', (_what, words) => expect(noticeOf('public_task')).toContain(words));

  it('has no gap in it for any basis', () => {
    for (const basis of ['public_task', 'legal_obligation', 'consent'] as const)
      expect(read(basis)).not.toMatch(/undefined|\{basis/);
  });
});

describe('what a no does', () => {
  it('is one of the two sentences of the house, to the letter', () => {
    expect(WORDING.whatNoDoes).toMatchObject({
      willNot: 'If you say no, we will not share this, unless someone may be at risk or the law says we must.',
      mayStill: 'We may still have to share this. We want to know what you think.',
    });
  });
});

describe('what is explained', () => {
  const { informed, person } = aProposal({
    recipients: [
      aRecipient(),
      aRecipient({ id: 'gp', name: 'Millbrook Surgery', direction: 'ask', onwardTo: '', onwardWhy: '' }),
    ],
  });
  it('names each recipient, about what, which way, and whom they may tell', () => {
    expect(informed.who_is_told.text).toBe(
      'We would like to tell Larkfield Primary School about days at school and days missed and speech and language notes. We would like to ask Millbrook Surgery about days at school and days missed and speech and language notes.',
    );
    expect(informed.onward.text).toBe(
      'Larkfield Primary School may tell the school’s special needs teacher, to plan help in class. Millbrook Surgery: we do not know who they may tell.',
    );
  });
  it('says in which capacity somebody speaks', () => {
    expect(person).toMatchObject({ hasPr: true, capacity: 'who has parental responsibility for Maya' });
  });
});

describe('somebody without parental responsibility', () => {
  const { who } = aProposal().office;
  it.each(['none_but_has_care', 'not_known'] as const)('does not state that they have it: %s', (prRoute) => {
    const { person, statements } = aProposal({
      who: { ...who, relationship: 'grandparent', prRoute, prEvidence: 'not_seen' },
    });
    expect(person).toMatchObject({
      hasPr: false,
      capacity: prRoute === 'not_known' ? 'who answered about Maya' : 'who looks after Maya',
    });
    expect(statements.family.join(' ')).not.toContain('parental responsibility');
    expect(statements.family).toHaveLength(2);
  });
});

it('an unfinished draft is never put to a family', () => {
  expect(() => aProposal({ who: null })).toThrow('unfinished draft');
  expect(() => aProposal({ views: null })).toThrow('unfinished draft');
});
