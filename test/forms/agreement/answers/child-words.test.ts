import { expect, it } from 'vitest';
import { readSaid, readTold } from '~/forms/agreement/answers/child-words';
import { sent } from '../plain-case';

it('takes words or a drawing, and leaves open who may see them where the child was not asked', () => {
  expect(readSaid(sent({ drew: 'My house' }))).toMatchObject({ value: { said: '', drew: 'My house', maySee: null } });
  expect(readSaid({})).toMatchObject({ errors: [{ field: 'said' }] });
  expect(readSaid(sent({ said: 'No.', may_see: 'named' }))).toMatchObject({ errors: [{ field: 'named' }] });
  expect(readSaid(sent({ said: 'No.', may_see: 'family', named: 'Gran' }))).toMatchObject({ value: { named: '' } });
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
