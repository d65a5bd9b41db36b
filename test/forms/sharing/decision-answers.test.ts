import { describe, expect, it } from 'vitest';
import { type Fields, LONGEST_TEXT } from '~/forms/agreement/answers/fields';
import { readDecision } from '~/forms/sharing/answers/decision';
import { basisField, KEPT_BACK, tellingField } from '~/forms/sharing/answers/names';
import { BASIS_QUESTIONS } from '~/forms/sharing/basis-in-words';
import { decidedByLine } from '~/forms/sharing/decided-by-line';
import type { Telling } from '~/forms/sharing/decision';
import type { DecisionFact } from '~/forms/sharing/decision-facts';
import { decisionFields, proposedFields } from '~/forms/sharing/decision-fields';
import { decisionFollowed } from '~/forms/sharing/decision-followed';
import { decisionInWords, isLate, lineInWords, tellingWords } from '~/forms/sharing/decision-in-words';
import { gapsOf } from '~/forms/sharing/gaps';
import { basisFrom, proposeBasis } from '~/forms/sharing/guide';
import { COUNCIL, type LineFacts } from '~/forms/sharing/guide-facts';
import { NO_BASIS } from '~/forms/sharing/line-basis';
import { linesAgain } from '~/forms/sharing/lines-again';
import { linesAlike } from '~/forms/sharing/lines-alike';
import { isOverride } from '~/forms/sharing/override';
import { asShown, isSameDecision } from '~/forms/sharing/same-decision';
import { latestTelling } from '~/forms/sharing/telling';
import { groupLines, isPlain, type LineToDecide } from '~/forms/sharing/to-decide';
import { aDecision, aLine, aTelling } from '~/test/support/decisions';

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
    alsoTell: [],
  };
}

