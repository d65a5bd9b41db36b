import { describe, expect, it, test } from 'vitest';
import { mustBeAsked } from '~/forms/agreement/asking-again';
import { whatWasSaid } from '~/forms/agreement/said';
import { aChoice, aLine, anAnswer, aPut, aWithdrawal, lineOn, matrixOn, slotOf, statusOn } from './a-record';

const TODAY = '2026-11-18';
const lines = [
  aLine('school', 'attendance'),
  aLine('camhs', 'summary'),
  aLine('camhs', 'feelings', { direction: 'both' }),
];
const put = aPut(TODAY, lines);
const ALL = { 'school.attendance': 'agree', 'camhs.summary': 'agree', 'camhs.feelings': 'agree' } as const;
const NONE = { 'school.attendance': 'refuse', 'camhs.summary': 'refuse', 'camhs.feelings': 'refuse' } as const;

describe('the matrix', () => {
  const events = [put, anAnswer('ruth', TODAY, ALL)];

  it('has a cell for every recipient and every item, asked or not', () => {
    const { rows, items } = matrixOn(events, TODAY);
    expect(rows.map(({ name }) => name)).toEqual(['Larkfield Primary School', 'CAMHS']);
    for (const { cells } of rows) expect(cells.map(({ itemId }) => itemId)).toEqual(items.map(({ itemId }) => itemId));
    expect(rows[0]?.cells.map(({ meaning }) => meaning)).toEqual([
      'Ruth agreed to this.',
      'Nobody was asked about this.',
      'Nobody was asked about this.',
    ]);
  });

  it('has both ways of a line for both, and says once what is the same', () => {
    const cell = matrixOn(events, TODAY).rows[1]?.cells[2];
    expect(cell?.lines.map(({ way }) => way)).toEqual(['tell', 'ask']);
    expect(cell?.meaning).toBe('Ruth agreed to this.');
  });

  it('names its source, its review and its days', () => {
    expect(lineOn(events, '2027-05-18', 'school', 'attendance')).toMatchObject({
      source: { agreementId: 'agreement-1', reference: '7KQM-2XH9-DTC' },
      validity: { from: TODAY, until: null },
      dueForReview: true,
      meaning: 'Ruth agreed to this. It is due for review.',
    });
  });

  it('says limits in their own words, and that a telephone answer waits', () => {
    const limited = anAnswer(
      'ruth',
      TODAY,
      { 'camhs.summary': ['agree_with_limits', 'not my illness'] },
      { method: 'telephone' },
    );
    expect(lineOn([put, limited], TODAY, 'camhs', 'summary').meaning).toBe(
      'Ruth agreed to this. With limits: “not my illness”. By telephone, not confirmed in writing yet.',
    );
  });

  it('before anything was put is empty', () => {
    expect(matrixOn(events, '2026-11-17')).toEqual({ day: '2026-11-17', items: [], rows: [] });
  });
});

test('a later no to one way of a line leaves the other way', () => {
  const one = aPut('2026-12-01', [aLine('camhs', 'feelings', { direction: 'tell' })], { id: 'put-2' });
  const no = anAnswer('ruth', '2026-12-01', { 'camhs.feelings': 'refuse' }, { putId: 'put-2' });
  const cell = matrixOn([put, anAnswer('ruth', TODAY, ALL), one, no], '2026-12-01').rows[1]?.cells[2];
  expect(cell?.lines.map(({ way, outcome }) => `${way} ${outcome}`)).toEqual(['tell refused', 'ask agreed']);
});

test('a renewal is the newer source, and what stood before stays as it was on its day', () => {
  const renewed = aPut('2027-05-18', lines, {
    id: 'put-2',
    agreementId: 'agreement-2',
    reference: '9KQM-2XH9-DTC',
    reviewOn: '2027-11-18',
  });
  const events = [put, anAnswer('ruth', TODAY, ALL), renewed, anAnswer('ruth', '2027-05-18', ALL, { putId: 'put-2' })];
  expect(lineOn(events, '2027-05-18', 'school', 'attendance')).toMatchObject({
    source: { reference: '9KQM-2XH9-DTC' },
    dueForReview: false,
  });
  expect(lineOn(events, '2027-05-17', 'school', 'attendance').source.reference).toBe('7KQM-2XH9-DTC');
});

test('trap 4: a wish is of one person, for one recipient and item, at one time; there is no single yes or no', () => {
  const events = [put, anAnswer('ruth', TODAY, ALL), anAnswer('dean', '2026-11-20', { 'camhs.summary': 'refuse' })];
  expect(
    lineOn(events, '2026-11-20', 'camhs', 'summary').wishes.map(({ by, say }) => [by.personId, say, by.on]),
  ).toEqual([
    ['dean', 'refuse', '2026-11-20'],
    ['ruth', 'agree', TODAY],
  ]);
  expect(lineOn(events, '2026-11-20', 'school', 'attendance').wishes).toHaveLength(1);
});

test('trap 5: not asked, refused, no view and taken back are never one another', () => {
  const answers = anAnswer('ruth', TODAY, { 'school.attendance': 'refuse', 'camhs.summary': 'no_view' });
  const found = ([recipient, item]: readonly [string, string]) =>
    lineOn([put, answers], TODAY, recipient, item).outcome;
  const pairs = [
    ['school', 'attendance'],
    ['camhs', 'summary'],
    ['camhs', 'feelings'],
  ] as const;
  expect(pairs.map(found)).toEqual(['refused', 'no_view', 'not_asked']);
  const agreed = anAnswer('ruth', '2026-11-17', { 'school.attendance': 'agree' });
  const back = lineOn(
    [aPut('2026-11-17', lines), agreed, aWithdrawal('ruth', TODAY, [slotOf('school', 'attendance')])],
    TODAY,
    'school',
    'attendance',
  );
  expect(back.outcome).toBe('withdrawn');
  const meanings = pairs.map(([recipient, item]) => lineOn([put, answers], TODAY, recipient, item).meaning);
  expect(new Set([...meanings, back.meaning]).size).toBe(4);
});

