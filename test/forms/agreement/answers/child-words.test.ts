import { describe, expect, it } from 'vitest';
import { readSaid, readTold } from '~/forms/agreement/answers/child-words';
import { sent } from '../plain-case';

const said = (fields: Parameters<typeof sent>[0], hasPicture = false) => readSaid(sent(fields), hasPicture);

it('takes words or a drawing, and leaves open who may see them where the child was not asked', () => {
  expect(said({ drew: 'My house' })).toMatchObject({ value: { said: '', drew: 'My house', maySee: null } });
  expect(said({})).toMatchObject({ errors: [{ field: 'said' }] });
  expect(said({ said: 'No.', may_see: 'named' })).toMatchObject({ errors: [{ field: 'named' }] });
  expect(said({ said: 'No.', may_see: 'family', named: 'Gran' })).toMatchObject({ value: { named: '' } });
});

describe('a picture of a drawing', () => {
  it('is enough, with words for whoever cannot see it', () => {
    expect(said({ shows: 'A house' }, true)).toMatchObject({ value: { said: '', drew: '', shows: 'A house' } });
    expect(said({ drew: 'My house' }, true)).toMatchObject({ errors: [{ field: 'drawing' }, { field: 'shows' }] });
  });

  it('is asked for again where the page has lost it', () => {
    const again = { field: 'drawing', text: expect.stringContaining('Choose the picture of the drawing again') };
    expect(said({ may_see: 'named', shows: 'A house' }, true)).toMatchObject({ errors: [again, { field: 'named' }] });
    expect(said({ said: 'No.', shows: 'A house' })).toMatchObject({ errors: [again] });
  });
});

it('says when, by whom and what a child was told', () => {
  const day = { 'told_on-day': '18', 'told_on-month': '11', 'told_on-year': '2026' };
  const told = { ...day, told_by: 'Priya Nair', told_what: 'School knows now.' };
  expect(readTold(sent(told), '2026-11-18')).toMatchObject({ value: { type: 'told', on: '2026-11-18', reply: '' } });
  expect(readTold(sent(told), '2026-11-17')).toMatchObject({ errors: [{ field: 'told_on' }] });
  expect(readTold({}, '2026-11-18')).toMatchObject({
    errors: [{ field: 'told_on' }, { field: 'told_by' }, { field: 'told_what' }],
  });
});
