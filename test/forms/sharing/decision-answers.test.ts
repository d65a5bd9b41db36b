import { describe, expect, it } from 'vitest';
import { type Fields, LONGEST_TEXT } from '~/forms/agreement/answers/fields';
import { readDecision } from '~/forms/sharing/answers/decision';
import { basisField } from '~/forms/sharing/answers/names';
import type { Telling } from '~/forms/sharing/decision';
import type { DecisionFact } from '~/forms/sharing/decision-facts';
import { decisionFields, proposedFields } from '~/forms/sharing/decision-fields';
import { decisionInWords, isLate, tellingWords } from '~/forms/sharing/decision-in-words';
import { proposeBasis } from '~/forms/sharing/guide';
import { COUNCIL, type LineFacts } from '~/forms/sharing/guide-facts';
import { latestTelling } from '~/forms/sharing/telling';
import { groupLines, isPlain, type LineToDecide } from '~/forms/sharing/to-decide';
import { aDecision, aTelling } from '~/test/support/decisions';

const DAY = '2026-11-18';

function line(guide: Partial<LineFacts> = {}, outcome: 'agreed' | 'refused' = 'agreed'): LineToDecide {
  return {
    key: 'school|learning|family_help|tell',
    agreementId: 'form',
    recipientId: 'school',
    recipientName: 'Hillside',
    itemId: 'learning',
    what: 'Learning',
    way: 'tell',
    said: { outcome, meaning: outcome },
    role: 'teaches',
    guide: {
      us: COUNCIL,
      recipient: { body: 'public', listed: 'yes' },
      special: [],
      offences: false,
      answer: outcome,
      notAsked: null,
      canConsent: 'not_known',
      concern: 'none',
      purpose: 'family_help',
      isAuthorised: false,
      shareAnyway: null,
      ...guide,
    },
    isSure: true,
    reviewOn: '2027-05-18',
    people: ['Denise Grant'],
  };
}

function read(offered: LineToDecide, fields: Fields) {
  const all = { ...proposedFields(groupLines([offered], DAY)), ...fields };
  const decidedBy = { name: 'Priya Nair', role: '' };
  return readDecision(all, { offered: [offered], decidedBy, isUrgent: false, now: `${DAY}T15:00:00.000Z` });
}

const problems = (answers: ReturnType<typeof read>) =>
  answers.type === 'wrong' ? answers.errors.map(({ field }) => field) : [];

describe('a plain case', () => {
  it.each([
    ['agreed, nothing special', line(), true],
    ['a special category', line({ special: ['health'] }), false],
    ['criminal offences', line({ offences: true }), false],
    ['a refusal', line({}, 'refused'), false],
    ['somebody was pressed, or it is not confirmed', { ...line(), isSure: false }, false],
    [
      'whether the recipient is listed is not known',
      line({ recipient: { body: 'public', listed: 'not_known' } }),
      false,
    ],
    ['trap 12: research is another question than help', line({ purpose: 'research' }), false],
  ])('%s', (_what, one, plain) => expect(isPlain([one], DAY)).toBe(plain));
});

describe('consent as the basis', () => {
  const consent = { outcome: ['share'], reasons: ['She agreed.'], [basisField('article6', line().key)]: ['a'] };
  const anyway = basisField('anyway', line().key);

  it('Trap 11: comes after the question whether you would share anyway', () => {
    expect(problems(read(line(), consent))).toEqual([anyway]);
  });

  it('Trap 1: gives way to another basis where you would, and the yes is openness', () => {
    const answers = read(line(), { ...consent, [anyway]: ['yes'] });
    expect(answers).toMatchObject({
      value: { decision: { lines: [{ basis: { article6: 'e', agreement: 'agreement_openness' } }] } },
    });
  });

  it('Trap 2: of a share against a refusal is stored as it was chosen, whatever is missing', () => {
    const answers = read(line({}, 'refused'), { ...consent, reasons: ['.'] });
    expect(answers).toMatchObject({ type: 'done', value: { decision: { lines: [{ basis: { article6: 'a' } }] } } });
  });
});

