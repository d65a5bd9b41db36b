import { describe, expect, it } from 'vitest';
import { readChildTerms, readNewFamily } from '~/forms/agreement/answers/child';
import { sent } from '../plain-case';

const today = '2026-11-18';
const born = (day: string, month: string, year: string) => ({
  'date_of_birth-day': day,
  'date_of_birth-month': month,
  'date_of_birth-year': year,
});
const terms = (fields: Parameters<typeof sent>[0]) => {
  const read = readChildTerms(sent(fields), today);
  return read.type === 'done' ? read.value : read.errors;
};

describe('looking for a child', () => {
  it('needs a last name and a date of birth, nothing else', () => {
    expect(terms({ family_name: ' Ellwood ', ...born('12', '3', '2019') })).toEqual({
      familyName: 'Ellwood',
      dateOfBirth: '2019-03-12',
    });
    expect(
      terms({ family_name: 'O’Brien-O\u0301 Su\u0301illeabha\u0301in\u200B', ...born('18', '11', '2026') }),
    ).toEqual({
      familyName: 'O’Brien-Ó Súilleabháin',
      dateOfBirth: today,
    });
  });

  it.each([
    [born('31', '2', '2019'), 'date_of_birth-day', 'Date of birth must have a day from 1 to 28 for February 2019'],
    [born('1', '1', '0026'), 'date_of_birth-year', 'Date of birth must have a year with 4 numbers, like 2019'],
    [
      born('19', '11', '2026'),
      'date_of_birth',
      'Date of birth must be today or in the past. If the baby is not born yet, say so below',
    ],
    [born('17', '11', '2000'), 'date_of_birth-year', 'Date of birth must be of someone who is 25 or younger'],
    [born('', '', ''), 'date_of_birth', 'Enter the child’s date of birth'],
    [born('12', '', '2019'), 'date_of_birth-month', 'Date of birth must include a month'],
  ])('%j is refused beside its box', (date, field, text) => {
    expect(terms({ family_name: 'Ellwood', ...date })).toEqual([{ field, text }]);
  });

  it('takes a young adult of 25', () => {
    expect(terms({ family_name: 'Ellwood', ...born('19', '11', '2000') })).toMatchObject({ dateOfBirth: '2000-11-19' });
  });

  it('says both things that are missing', () => {
    expect(terms({})).toEqual([
      { field: 'family_name', text: 'Enter the child’s last name' },
      { field: 'date_of_birth', text: 'Enter the child’s date of birth' },
    ]);
    expect(terms({ family_name: '\u200B\u200D ', ...born('12', '3', '2019') })).toEqual([
      { field: 'family_name', text: 'Enter the child’s last name' },
    ]);
  });

  it('asks about a name of 200 characters', () => {
    expect(terms({ family_name: 'x'.repeat(200), ...born('12', '3', '2019') })).toEqual([
      { field: 'family_name', text: 'Use 150 characters or fewer. You wrote 200' },
    ]);
  });
});

