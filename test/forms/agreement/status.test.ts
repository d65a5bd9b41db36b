import { describe, expect, it, test } from 'vitest';
import type { RecordEvent } from '~/forms/agreement/record-events';
import { aChoice, aCorrection, aLine, anAnswer, aPut, aWithdrawal, lineOn, noon, slotOf, statusOn } from './a-record';

const TODAY = '2026-11-18';
const lines = [aLine('school', 'attendance'), aLine('gp', 'health')];
const put = aPut(TODAY, lines);
const YES = { 'school.attendance': 'agree', 'gp.health': 'agree' } as const;
const NO = { 'school.attendance': 'refuse', 'gp.health': 'refuse' } as const;
const yes = anAnswer('ruth', TODAY, YES);
const byPhone = anAnswer('lee', TODAY, YES, { method: 'telephone', confirmBy: '2026-11-25' });
const confirmedLee: RecordEvent = {
  type: 'confirmed',
  id: 'c',
  at: noon('2026-11-20'),
  recordedAt: noon('2026-11-20'),
  answerId: byPhone.id,
};

describe('exactly one status', () => {
  it.each<[string, readonly RecordEvent[], string, string]>([
    ['nothing was put', [], TODAY, 'not_asked'],
    ['it was put, and nobody answered', [put], TODAY, 'not_asked'],
    ['only a carer answered', [put, anAnswer('gran', TODAY, YES, { capacity: 'carer' })], TODAY, 'not_asked'],
    ['everything was agreed', [put, yes], TODAY, 'given'],
    ['some was agreed', [put, anAnswer('ruth', TODAY, { ...YES, 'gp.health': 'refuse' })], TODAY, 'partly'],
    ['one line was left alone', [put, anAnswer('ruth', TODAY, { 'gp.health': 'agree' })], TODAY, 'partly'],
    [
      'a yes has limits',
      [put, anAnswer('ruth', TODAY, { ...YES, 'gp.health': ['agree_with_limits', 'not X'] })],
      TODAY,
      'partly',
    ],
    ['everything was refused', [put, anAnswer('ruth', TODAY, NO)], TODAY, 'refused'],
    [
      'no view',
      [put, anAnswer('ruth', TODAY, { 'school.attendance': 'no_view', 'gp.health': 'no_view' })],
      TODAY,
      'undecided',
    ],
    ['a no and no view', [put, anAnswer('ruth', TODAY, { ...NO, 'gp.health': 'no_view' })], TODAY, 'undecided'],
    ['a no, and a line left alone', [put, anAnswer('ruth', TODAY, { 'gp.health': 'refuse' })], TODAY, 'undecided'],
    ['holders differ', [put, yes, anAnswer('dean', TODAY, NO)], TODAY, 'conflicting'],
    ['by telephone', [put, byPhone], TODAY, 'unconfirmed'],
    ['by telephone, confirmed', [put, byPhone, confirmedLee], '2026-11-20', 'given'],
    [
      'taken back',
      [put, yes, aWithdrawal('ruth', TODAY, [slotOf('school', 'attendance'), slotOf('gp', 'health')])],
      TODAY,
      'withdrawn',
    ],
    ['taken back in part', [put, yes, aWithdrawal('ruth', TODAY, [slotOf('gp', 'health')])], TODAY, 'partly'],
    ['its review is due', [put, yes], '2027-05-18', 'due_for_review'],
    ['its review is tomorrow', [put, yes], '2027-05-17', 'given'],
    ['on its last day', [aPut(TODAY, lines, { expiresOn: '2027-01-31' }), yes], '2027-01-31', 'given'],
    ['after its last day', [aPut(TODAY, lines, { expiresOn: '2027-01-31' }), yes], '2027-02-01', 'expired'],
  ])('%s', (_case, events, day, status) => {
    const found = statusOn(events, day);
    expect(found.status).toBe(status);
    expect(found.sentence).toMatch(/^[A-Z].*\.$/);
    expect(found.reasons.length).toBeGreaterThan(0);
    expect(found.also).not.toContain(found.status);
  });
});

