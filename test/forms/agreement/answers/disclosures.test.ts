import { expect, it } from 'vitest';
import { kindField, readDisclosures, sourceField, USUAL } from '~/forms/agreement/answers/disclosures';
import { sent } from '../plain-case';

const NOW = '2026-11-18T15:05:00.000Z';
const TELL = { slot: 'school|speech|family_help|tell', way: 'tell' } as const;
const ASK = { slot: 'school|speech|family_help|ask', way: 'ask' } as const;

const read = (fields: Readonly<Record<string, string | readonly string[]>>) =>
  readDisclosures(sent({ sent_by: 'Priya Nair', ...fields }), [TELL, ASK], 'School’s secure portal', NOW);

const ofTell = { [kindField(TELL.slot)]: 'opinion', [sourceField(TELL.slot)]: 'the school’s report' };

it('keeps what kind of statement was told and where it comes from, and asks neither of a question', () => {
  expect(read({ lines: [TELL.slot, ASK.slot], channel: USUAL, ...ofTell })).toEqual({
    type: 'done',
    value: {
      channel: 'School’s secure portal',
      at: NOW,
      lines: [
        {
          slot: TELL.slot,
          disclosed: {
            receivedBy: '',
            sentBy: 'Priya Nair',
            kind: 'opinion',
            source: 'the school’s report',
            asAt: null,
          },
        },
        { slot: ASK.slot, disclosed: { receivedBy: '', sentBy: 'Priya Nair', kind: null, source: '', asAt: null } },
      ],
    },
  });
});

it('says what is missing', () => {
  expect(read({ lines: [TELL.slot], sent_by: '' })).toMatchObject({
    errors: [
      { field: 'channel' },
      { field: 'sent_by' },
      { field: kindField(TELL.slot) },
      { field: sourceField(TELL.slot) },
    ],
  });
  expect(read({ channel: 'post' })).toMatchObject({ errors: [{ field: 'lines' }] });
  expect(read({ channel: 'post', lines: ['gp|speech|family_help|tell'] })).toMatchObject({
    errors: [{ field: 'lines' }],
  });
});

it('takes a way that is not on the list in its own words', () => {
  expect(read({ lines: ASK.slot, channel: 'other', channel_other: 'By courier' })).toMatchObject({
    value: { channel: 'By courier' },
  });
  expect(read({ lines: ASK.slot, channel: 'other' })).toMatchObject({ value: { channel: 'Another way' } });
});

it('is never true from tomorrow on', () => {
  const day = {
    [`as_at-${TELL.slot}-day`]: '19',
    [`as_at-${TELL.slot}-month`]: '11',
    [`as_at-${TELL.slot}-year`]: '2026',
  };
  expect(read({ lines: TELL.slot, channel: 'post', ...ofTell, ...day })).toMatchObject({
    errors: [{ field: `as_at-${TELL.slot}` }],
  });
});