function read(offered: LineToDecide, fields: Fields) {
  const all = { ...proposedFields(groupLines([offered], DAY)), ...fields };
  const decidedBy = { name: 'Priya Nair', role: '' };
  return readDecision(all, {
    offered: [offered],
    decidedBy,
    isUrgent: false,
    decidedAt: null,
    now: `${DAY}T15:00:00.000Z`,
  });
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

describe('a share in part', () => {
  const learning = line({}, 'refused');
  const money = { ...learning, key: 'school|money|family_help|tell', itemId: 'money', what: 'Money' };
  const both = [learning, money];
  const duty = basisField('duty16la', KEPT_BACK);
  const sent = {
    ...proposedFields(groupLines(both, DAY)),
    outcome: ['share_in_part'],
    reasons: ['The school helps with reading.'],
    withheld: ['What they earn.'],
    kept_back: [money.key],
    [duty]: ['would_not_facilitate'],
  };
  const readBoth = (fields: Fields) =>
    readDecision(
      { ...sent, ...fields },
      {
        offered: both,
        decidedBy: { name: 'Priya Nair', role: '' },
        isUrgent: false,
        decidedAt: null,
        now: `${DAY}T15:00:00.000Z`,
      },
    );
  const keptOf = (fields: Fields = {}) => {
    const answers = readBoth(fields);
    if (answers.type !== 'done') throw new Error('It was refused');
    const { decision, decidedAt } = answers.value;
    const about = { id: 'd', seriesId: 'd', version: 1, childId: 'c', teamId: 't', recordedBy: 's' };
    return { ...about, decision, decidedAt, recordedAt: decidedAt };
  };

  it('says of what is kept back that it is not shared, and reads no basis as if it were', () => {
    const kept = keptOf();
    const [shared, held] = kept.decision.lines.map((one) =>
      lineInWords(one, kept).map(({ key, value }) => [key, value]),
    );
    expect(shared).toContainEqual(['Lawful basis (UK GDPR Article 6)', expect.stringContaining('Public task')]);
    expect(held).toEqual([
      ['Whether it is shared', 'No. It is kept back, and does not go.'],
      ['What people had said', 'refused'],
      ['What it is for', 'Early help or Family Help'],
      ['What the recipient does', 'In the council’s directory: “teaches”'],
      [BASIS_QUESTIONS.duty16la, expect.stringContaining('It would not help the recipient')],
    ]);
    expect(linesAlike(kept).map((lines) => lines.map(({ what }) => what))).toEqual([['Learning'], ['Money']]);
    expect(decidedByLine([kept], DAY, DAY).map(({ words }) => words.split('. ')[0])).toEqual([
      'Share in part: Public task',
      'Share in part: this is kept back, and not shared',
    ]);
    expect(decisionFollowed([kept], money.key, kept.decidedAt)).toBeNull();
    expect(decisionFollowed([kept], learning.key, kept.decidedAt)).toBe(kept);
  });

  it('goes against nobody by what it keeps back, and lacks a basis of nothing that does not go', () => {
    const agreed = { ...learning, said: { outcome: 'agreed', meaning: '' } } as const;
    const [, held] = keptOf().decision.lines;
    const lines = [{ ...agreed, basis: NO_BASIS }, ...(held ? [held] : [])];
    expect(isOverride({ outcome: 'share_in_part', lines, override: null })).toBe(false);
    const gaps = gapsOf(aDecision({ outcome: 'share_in_part', lines: keptOf({ [duty]: [] }).decision.lines }), []);
    expect(gaps.filter(({ lineKey }) => lineKey === money.key)).toEqual([]);
    expect(gaps.filter(({ lineKey }) => lineKey === KEPT_BACK).map(({ text }) => text)).toEqual([
      'Say whether the duty to share applies: “Money” for Hillside.',
    ]);
    const toShare = keptOf({ [duty]: ['applies_share'] }).decision;
    expect(gapsOf(toShare, []).filter(({ lineKey }) => lineKey === KEPT_BACK)).toHaveLength(1);
  });

  it('is filled in again as it was, and keeps nothing back of any other outcome', () => {
    const { decision } = keptOf();
    expect(decisionFields(decision, groupLines(both, DAY), [])).toMatchObject({
      kept_back: [money.key],
      [duty]: ['would_not_facilitate'],
      [basisField('article6', learning.key)]: ['e'],
    });
    const whole = keptOf({ outcome: ['share'] }).decision.lines;
    expect(whole.some(({ isKeptBack }) => isKeptBack)).toBe(false);
  });

  it('Bad input: keeping everything back is no share, and is said so', () => {
    const answers = readBoth({ kept_back: both.map(({ key }) => key) });
    expect(answers).toMatchObject({ type: 'wrong', errors: [{ field: 'kept_back' }] });
  });
});

describe('whether a decision was changed', () => {
  it('is seen by what it says: not by the order of anything, nor by what was left empty or out', () => {
    const one = aDecision({
      guidance: ['dfe_advice_2024', 'derby_1_1_8'],
      telling: [aTelling(), aTelling({ who: 'Jo' })],
    });
    const other = { ...one, wordings: [], guidance: one.guidance.toReversed(), telling: one.telling.toReversed() };
    expect(isSameDecision(one, other)).toBe(true);
    expect(isSameDecision(one, { ...other, facts: 'Seen.' })).toBe(false);
    expect(isSameDecision(one, { ...other, telling: [aTelling()] })).toBe(false);
  });

  it('is not what is filled in of a line that was kept without it', () => {
    const { isSure: _sure, reviewOn: _on, alsoTell: _also, guide, ...kept } = line();
    const before = aDecision({ lines: [{ ...kept, basis: NO_BASIS, people: [] }] });
    const after = aDecision({ lines: [{ ...kept, guide, basis: NO_BASIS }] });
    expect(isSameDecision(before, after)).toBe(false);
    expect(isSameDecision(asShown(before, [line()]), after)).toBe(true);
  });
});

describe('how grave the concern is', () => {
  const share = { outcome: ['share'], reasons: ['The school plans her lessons by it.'] };
  const unsaid = line({ concern: null });
  const wordsOf = (answers: ReturnType<typeof read>) => {
    if (answers.type !== 'done') throw new Error('It was refused');
    const { decision, decidedAt } = answers.value;
    const about = { id: 'd', seriesId: 'd', version: 1, childId: 'c', teamId: 't', recordedBy: 's' };
    return decisionInWords({ ...about, decision, decidedAt, recordedAt: decidedAt }).map(({ key }) => key);
  };

  it('is nothing that a record says until somebody says it', () => {
    expect(wordsOf(read(unsaid, share))).not.toContain('How grave the concern is');
    expect(wordsOf(read(unsaid, { ...share, harm: ['none'] }))).toContain('How grave the concern is');
    expect(isPlain([unsaid], DAY)).toBe(true);
  });

  it('counts as grave in the guide where a form was put for the protection of a child, and as none elsewhere', () => {
    const basisOf = (facts: Partial<LineFacts>) =>
      basisFrom(proposeBasis(line({ answer: 'refused', ...facts }).guide, DAY));
    for (const purpose of ['family_help', 'evaluation', 'other'] as const)
      expect(basisOf({ concern: null, purpose })).toEqual(basisOf({ concern: 'none', purpose }));
    const purpose = 'child_protection';
    expect(basisOf({ concern: null, purpose })).toEqual(basisOf({ concern: 'significant_harm', purpose }));
  });

  it('is not filled in of an urgent share either', () => {
    const urgent = aDecision({ isUrgent: true, lines: [aLine({ said: { outcome: 'not_on_form', meaning: '' } })] });
    const [again] = linesAgain(urgent, [], true);
    expect(again?.guide).toMatchObject({ concern: null, purpose: 'child_protection' });
  });
});

describe('a share of something that nobody was asked about', () => {
  const unasked = {
    ...line({ answer: 'not_asked', concern: 'welfare' }),
    said: { outcome: 'not_asked', meaning: '' } as const,
  };
  const share = { outcome: ['share'], reasons: ['The school plans her lessons by it.'] };

  it('Trap 5: is asked why nobody was, and “not known yet” is an answer', () => {
    expect(problems(read(unasked, share))).toEqual(['not_asked']);
    expect(problems(read(unasked, { ...share, not_asked: ['other'] }))).toEqual(['not_asked_words']);
    for (const not_asked of [['not_known_yet'], ['unjustified_delay']])
      expect(read(unasked, { ...share, not_asked }).type).toBe('done');
    expect(read(line(), share).type).toBe('done');
  });

  it('is asked on what basis, as every share is; what is not shared needs none', () => {
    const without = { [basisField('article6', line().key)]: [] };
    expect(problems(read(line(), { ...share, ...without }))).toEqual([basisField('article6', line().key)]);
    expect(problems(read(unasked, { ...share, outcome: ['defer'], ...without }))).not.toContain('not_asked');
  });
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
    [tellingField('told', 'Ruth Hale')]: ['told'],
    [tellingField('told_words', 'Ruth Hale')]: [told],
    [tellingField('not_told_words', 'Ruth Hale')]: ['typed before'],
    [tellingField('told', 'Dean Hale')]: ['not_told'],
    [tellingField('not_told', 'Dean Hale')]: ['risk_to_child'],
    [tellingField('not_told_words', 'Dean Hale')]: [not],
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
      [tellingField('told_words', 'Ruth Hale')]: [told],
      [tellingField('not_told_words', 'Dean Hale')]: [not],
    });
  });

  it('counts each answer for its own person, whoever is asked meanwhile; whoever holds responsibility is offered too', () => {
    const meanwhile = { ...both, people: ['Kim O’Neill', 'Ruth Hale'], alsoTell: ['Ruth Hale', 'Dean Hale'] };
    const answers = read(meanwhile, sent);
    if (answers.type !== 'done') throw new Error('It was refused');
    const { decision } = answers.value;
    expect(decision.telling.map(({ who, told: how }) => [who, how])).toEqual([
      ['Ruth Hale', 'told'],
      ['Dean Hale', 'not_told'],
    ]);
    expect(decision.lines[0]).not.toHaveProperty('alsoTell');
    expect(tellingField('told', 'Kim O’Neill')).toBe('told-Kim_20O_E2_80_99Neill');
  });

  it('asks for no word of it, and refuses only words without end', () => {
    expect(read(both, { ...sent, [tellingField('told_words', 'Ruth Hale')]: [] }).type).toBe('done');
    expect(
      problems(read(both, { ...sent, [tellingField('told_words', 'Ruth Hale')]: ['x'.repeat(LONGEST_TEXT + 1)] })),
    ).toEqual([tellingField('told_words', 'Ruth Hale')]);
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