test('trap 11: no meaning promises that a no will be honoured, or says what will be shared', () => {
  const events = [put, anAnswer('ruth', TODAY, NONE), anAnswer('dean', TODAY, ALL)];
  const words = JSON.stringify([matrixOn(events, TODAY), statusOn(events, TODAY)]);
  expect(words).not.toMatch(/will (not )?(be )?shar|may not share|cannot share|must not|consent/i);
});

test('trap 12: another purpose is another question, and an agreement to one is not stretched to the other', () => {
  const research = aLine('school', 'attendance', { id: 'research', purpose: 'research' });
  const events = [
    aPut(TODAY, [aLine('school', 'attendance'), research]),
    anAnswer('ruth', TODAY, { 'school.attendance': 'agree' }),
  ];
  const cell = matrixOn(events, TODAY).rows[0]?.cells[0];
  expect(cell?.lines.map(({ purpose, outcome }) => `${purpose} ${outcome}`)).toEqual([
    'family_help agreed',
    'research not_asked',
  ]);
});

describe('trap 15: nothing is added silently, and nothing is agreed for ever', () => {
  const record = whatWasSaid([put, anAnswer('ruth', TODAY, ALL)], TODAY);
  it.each([
    [aLine('police', 'attendance'), 'a new recipient'],
    [aLine('school', 'health'), 'new information'],
    [aLine('school', 'attendance', { purpose: 'research' }), 'a new purpose'],
    [aLine('school', 'attendance', { direction: 'both' }), 'a new direction'],
  ])('%o is %s', (line, why) => {
    expect(mustBeAsked(record, [line])).toEqual([{ line, why }]);
  });

  it('what was asked need not be asked again', () => {
    expect(mustBeAsked(record, lines)).toEqual([]);
  });

  it('a review is part of every put', () => {
    expect(statusOn([put, anAnswer('ruth', TODAY, ALL)], put.reviewOn).status).toBe('due_for_review');
  });
});

test('story A2: each parent’s wish is kept, the state is a conflict, and nothing is made valid or blocked', () => {
  const events = [put, anAnswer('ruth', TODAY, ALL), anAnswer('dean', TODAY, NONE)];
  expect(statusOn(events, TODAY)).toMatchObject({ status: 'conflicting', counts: { conflicting: 4, agreed: 0 } });
  const line = lineOn(events, TODAY, 'camhs', 'summary');
  expect(line.outcome).toBe('conflicting');
  expect(line.wishes.map(({ by, say }) => `${by.name} ${say}`)).toEqual(['Dean refuse', 'Ruth agree']);
});

test('story A3: a child of 14 decides; her mother’s objection is kept and shown', () => {
  const events = [
    put,
    aChoice(TODAY, 'aisha'),
    anAnswer('aisha', TODAY, ALL, { capacity: 'child' }),
    anAnswer('mother', TODAY, { 'camhs.summary': 'refuse' }),
  ];
  const line = lineOn(events, TODAY, 'camhs', 'summary');
  expect(line.wishes.map(({ by }) => [by.personId, by.decides])).toEqual([
    ['aisha', true],
    ['mother', false],
  ]);
  expect(line.outcome).toBe('conflicting');
  expect(lineOn(events, TODAY, 'school', 'attendance')).toMatchObject({
    outcome: 'agreed',
    meaning: 'Aisha agreed to this.',
  });
});

test('story A4: a special guardian’s yes stands; what the birth mother says is kept, and differs with nobody', () => {
  const events = [
    put,
    aChoice(TODAY, 'pat'),
    anAnswer('pat', TODAY, ALL),
    anAnswer('mother', TODAY, NONE, { capacity: 'excluded' }),
  ];
  expect(statusOn(events, TODAY).status).toBe('given');
  expect(lineOn(events, TODAY, 'camhs', 'summary').wishes.map(({ by, say }) => `${by.personId} ${say}`)).toEqual([
    'mother refuse',
    'pat agree',
  ]);
});

test('story A12: the council authorises, and the record calls it nothing else', () => {
  const events = [put, anAnswer('delia', TODAY, ALL, { capacity: 'council' })];
  expect(lineOn(events, TODAY, 'school', 'attendance').meaning).toBe('Delia authorised this for the council.');
  expect(JSON.stringify([statusOn(events, TODAY), matrixOn(events, TODAY)])).not.toMatch(/consent|agreed to/i);
});

test('story A15: three children are three records, each with its own status and source', () => {
  const ella = [aPut(TODAY, lines, { childId: 'child', reference: 'ELLA' }), anAnswer('mother', TODAY, ALL)];
  const mia = [
    aPut(TODAY, lines, { reference: 'MIA' }),
    aChoice(TODAY, 'mia'),
    anAnswer('mia', TODAY, NONE, { capacity: 'child' }),
  ];
  expect([ella, mia].map((events) => statusOn(events, TODAY).status)).toEqual(['given', 'refused']);
  expect(lineOn(mia, TODAY, 'camhs', 'summary').source.reference).toBe('MIA');
  expect(slotOf('camhs', 'summary')).not.toContain('mia');
});
