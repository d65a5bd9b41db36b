import { describe, expect, it } from 'vitest';
import type { Draft } from '~/forms/agreement/draft';
import { outcomeOf } from '~/forms/agreement/proposal';
import type { CardAnswers } from '~/forms/agreement/wishes';
import { currentForm, wordingOf } from '~/forms/catalogue';
import { contentFor } from '~/forms/copies/content-for';
import type { ProtectedDetail } from '~/forms/copies/protected-details';
import type { CopyRecord, DecisionOfForm } from '~/forms/copies/record';
import { allWords } from '~/forms/copies/without-protected';
import type { DecisionOutcome } from '~/forms/sharing/outcomes';
import { aLine } from '~/test/support/decisions';
import { gradeOf, sentencesOf, wordsOf } from '../consent-to-share/reading-age';
import { decided } from '../receipts/a-receipt';
import { DRAFT, SCHOOL, sampleProposal, sampleRecord, THERAPIST, WORDING } from './sample-record';

const ALL_YES: CardAnswers = { 'r-school': { choice: 'yes' }, 'r-speech': { choice: 'yes' } };
const AGE_9 = '2017-03-12';

/** The plain case for a child of 9, unless it says otherwise. */
function record(change: Partial<CopyRecord> = {}, answers = ALL_YES, born = AGE_9, draft: Draft = DRAFT): CopyRecord {
  const plain = sampleProposal(draft);
  const proposal = { ...plain, child: { ...plain.child, dateOfBirth: born } };
  return sampleRecord({ proposal, wishes: outcomeOf(proposal, answers).wishes, ...change });
}

const copyOf = (of: CopyRecord) => contentFor(of, 'child', WORDING, '7KQM');
const textOf = (of: CopyRecord) => allWords(copyOf(of) ?? NOTHING).join('\n');
const NOTHING = {
  title: '',
  language: '',
  reference: '',
  audience: 'child',
  council: '',
  madeAt: '',
  blocks: [],
} as const;

/** Dean answered the same form before Jo. */
function dean(answers: CardAnswers): CopyRecord {
  const one = record({}, answers);
  const person = { ...one.proposal.person, id: 'p-dean', name: 'Dean Ellwood' };
  return {
    ...one,
    proposal: { ...one.proposal, person },
    signature: { ...one.signature, signedAt: '2026-11-18T15:00:00.000Z' },
  };
}

