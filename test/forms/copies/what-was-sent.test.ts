import { expect, it } from 'vitest';
import { finderOf, findNothing } from '~/forms/copies/protected-strings';
import { type SentFacts, whatWasSentFor } from '~/forms/copies/what-was-sent';
import { aTelling } from '~/test/support/decisions';

const RUTH = { personId: 'ruth', name: 'Ruth Hale' };
const DEAN = { personId: 'dean', name: 'Dean Hale' };
const FAMILY = [RUTH, DEAN];

const sent = (more: Partial<SentFacts> = {}): SentFacts => ({
  recipientName: 'Larkfield Primary School',
  what: 'Attendance',
  way: 'tell',
  at: '2026-11-18T15:00:00.000Z',
  agreementId: 'a1',
  agreed: ['ruth'],
  about: [],
  telling: [],
  ...more,
});

const shown = (reader: typeof RUTH, facts: SentFacts, find = findNothing) =>
  whatWasSentFor(reader, FAMILY, [facts], find);

it('shows somebody what they had agreed to, and nobody else', () => {
  expect(shown(RUTH, sent())).toEqual([
    { recipientName: 'Larkfield Primary School', what: 'Attendance', way: 'tell', at: '2026-11-18T15:00:00.000Z' },
  ]);
  expect(shown(DEAN, sent())).toEqual([]);
  expect(shown(RUTH, sent({ agreed: [] }))).toEqual([]);
});

it('shows whoever was told of a decision, and nothing to whoever was not, whatever they had said', () => {
  const told = (who: string, how: 'told' | 'to_tell' | 'not_told') => sent({ telling: [aTelling({ who, told: how })] });
  expect(shown(DEAN, told('Dean Hale', 'told'))).toHaveLength(1);
  expect(shown(RUTH, told('Ruth Hale', 'not_told'))).toEqual([]);
  expect(shown(RUTH, told('Ruth Hale', 'to_tell'))).toEqual([]);
  expect(shown(RUTH, told('Dean Hale', 'not_told'))).toHaveLength(1);
  expect(shown(RUTH, told('the family', 'not_told'))).toEqual([]);
  expect(shown(DEAN, told('the family', 'told'))).toHaveLength(1);
});

it('lets nobody read it since somebody was told who is not of the family; and nobody where somebody unknown was not', () => {
  const told = (who: string, how: 'told' | 'not_told', more: Partial<SentFacts> = {}) =>
    sent({ telling: [aTelling({ who, told: how })], ...more });
  expect(shown(DEAN, told('Aunt Joan', 'told'))).toEqual([]);
  expect(shown(RUTH, told('Aunt Joan', 'told'))).toHaveLength(1);
  expect(shown(DEAN, told('The  family', 'told'))).toHaveLength(1);
  expect(shown(RUTH, told('Ruthie', 'not_told'))).toEqual([]);
});

it('Trap 6: holds nobody’s own words, nobody else’s information and nothing that is kept from the reader', () => {
  const urgent = sent({ agreementId: null, what: 'Her aunt told us', telling: [aTelling({ who: 'Ruth Hale' })] });
  expect(shown(RUTH, urgent)).toMatchObject([{ what: null }]);
  expect(JSON.stringify(shown(RUTH, urgent))).not.toContain('aunt');
  expect(shown(RUTH, sent({ about: ['dean'] }))).toEqual([]);
  expect(shown(RUTH, sent({ about: ['ruth'] }))).toHaveLength(1);
  expect(shown(RUTH, sent(), finderOf(['Larkfield Primary']))).toEqual([]);
});
