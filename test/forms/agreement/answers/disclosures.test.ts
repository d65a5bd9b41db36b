import { describe, expect, it } from 'vitest';
import { readDisclosures, recipientFields, USUAL } from '~/forms/agreement/answers/disclosures';
import { kindField, sourceField } from '~/forms/agreement/answers/statements';
import { type Disclosed, NOTHING_MORE, owesNotice } from '~/forms/agreement/disclosed';
import { disclosedSchema } from '~/forms/agreement/disclosed.schema';
import { sent } from '../plain-case';

const NOW = '2026-11-18T15:05:00.000Z';
const TELL = { slot: 'school|speech|family_help|tell', way: 'tell' } as const;
const ASK = { slot: 'school|speech|family_help|ask', way: 'ask' } as const;

const SCHOOL = {
  recipientId: 'school',
  name: 'Larkfield Primary School',
  usualChannel: 'School’s secure portal',
  lines: [TELL, ASK],
} as const;

const read = (fields: Readonly<Record<string, string | readonly string[]>>) =>
  readDisclosures(sent({ sent_by: 'Priya Nair', ...fields }), [SCHOOL], NOW);

const ofTell = {
  [kindField(TELL.slot)]: 'opinion',
  [sourceField(TELL.slot)]: 'the school’s report',
  notice: 'not_known',
};

it('keeps what kind of statement was told and where it comes from, and asks neither of a question', () => {
  expect(read({ lines: [TELL.slot, ASK.slot], channel: USUAL, ...ofTell })).toEqual({
    type: 'done',
    value: [
      {
        recipientId: 'school',
        channel: 'School’s secure portal',
        at: NOW,
        lines: [
          {
            slot: TELL.slot,
            disclosed: {
              ...NOTHING_MORE,
              sentBy: 'Priya Nair',
              kind: 'opinion',
              source: 'the school’s report',
              notice: 'not_known',
            },
          },
          { slot: ASK.slot, disclosed: { ...NOTHING_MORE, sentBy: 'Priya Nair', notice: 'not_known' } },
        ],
      },
    ],
  });
});