test('what is true besides stands beside it', () => {
  expect(statusOn([put, byPhone], '2027-06-01')).toMatchObject({
    status: 'unconfirmed',
    also: ['given', 'due_for_review'],
  });
  expect(statusOn([put, anAnswer('ruth', TODAY, NO)], '2027-06-01')).toMatchObject({
    status: 'refused',
    also: ['due_for_review'],
  });
});

test('the sentence names who said what, and a council never agrees', () => {
  expect(statusOn([put, yes], TODAY).sentence).toBe('Ruth agreed to everything that was asked (2 things).');
  expect(statusOn([put, yes, anAnswer('dean', TODAY, NO)], TODAY).sentence).toBe(
    'Agreed by Ruth, not by Dean: write your reasons. Nothing is blocked.',
  );
  const council = anAnswer('delia', TODAY, YES, { capacity: 'council' });
  expect(statusOn([put, council], TODAY).sentence).toBe('Delia authorised everything that was asked (2 things).');
  expect(statusOn([put, anAnswer('ruth', TODAY, { 'gp.health': ['agree_with_limits', 'x'] })], TODAY).sentence).toBe(
    'Ruth agreed to 1 of 2 things, with limits to 1.',
  );
});

test('reasons name the events they come from', () => {
  const [first, second] = statusOn([put, yes, anAnswer('dean', TODAY, NO)], TODAY).reasons;
  expect(first).toMatchObject({
    text: 'Dean (holds parental responsibility): no to 2. 18 November 2026, signed on the tablet.',
    eventIds: ['dean-2026-11-18'],
  });
  expect(second).toMatchObject({ eventIds: ['ruth-2026-11-18'] });
});

describe('birthdays', () => {
  const maya = aPut(TODAY, lines, { birth: { type: 'born', on: '2014-12-01' }, reviewOn: '2030-01-01' });

  it('raise a review at 12, 16 and 18, and end nothing', () => {
    expect(statusOn([maya, yes], '2026-11-30').status).toBe('given');
    const found = statusOn([maya, yes], '2026-12-01');
    expect(found).toMatchObject({ status: 'due_for_review', also: ['given'] });
    expect(found.reasons.at(-1)?.text).toBe('The child turned 12 on 1 December 2026: ask who decides now.');
    expect(lineOn([maya, yes], '2026-12-01', 'gp', 'health').outcome).toBe('agreed');
  });

  it('are settled by a review after them', () => {
    const reviewed: RecordEvent = {
      type: 'reviewed',
      id: 'r',
      at: noon('2026-12-03'),
      recordedAt: noon('2026-12-03'),
      agreementId: 'agreement-1',
      nextReviewOn: '2027-06-03',
    };
    expect(statusOn([maya, yes, reviewed], '2026-12-03').status).toBe('given');
    expect(statusOn([maya, yes, reviewed], '2027-06-03').status).toBe('due_for_review');
  });
});

test('a move to another council is flagged: nothing was said about sharing there', () => {
  const moved: RecordEvent = {
    type: 'moved',
    id: 'm',
    at: noon('2026-12-01'),
    recordedAt: noon('2026-12-01'),
    to: 'Northmoor Council',
  };
  const found = statusOn([put, yes, moved], '2026-12-01');
  expect(found.status).toBe('due_for_review');
  expect(found.reasons.at(-1)?.text).toContain('Northmoor Council');
});

describe('corrections', () => {
  it('supersede from the day they are written, and nothing is overwritten', () => {
    const events = [put, yes, aCorrection('2026-11-20', yes.id, anAnswer('ruth', TODAY, NO))];
    expect(statusOn(events, '2026-11-19').status).toBe('given');
    expect(statusOn(events, '2026-11-20').status).toBe('refused');
    expect(statusOn(events, '2026-11-19', '2026-11-20').status).toBe('refused');
  });

  it('can be entered in error themselves, and then change nothing', () => {
    const slip = aCorrection('2026-11-20', yes.id, null);
    expect(statusOn([put, yes, slip], '2026-11-20').status).toBe('not_asked');
    const undone = aCorrection('2026-11-21', slip.id, null);
    expect(statusOn([put, yes, slip, undone], '2026-11-21').status).toBe('given');
  });

  it('of one thing twice: the later one counts', () => {
    const first = aCorrection('2026-11-20', yes.id, null);
    const second = aCorrection('2026-11-21', yes.id, anAnswer('ruth', TODAY, NO));
    expect(statusOn([put, yes, first, second], '2026-11-21').status).toBe('refused');
  });
});