it('Trap 9: nothing is left unshared because “they said no” alone: the duty is answered, and never by itself', () => {
  const words = { reasons: ['She said no.'], risk_accepted: ['None.'], what_would_change: ['A yes.'] };
  const review = { 'review_on-day': ['18'], 'review_on-month': ['2'], 'review_on-year': ['2027'] };
  const refused = { outcome: ['do_not_share'], ...words, ...review };
  const duty = basisField('duty16la', line().key);
  expect(problems(read(line({}, 'refused'), refused))).toEqual([duty]);
  expect(problems(read(line({}, 'refused'), { ...refused, [duty]: ['applies_share'] }))).toEqual([duty]);
  expect(problems(read(line({}, 'refused'), { ...refused, [duty]: ['applies_more_detrimental'] }))).toEqual([
    basisField('duty_why', line().key),
  ]);
  expect(read(line({}, 'refused'), { ...refused, [duty]: ['would_not_facilitate'] }).type).toBe('done');
});

it('what people said comes from the record, and a page that says otherwise is known for it', () => {
  const answers = read(line({}, 'refused'), { outcome: ['share'], said: ['agreed'], 'wish-1': ['agree'] });
  expect(answers).toMatchObject({ value: { decision: { lines: [{ said: { outcome: 'refused' } }] } } });
});

describe('telling each person who answered', () => {
  const both = { ...line({}, 'refused'), people: ['Ruth Hale', 'Dean Hale'] };
  const [told, not] = ['That his school knows of it.', 'He rang at night.'];
  const sent = {
    outcome: ['share'],
    'told-0': ['told'],
    'told_words-0': [told],
    'not_told_words-0': ['typed before'],
    'told-1': ['not_told'],
    'not_told-1': ['risk_to_child'],
    'not_told_words-1': [not],
  };

  it('keeps in words what one of them was told and why the other was not, and offers both again', () => {
    const answers = read(both, sent);
    if (answers.type !== 'done') throw new Error('It was refused');
    const { decision } = answers.value;
    expect(decision.lines.map(({ people }) => people)).toEqual([['Ruth Hale', 'Dean Hale']]);
    expect(decision.telling.map(({ who, words }) => [who, words])).toEqual([
      ['Ruth Hale', told],
      ['Dean Hale', not],
    ]);
    const [ruth, dean] = decision.telling.map(tellingWords);
    expect(ruth).toBe(`Told; when and by whom is to be written down. They were told: ${told}`);
    expect(dean).toBe(`Not told: Telling them would put the child at risk. ${not}`);
    expect(decisionFields(decision, groupLines([both], DAY), both.people)).toMatchObject({
      'told_words-0': [told],
      'not_told_words-1': [not],
    });
  });

  it('asks for no word of it, and refuses only words without end', () => {
    expect(read(both, { ...sent, 'told_words-0': [] }).type).toBe('done');
    expect(problems(read(both, { ...sent, 'told_words-0': ['x'.repeat(LONGEST_TEXT + 1)] }))).toEqual(['told_words-0']);
  });
});

it('the words of what somebody was told stay when only when and by whom is added, and give way to others', () => {
  const telling = [aTelling({ at: null, by: '', words: 'That his school knows of it.' })];
  const told = (more: Partial<Telling>): DecisionFact => ({
    id: 'told-1',
    type: 'told',
    telling: aTelling({ who: 'CRAIG REID', ...more }),
    at: `${DAY}T16:30:00.000Z`,
    recordedAt: `${DAY}T16:30:00.000Z`,
  });
  expect(latestTelling({ telling }, [told({})])).toMatchObject([{ by: 'Tom Oduya', words: telling[0]?.words }]);
  expect(latestTelling({ telling }, [told({ words: 'Everything.' })])).toMatchObject([{ words: 'Everything.' }]);
  expect(latestTelling({ telling }, [told({ told: 'not_told', at: null })])).toMatchObject([{ words: '' }]);
});