it('says what is missing', () => {
  expect(read({ lines: [TELL.slot], sent_by: '' })).toMatchObject({
    errors: [
      { field: 'channel' },
      { field: 'sent_by' },
      { field: 'notice' },
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
    value: [{ channel: 'By courier' }],
  });
  expect(read({ lines: ASK.slot, channel: 'other' })).toMatchObject({ value: [{ channel: 'Another way' }] });
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

it('keeps the words that went, the conditions, and whether they were told to review, keep and dispose of it', () => {
  const more = { words: 'Maya was away on 6 days.', conditions: 'Only her teacher', notice: 'no' };
  expect(read({ lines: ASK.slot, channel: 'post', ...more })).toMatchObject({
    value: [
      { lines: [{ disclosed: { words: 'Maya was away on 6 days.', conditions: 'Only her teacher', notice: 'no' } }] },
    ],
  });
});

it.each([
  [{ channel: 'email', channel_address: 'okoro@gmail.com' }, 'okoro@gmail.com is a personal email address'],
  [{ channel: 'secure_email', received_by: 'j.okoro@hotmail.co.uk' }, 'j.okoro@hotmail.co.uk is a personal'],
  [
    { channel: 'other', channel_other: 'office@larkfield.example.org' },
    'not the secure address that the directory has',
  ],
  [{ channel: 'email' }, 'Plain email can be read by others'],
])('Trap 23: warns of a way that others may read, and takes any words for it: %j', (way, warning) => {
  const asked = read({ lines: ASK.slot, ...way });
  expect(asked).toMatchObject({ errors: [{ field: 'channel_why', text: expect.stringContaining(warning) }] });
  expect(read({ lines: ASK.slot, ...way, channel_why: 'not known yet' })).toMatchObject({
    value: [{ lines: [{ disclosed: { channelWhy: 'not known yet' } }] }],
  });
});

it('warns of nothing that the directory knows, nor of an address of a way that was not chosen', () => {
  const known = { lines: ASK.slot, channel: USUAL, channel_address: 'okoro@gmail.com' };
  expect(read(known)).toMatchObject({ type: 'done' });
  const agency = 'Secure email to safeguarding@larkfield.example.org';
  const fields = sent({ sent_by: 'Priya Nair', lines: ASK.slot, channel: USUAL });
  const asked = { ...SCHOOL, usualChannel: agency };
  expect(readDisclosures(fields, [asked], NOW)).toMatchObject({ type: 'done', value: [{ channel: agency }] });
});

it('reads what was kept before these questions were asked', () => {
  const old = { receivedBy: '', sentBy: 'Priya Nair', kind: null, source: '', asAt: null };
  expect(disclosedSchema.parse(old)).toEqual({ ...NOTHING_MORE, ...old });
});

describe('whether the recipient was told how to keep it', () => {
  const { notice: _said, ...unsaid } = ofTell;
  const noticeIn = (fields: Readonly<Record<string, string>>) => {
    const answers = read({ lines: TELL.slot, channel: 'post', ...unsaid, ...fields });
    return answers.type === 'done' ? answers.value[0]?.lines[0]?.disclosed.notice : answers.errors;
  };

  it('is asked, and claimed for nobody: “not known yet” is an answer', () => {
    expect(noticeIn({})).toMatchObject([{ field: 'notice' }]);
    expect(noticeIn({ notice: 'not_known' })).toBe('not_known');
    expect(noticeIn({ notice: 'yes' })).toBe('yes');
  });

  it('is answered by the words that we send, beneath which it stands, unless the worker says otherwise', () => {
    expect(noticeIn({ words: 'Maya was away on 6 days.' })).toBe('with_words');
    expect(noticeIn({ words: 'Maya was away on 6 days.', notice: 'no' })).toBe('no');
  });

  it('is owed until somebody says so, and never for a question', () => {
    const owed = (notice: Disclosed['notice'], slot: string = TELL.slot) =>
      owesNotice({ slot, disclosed: { ...NOTHING_MORE, sentBy: '', notice } });
    expect([owed(null), owed('no'), owed('not_known')]).toEqual([true, true, true]);
    expect([owed('yes'), owed('with_words'), owed(null, ASK.slot)]).toEqual([false, false, false]);
  });
});

describe('the same to several at once', () => {
  const TOLD_GP = { slot: 'gp|speech|family_help|tell', way: 'tell' } as const;
  const GP = { recipientId: 'gp', name: 'Millbrook Surgery', usualChannel: '', lines: [TOLD_GP] } as const;
  const [school, gp] = [recipientFields('school', true), recipientFields('gp', true)];
  const both = (fields: Readonly<Record<string, string | readonly string[]>>) =>
    readDisclosures(sent({ sent_by: 'Priya Nair', channel: 'secure_email', ...fields }), [SCHOOL, GP], NOW);
  const said = { [kindField('speech')]: 'fact', [sourceField('speech')]: 'home visit', notice: 'yes' };

  it('is one set of words for all, with its own lines and its own reader for each, and every topic said once', () => {
    const answers = both({
      ...said,
      [school.lines]: [TELL.slot, ASK.slot],
      [gp.lines]: TOLD_GP.slot,
      [school.receivedBy]: 'Ms Adeyemi',
      words: 'Kezia worries.',
    });
    const ofBoth = { sentBy: 'Priya Nair', words: 'Kezia worries.', notice: 'yes' };
    const fact = { ...ofBoth, kind: 'fact', source: 'home visit' };
    expect(answers).toMatchObject({
      type: 'done',
      value: [
        {
          recipientId: 'school',
          channel: 'Secure email',
          lines: [
            { slot: TELL.slot, disclosed: { ...fact, receivedBy: 'Ms Adeyemi' } },
            { slot: ASK.slot, disclosed: { ...ofBoth, kind: null, source: '' } },
          ],
        },
        { recipientId: 'gp', lines: [{ slot: TOLD_GP.slot, disclosed: { ...fact, receivedBy: '' } }] },
      ],
    });
  });

  it('asks of whom nothing was ticked by name, and once for a topic that both were told', () => {
    expect(both({ [school.lines]: TELL.slot, notice: 'yes' })).toEqual({
      type: 'wrong',
      errors: [
        { field: gp.lines, text: 'Tick what was sent or asked of Millbrook Surgery, or go back and leave them out' },
        { field: kindField('speech'), text: expect.any(String) },
        { field: sourceField('speech'), text: expect.any(String) },
      ],
    });
  });

  it('takes no line of one for the other’s, and no usual way where one has none', () => {
    const crossed = { ...said, [school.lines]: TOLD_GP.slot, [gp.lines]: TOLD_GP.slot };
    expect(both(crossed)).toMatchObject({ type: 'wrong', errors: [{ field: school.lines }] });
    const usual = { ...said, [school.lines]: TELL.slot, [gp.lines]: TOLD_GP.slot, channel: USUAL };
    expect(both(usual)).toMatchObject({ type: 'wrong', errors: [{ field: 'channel' }] });
  });

  it('warns once of plain email to all', () => {
    const plain = { ...said, [school.lines]: TELL.slot, [gp.lines]: TOLD_GP.slot, channel: 'email' };
    expect(both(plain)).toMatchObject({ type: 'wrong', errors: [{ field: 'channel_why' }] });
    expect(both({ ...plain, channel_why: 'They cannot open it' })).toMatchObject({ type: 'done' });
  });
});