test('a late entry counts from the day it was written down, and in hindsight from the day it happened', () => {
  const late = { ...yes, recordedAt: noon('2026-11-20') };
  expect(statusOn([put, late], '2026-11-19').status).toBe('not_asked');
  expect(statusOn([put, late], '2026-11-19', '2026-11-20').status).toBe('given');
});

test('the days are England’s: half past eleven at night in UTC in July is the next day', () => {
  const summer = aPut('2026-07-01', lines);
  const answer = anAnswer('ruth', '2026-07-01', YES, { at: '2026-07-01T23:30:00.000Z' });
  expect(statusOn([summer, answer], '2026-07-01').status).toBe('not_asked');
  expect(statusOn([summer, answer], '2026-07-02').status).toBe('given');
});

test('a choice names who decides; without standing nobody is chosen', () => {
  const child = anAnswer('aisha', TODAY, YES, { capacity: 'child' });
  expect(statusOn([put, child], TODAY).status).toBe('not_asked');
  expect(statusOn([put, child, aChoice(TODAY, 'aisha')], TODAY).status).toBe('given');
  const gran = anAnswer('gran', TODAY, YES, { capacity: 'carer' });
  expect(statusOn([put, gran, aChoice(TODAY, 'gran')], TODAY).status).toBe('not_asked');
});

test('everybody’s own information needs their own yes', () => {
  const both = aPut(TODAY, [
    aLine('school', 'home', { about: ['child', 'lee'] }),
    aLine('gp', 'illness', { about: ['lee'] }),
  ]);
  const ruth = anAnswer('ruth', TODAY, { 'school.home': 'agree', 'gp.illness': 'agree' });
  expect(statusOn([both, ruth], TODAY).status).toBe('not_asked');
  const lee = anAnswer('lee', TODAY, { 'school.home': 'agree', 'gp.illness': 'refuse' }, { capacity: 'carer' });
  expect(lineOn([both, ruth, lee], TODAY, 'school', 'home').outcome).toBe('agreed');
  expect(lineOn([both, ruth, lee], TODAY, 'gp', 'illness').outcome).toBe('refused');
  expect(statusOn([both, ruth, lee], TODAY).status).toBe('partly');
  const names = { ...both.names, lee: 'Lee Shaw' };
  const waiting = statusOn([{ ...both, names }, ruth], TODAY);
  expect(waiting.sentence).toBe('Adults answer for their own information. Not answered yet: Lee Shaw.');
  expect(waiting.reasons.map(({ text }) => text)).toContain(
    '2 of 2: Lee Shaw’s own information is in it. They have not answered, and nobody else can.',
  );
  const line = lineOn([{ ...both, names }, ruth], TODAY, 'school', 'home');
  expect(line.meaning).toMatch(/agreed to this. It holds Lee Shaw’s own information, .* They have not answered.$/);
});

test('one yes that is in writing is enough: what another said by telephone then waits for nothing', () => {
  expect(statusOn([put, byPhone, yes], TODAY)).toMatchObject({ status: 'given', also: [] });
});

test('people are named in the order of their names, whoever signed first and whatever their ids', () => {
  const first = anAnswer('a', TODAY, YES, { personName: 'Zoe' });
  const second = anAnswer('b', TODAY, YES, { personName: 'Adam' });
  expect(statusOn([put, first, second], TODAY).sentence).toMatch(/^Adam and Zoe agreed/);
});