describe('the child’s own copy', () => {
  it('says who was asked, what is planned, and whom to ring, in large print', () => {
    const text = textOf(record());
    for (const words of [
      'We asked Jo Ellwood.\nJo Ellwood said yes.',
      `We will talk with ${SCHOOL.name} about:\ndays at school and days missed\nspeech and language notes`,
      `We will tell ${THERAPIST.name}`,
      'You can change your mind at any time.',
      '01632 960103',
      'call 999',
    ])
      expect(text).toContain(words);
    expect(copyOf(record())).toMatchObject({ size: 'large', audience: 'child', title: 'Your copy, Maya' });
  });

  it('speaks to the child of their own things', () => {
    const learning = { ...DRAFT, recipients: [{ ...SCHOOL, topics: ['learning'] }] };
    const text = textOf(record({}, { 'r-school': { choice: 'yes' } }, AGE_9, learning));
    expect(text).toContain('how you are getting on with learning');
    expect(text).not.toContain('how they are getting on');
  });

  it('holds nothing else: no reason, no views, no words, no papers, no wish of a parent', () => {
    const limits: CardAnswers = { ...ALL_YES, 'r-school': { choice: 'yes', limit: 'zz-limit' } };
    const text = textOf(record({}, limits));
    expect(text).toContain('Jo Ellwood said yes.');
    expect(text).not.toMatch(
      /zz-limit|my brother|speech lady|Miss Okoro|gets help with her speech|special needs|supervisor|2017|mother|parental|court/,
    );
  });

  it('tells nobody’s no, nor that people differ', () => {
    const no = textOf(record({}, { 'r-school': { choice: 'no' }, 'r-speech': { choice: 'yes' } }));
    const differ = textOf(record({ others: [dean({ ...ALL_YES, 'r-school': { choice: 'no' } })] }));
    for (const text of [no, differ]) {
      expect(text).toContain('Not all of it is settled yet.');
      expect(text).toContain(THERAPIST.name);
      expect(text).not.toContain(SCHOOL.name);
      expect(text).not.toMatch(/said (yes|no)|differ|refus/);
    }
    expect(differ).toContain('We asked Dean Ellwood and Jo Ellwood.');
    const nothing = textOf(record({}, { 'r-school': { choice: 'no' }, 'r-speech': { choice: 'no' } }));
    expect(nothing).toContain('Not all of it is settled yet.');
    expect(nothing).not.toContain('What we plan');
  });

  it('does not say that it waits once all of it is decided, and plans nothing that will not happen', () => {
    const about = (outcome: DecisionOutcome, itemIds: readonly string[]) => {
      const kept = decided({});
      const lines = itemIds.map((itemId) => aLine({ recipientId: 'r-school', itemId }));
      return { ...kept, decision: { ...kept.decision, outcome, lines } };
    };
    const no: CardAnswers = { 'r-school': { choice: 'no' } };
    const school = { ...DRAFT, recipients: [SCHOOL] };
    const copied = (answers: CardAnswers, ...decisions: readonly DecisionOfForm[]) =>
      textOf(record({ decisions }, answers, AGE_9, school));
    const all = SCHOOL.topics;
    expect(copied(no, about('share', all))).toContain('We asked Jo Ellwood.\nWe will talk to you again.');
    expect(copied(no, about('share', all))).not.toMatch(/settled|What we plan|decided/);
    for (const some of [about('share', all.slice(1)), about('defer', all)])
      expect(copied(no, some)).toContain('Not all of it is settled yet.');
    const yes: CardAnswers = { 'r-school': { choice: 'yes' } };
    expect(copied(yes, about('do_not_share', all))).not.toContain('What we plan');
    expect(copied(yes, about('share', all))).toContain(`We will talk with ${SCHOOL.name} about`);
  });

  it('holds nothing that is kept from anybody', () => {
    const detail: ProtectedDetail = {
      id: 'd',
      kind: 'school',
      words: ['Larkfield'],
      barred: [{ personId: 'p-karim', name: 'Karim' }],
      why: '',
      recordedAt: '',
    };
    const text = textOf(record({ protections: [detail] }));
    expect(text).toContain(THERAPIST.name);
    expect(text).not.toContain('Larkfield');
  });

  it('is in Polish and in English where Polish was shown', () => {
    const polish = wordingOf(currentForm(), 'pl');
    const one = record();
    const { capacity } = one.proposal.person;
    const inEnglish = { ...one.proposal, capacity };
    const shown = { ...one, proposal: { ...one.proposal, inEnglish } };
    const text = allWords(contentFor(shown, 'child', polish, 'R', WORDING) ?? NOTHING).join('\n');
    expect(text).toContain('Zapytaliśmy: Jo Ellwood.');
    expect(text).toContain('We asked Jo Ellwood.');
  });

  it('is not made for who answers themself, is too young, is not born, is not told, or for a form that does not stand', () => {
    const own = record();
    const person = { ...own.proposal.person, spokenTo: 'own' as const };
    expect(copyOf({ ...own, proposal: { ...own.proposal, person } })).toBeNull();
    expect(copyOf(record({ others: [{ ...dean(ALL_YES), proposal: { ...own.proposal, person } }] }))).toBeNull();
    expect(copyOf(record({}, ALL_YES, '2018-11-19'))).toBeNull();
    expect(copyOf(record({}, ALL_YES, '2018-11-18'))).not.toBeNull();
    const unborn = { ...own.proposal.child, birthKind: 'expected' as const, dateOfBirth: '2026-12-24' };
    expect(copyOf({ ...own, proposal: { ...own.proposal, child: unborn } })).toBeNull();
    const views = { said: '', askWho: '', askOn: '', told: 'no', notToldWhy: 'Not safe yet' } as const;
    expect(copyOf(record({}, ALL_YES, AGE_9, { ...DRAFT, views }))).toBeNull();
    expect(copyOf(record({ ending: { reason: 'Wrong child', recordedBy: 'Priya', recordedAt: '' } }))).toBeNull();
    const version1 = { ...own.proposal.person, standing: null };
    expect(copyOf({ ...own, proposal: { ...own.proposal, person: version1 } })).toBeNull();
  });

  it('leaves out lines that hold an adult’s own information', () => {
    const one = record();
    const lines = one.proposal.lines.map((line) => (line.topic === 'speech' ? { ...line, about: ['p-jo'] } : line));
    const text = textOf({ ...one, proposal: { ...one.proposal, lines } });
    expect(text).toContain('days at school');
    expect(text).not.toContain('speech and language notes');
  });

  it('is written for a reading age of 7 to 9', () => {
    const words = Object.entries(WORDING.documents).filter(([key]) => key.startsWith('child_'));
    const sentences = words.flatMap(([, text]) => sentencesOf(text.replace(/\{\w+\}/g, 'Sam')));
    const prose = sentences.filter((text) => /[.?!]$/.test(text) && wordsOf(text).length > 3);
    expect(gradeOf(prose)).toBeLessThanOrEqual(4);
    expect(sentences.filter((text) => wordsOf(text).length > 15)).toEqual([]);
  });
});
