import { expect, it } from 'vitest';
import { withoutYes } from '~/forms/agreement/without-yes';

const NO = 'Denise Grant said no. There is no agreement to rely on.';
const line = (what: string, meaning: string, way: 'tell' | 'ask' = 'tell') =>
  ({ slot: `${what} ${way}`, way, what, agreementId: 'form', hasYes: meaning !== NO, meaning }) as const;
const AGREED = 'Denise Grant agreed to this.';
const SCHOOL = { recipientId: 'school', name: 'Hillside Primary School', lines: [line('Feelings', AGREED)] };

it('names who is among the recipients without a yes, and what was said', () => {
  const gp = {
    recipientId: 'gp',
    name: 'Millbrook Surgery',
    lines: [line('Feelings', NO), line('Support', NO, 'ask')],
  };
  expect(withoutYes([SCHOOL, gp])).toEqual([`Millbrook Surgery is among them: ${NO}`]);
});

it('says of which lines, where some have a yes, each once', () => {
  const lines = [line('Feelings', AGREED), line('Support', NO), line('Support', NO, 'ask'), line('Health', NO)];
  const gp = { recipientId: 'gp', name: 'Millbrook Surgery', lines };
  expect(withoutYes([SCHOOL, gp])).toEqual([`Millbrook Surgery is among them. Support; Health: ${NO}`]);
});

it('says nothing where every line has a yes', () => expect(withoutYes([SCHOOL])).toEqual([]));