test('a review before something was put again does not count for what was put since', () => {
  const reviewed: RecordEvent = {
    type: 'reviewed',
    id: 'r',
    at: noon('2026-12-03'),
    recordedAt: noon('2026-12-03'),
    agreementId: 'agreement-1',
    nextReviewOn: '2027-06-03',
  };
  const again = aPut('2027-01-10', lines, { id: 'put-2', reviewOn: '2027-03-01' });
  const events = [put, yes, reviewed, again, anAnswer('ruth', '2027-01-10', YES, { putId: 'put-2' })];
  expect(statusOn(events, '2027-02-28').status).toBe('given');
  expect(statusOn(events, '2027-03-01').status).toBe('due_for_review');
});

test('a practitioner’s reasons about a disagreement stand beside it; the disagreement stays what it is', () => {
  const considered: RecordEvent = {
    type: 'disagreement_considered',
    id: 'd',
    at: noon('2026-11-19'),
    recordedAt: noon('2026-11-19'),
    reasons: 'A summary is enough.',
  };
  const found = statusOn([put, yes, anAnswer('dean', TODAY, NO), considered], '2026-11-19');
  expect(found.status).toBe('conflicting');
  expect(found.reasons.map(({ text }) => text)).toContain('The practitioner considered it: A summary is enough.');
});

describe('who decides about one thing', () => {
  const birth = { type: 'born', on: '2010-05-01' } as const;
  const atFifteen = aPut('2026-04-01', [aLine('school', 'attendance')], { birth });
  const atSixteen = aPut('2026-06-01', [aLine('housing', 'home')], { id: 'put-2', agreementId: 'agreement-2', birth });
  const decided = (day: string, putId: string, personId: string) => ({ ...aChoice(day, personId), putId });
  const events: readonly RecordEvent[] = [
    atFifteen,
    decided('2026-04-01', 'put-1', 'ruth'),
    anAnswer('ruth', '2026-04-01', { 'school.attendance': 'agree' }),
    atSixteen,
    decided('2026-06-01', 'put-2', 'beth'),
    anAnswer('beth', '2026-06-01', { 'housing.home': 'agree' }, { putId: 'put-2', capacity: 'child' }),
  ];

  it('ends nothing that somebody else agreed to before about another: it is due for review', () => {
    expect(lineOn(events, '2026-06-02', 'school', 'attendance')).toMatchObject({
      outcome: 'agreed',
      dueForReview: true,
    });
    expect(statusOn(events, '2026-06-02')).toMatchObject({ status: 'due_for_review', also: ['given'] });
  });

  it('counts for it once it is put again', () => {
    const again = aPut('2026-06-03', [aLine('school', 'attendance')], {
      id: 'put-3',
      agreementId: 'agreement-3',
      birth,
    });
    const said = anAnswer(
      'beth',
      '2026-06-03',
      { 'school.attendance': 'no_view' },
      { putId: 'put-3', capacity: 'child' },
    );
    const after = [...events, again, decided('2026-06-03', 'put-3', 'beth'), said];
    expect(lineOn(after, '2026-06-03', 'school', 'attendance').outcome).toBe('no_view');
    expect(lineOn(after, '2026-06-02', 'school', 'attendance').outcome).toBe('agreed');
  });

  it('may be chosen by a practitioner: for that form and for what is put from then on, and for nothing older', () => {
    const agreed = events.slice(0, 3);
    const chosenOn = (agreementId: string) => ({ ...aChoice('2026-05-20', 'beth'), agreementId });
    const outcome = (choice: RecordEvent) => lineOn([...agreed, choice], '2026-06-02', 'school', 'attendance').outcome;
    expect(outcome(chosenOn('agreement-2'))).toBe('agreed');
    expect(outcome(chosenOn('agreement-1'))).toBe('not_asked');
    const bethLater = anAnswer(
      'beth',
      '2026-06-01',
      { 'housing.home': 'agree' },
      { putId: 'put-2', capacity: 'child' },
    );
    const later = [...agreed, chosenOn('agreement-9'), atSixteen, bethLater];
    expect(lineOn(later, '2026-06-02', 'housing', 'home').outcome).toBe('agreed');
    expect(lineOn(later, '2026-06-02', 'school', 'attendance').outcome).toBe('agreed');
  });
});