it('what is written down later says so, also on the same evening', () => {
  expect(isLate({ decidedAt: '2026-11-18T21:14:00.000Z', recordedAt: '2026-11-18T22:05:00.000Z' })).toBe(true);
  expect(isLate({ decidedAt: '2026-11-18T21:14:00.000Z', recordedAt: '2026-11-18T21:14:03.000Z' })).toBe(false);
});

it('Trap 21: a decision is kept in UTC and shown by England’s clocks, summer and winter, a late one as late', () => {
  const shown = (decidedAt: string, recordedAt: string) =>
    decisionInWords({
      id: 'd',
      seriesId: 'd',
      version: 1,
      childId: 'c',
      teamId: 't',
      decision: aDecision(),
      decidedAt,
      recordedAt,
      recordedBy: 'p',
    }).flatMap(({ key, value }) => (key === 'Decided' || key === 'Written down' ? [value] : []));
  expect(shown('2026-07-01T20:14:00.000Z', '2026-07-01T20:15:00.000Z')).toEqual([
    '1 July 2026 at 9:14pm BST',
    '1 July 2026 at 9:15pm BST',
  ]);
  // Half past midnight in England is the next day there.
  expect(shown('2026-07-01T23:30:00.000Z', '2026-11-18T21:14:00.000Z')).toEqual([
    '2 July 2026 at 12:30am BST',
    '18 November 2026 at 9:14pm GMT. A late entry',
  ]);
});

describe('since when the concern was known', () => {
  const decided = (fields: Fields) => {
    const answers = read(line(), { outcome: ['share'], reasons: ['She needs help at school.'], ...fields });
    return answers.type === 'done' ? answers.value.decision : answers.errors;
  };
  const day = (date: string) => {
    const [year = '', month = '', of = ''] = date.split('-');
    return { 'first_known-day': [of], 'first_known-month': [month], 'first_known-year': [year] };
  };

  it('is the day that was written, nothing where nobody wrote one, or that nobody can say any more', () => {
    expect(decided(day('2026-11-16'))).toMatchObject({ firstKnown: { on: '2026-11-16' } });
    expect(decided({})).toMatchObject({ firstKnown: null });
    expect(decided({ first_known_unknown: ['yes'] })).toMatchObject({ firstKnown: { on: null } });
  });

  it('is not a day that is still to come', () =>
    expect(decided(day('2026-11-19'))).toEqual([{ field: 'first_known', text: 'The day must be today or earlier' }]));

  it('is kept by another version of the decision', () => {
    const {
      outcome: _given,
      reasons: _said,
      lines: _ofIt,
      ...before
    } = decisionFields(aDecision({ firstKnown: { on: '2026-11-16' } }), [], []);
    expect(decided(before)).toMatchObject({ firstKnown: { on: '2026-11-16' } });
  });
});

describe('criminal offences in something that a form was put for', () => {
  const guideOf = (offered: LineToDecide, fields: Fields) => {
    const answers = read(offered, { outcome: ['share'], reasons: ['She needs help at school.'], ...fields });
    return answers.type === 'done' ? answers.value.decision.lines[0]?.guide?.offences : answers.errors;
  };
  const ticked = { [basisField('offences', line().key)]: ['yes'] };

  it('are what somebody says where the topic is not about them, and ask for Article 10', () => {
    expect(guideOf(line(), {})).toBe(false);
    expect(guideOf(line(), ticked)).toBe(true);
    const guide = { ...line().guide, offences: true };
    expect(proposeBasis(guide, DAY).article10.needed).toBe(true);
  });

  it('are never unsaid of a topic that is about them', () => expect(guideOf(line({ offences: true }), {})).toBe(true));

  it('leave the plain case as it is: one confirmation', () => expect(isPlain([line()], DAY)).toBe(true));
});
