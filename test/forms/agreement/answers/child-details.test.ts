import { describe, expect, it } from 'vitest';
import { readChildDetails, typedBirth } from '~/forms/agreement/answers/child-details';
import type { KeptBirth } from '~/forms/deciders/birth-of';
import { sent } from '../plain-case';

const today = '2026-11-18';
const BORN: KeptBirth = { dateOfBirth: '2019-03-12', birthKind: 'born', birthLatest: null };
const on = (day: string, month: string, year: string) => ({
  'date_of_birth-day': day,
  'date_of_birth-month': month,
  'date_of_birth-year': year,
});
const PLAIN = { given_names: ' Maya ', family_name: 'Ellwood', ...on('12', '3', '2019'), why: 'A slip' };
const read = (fields: Parameters<typeof sent>[0], birth: KeptBirth = BORN) =>
  readChildDetails(sent(fields), today, birth);

it('reads everything that is known of a child, and what may be left out as nothing', () => {
  expect(read(PLAIN)).toEqual({
    type: 'done',
    value: {
      details: {
        ...BORN,
        givenNames: 'Maya',
        familyName: 'Ellwood',
        knownAs: null,
        otherNames: [],
        caseSystemId: null,
      },
      why: 'A slip',
      after: '',
    },
  });
  const more = {
    known_as: ' Mimi ',
    other_names: 'Maya  Smith\r\n\r\nMaja\nMaja',
    case_system_id: 'CS-1',
    after: 'a1',
  };
  expect(read({ ...PLAIN, ...more })).toMatchObject({
    value: { details: { knownAs: 'Mimi', otherNames: ['Maya Smith', 'Maja'], caseSystemId: 'CS-1' }, after: 'a1' },
  });
});

it('says everything that is missing or too long, each beside its field', () => {
  expect(read({})).toEqual({
    type: 'wrong',
    errors: [
      { field: 'given_names', text: 'Enter the child’s first names' },
      { field: 'family_name', text: 'Enter the child’s last name' },
      { field: 'date_of_birth', text: 'Enter the child’s date of birth' },
      { field: 'why', text: 'Say why it is put right' },
    ],
  });
  const long = { known_as: 'x'.repeat(151), other_names: 'x'.repeat(1001), case_system_id: 'x'.repeat(61) };
  expect(read({ ...PLAIN, ...long })).toMatchObject({
    errors: [{ field: 'known_as' }, { field: 'other_names' }, { field: 'case_system_id' }],
  });
});

describe('a birth', () => {
  it('of a baby who is not born yet needs no name, and of one who is it does', () => {
    const baby = { ...PLAIN, given_names: '', ...on('2', '2', '2027') };
    expect(read({ ...baby, birth_kind: 'expected' })).toMatchObject({
      value: { details: { givenNames: 'Baby', dateOfBirth: '2027-02-02', birthKind: 'expected' } },
    });
    expect(read({ ...baby, birth_kind: 'born' })).toMatchObject({
      errors: [{ field: 'given_names' }, { field: 'date_of_birth' }],
    });
  });

  it('that was expected or estimated becomes the day itself', () => {
    for (const birthKind of ['expected', 'estimated'] as const) {
      const birth = { dateOfBirth: '2026-11-01', birthKind, birthLatest: null };
      expect(read({ ...PLAIN, ...on('3', '11', '2026'), birth_kind: 'born' }, birth)).toMatchObject({
        value: { details: { dateOfBirth: '2026-11-03', birthKind: 'born', birthLatest: null } },
      });
    }
  });

  it.each(['2014-02-28', '2026-02-18'])(
    'that is a guess stays the same estimate where nobody changed it: %s',
    (from) => {
      const birth = { dateOfBirth: from, birthKind: 'estimated', birthLatest: '2026-06-30' } as const;
      const [year = '', month = '', day = ''] = typedBirth(birth).split('-');
      expect(read({ ...PLAIN, ...on(day, month, year), birth_kind: 'estimated' }, birth)).toMatchObject({
        value: { details: birth },
      });
      expect(read({ ...PLAIN, ...on('1', '1', '2015'), birth_kind: 'estimated' }, birth)).toMatchObject({
        value: { details: { dateOfBirth: '2014-07-01', birthKind: 'estimated', birthLatest: '2015-07-01' } },
      });
    },
  );
});