describe('a family that is new', () => {
  const plain = { given_names: 'Maya', adult_name: 'Jo Ellwood', adult_relationship: 'mother' };
  const read = (fields: Parameters<typeof sent>[0]) => {
    const found = readNewFamily(sent(fields), today);
    return found.type === 'done' ? found.value : found.errors;
  };

  it('is three answers; other names, school, practice and number may be left out', () => {
    expect(read(plain)).toEqual({
      givenNames: 'Maya',
      otherNames: [],
      adultName: 'Jo Ellwood',
      relationship: 'mother',
      adultBornOn: null,
      school: '',
      gp: '',
      caseSystemId: '',
    });
    expect(read({ ...plain, school: ' Larkfield  School', gp: 'Millbrook', case_system_id: 'LCS-1' })).toMatchObject({
      school: 'Larkfield School',
      gp: 'Millbrook',
      caseSystemId: 'LCS-1',
    });
  });

  it('takes other names with commas between them, each once', () => {
    expect(read({ ...plain, other_names: ' Mimi,  Maya Smith ;, Mimi' })).toMatchObject({
      otherNames: ['Mimi', 'Maya Smith'],
    });
    expect(read({ ...plain, other_names: 'x'.repeat(201) })).toMatchObject([{ field: 'other_names' }]);
  });

  it('takes the birthday of an adult under 18, and of nobody else', () => {
    const bornOn = (day: string, month: string, year: string) =>
      read({ ...plain, 'adult_born_on-day': day, 'adult_born_on-month': month, 'adult_born_on-year': year });
    expect(bornOn('3', '5', '2011')).toMatchObject({ adultBornOn: '2011-05-03' });
    for (const year of ['1990', '2019', '2030']) {
      expect(bornOn('3', '5', year)).toMatchObject([{ field: 'adult_born_on' }]);
    }
    expect(bornOn('31', '2', '2011')).toMatchObject([{ field: 'adult_born_on-day' }]);
  });

  it('asks for no name of a child who is not born yet: they are called Baby until one is chosen', () => {
    const unnamed = { ...plain, given_names: ' ' };
    expect(readNewFamily(sent(unnamed), today, 'expected')).toMatchObject({ value: { givenNames: 'Baby' } });
    expect(readNewFamily(sent({ ...plain, given_names: 'Robin' }), today, 'expected')).toMatchObject({
      value: { givenNames: 'Robin' },
    });
    expect(read(unnamed)).toMatchObject([{ field: 'given_names' }]);
  });

  it('says everything that is missing, each beside its field', () => {
    expect(read({ adult_relationship: 'aunt' })).toEqual([
      { field: 'given_names', text: 'Enter the child’s first names' },
      { field: 'adult_name', text: 'Enter the full name of the adult who is here' },
      { field: 'adult_relationship', text: 'Say who this adult is to the child' },
    ]);
  });

  it('cuts nothing: what is too long is asked about', () => {
    const long = { given_names: 'x'.repeat(151), adult_name: 'x'.repeat(151), school: 'x'.repeat(201) };
    expect(read({ ...plain, ...long, gp: 'x'.repeat(201), case_system_id: 'x'.repeat(61) })).toMatchObject([
      { field: 'given_names' },
      { field: 'adult_name' },
      { field: 'school' },
      { field: 'gp' },
      { field: 'case_system_id' },
    ]);
  });

  it('keeps markup as the text it is', () => {
    expect(read({ ...plain, given_names: '<b>Maya</b> {{7*7}}' })).toMatchObject({ givenNames: '<b>Maya</b> {{7*7}}' });
  });
});

describe('a birth that is not a day in the past', () => {
  const born = (day: string, month: string, year: string, kind?: string) =>
    readChildTerms(
      sent({
        family_name: 'Ellwood',
        'date_of_birth-day': day,
        'date_of_birth-month': month,
        'date_of_birth-year': year,
        ...(kind ? { birth_kind: kind } : {}),
      }),
      '2026-11-18',
    );

  it('may be expected within ten months, or lately', () => {
    expect(born('3', '3', '2027', 'expected')).toMatchObject({
      value: { dateOfBirth: '2027-03-03', birthKind: 'expected' },
    });
    expect(born('1', '11', '2026', 'expected').type).toBe('done');
    for (const year of ['2028', '2025']) expect(born('3', '3', year, 'expected').type).toBe('wrong');
  });

  it('is asked about where nobody said that the baby is not born', () => {
    expect(born('19', '11', '2026')).toMatchObject({
      errors: [{ text: 'Date of birth must be today or in the past. If the baby is not born yet, say so below' }],
    });
  });

  it('may be a guess, half a year either way and never after today', () => {
    expect(born('18', '11', '2014', 'estimated')).toMatchObject({
      value: { dateOfBirth: '2014-05-18', birthKind: 'estimated', birthLatest: '2015-05-18' },
    });
    expect(born('1', '10', '2026', 'estimated')).toMatchObject({ value: { birthLatest: '2026-11-18' } });
  });
});
