import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT } from '~/forms/agreement/answers/fields';
import { anonymisedSummary, namesIn } from '~/forms/sharing/advice';
import { readAdvice } from '~/forms/sharing/answers/advice';
import { readEscalation } from '~/forms/sharing/answers/escalation';
import { readLook } from '~/forms/sharing/answers/look';
import { readTelling, SOMEBODY_ELSE } from '~/forms/sharing/answers/telling';
import { aCompleteOverride, aDecision, aLine } from '~/test/support/decisions';

const NOW = '2026-11-18T17:00:00.000Z';
const fieldsOf = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]));
const wrongIn = (read: { readonly type: string; readonly errors?: readonly { readonly field: string }[] }) =>
  (read.errors ?? []).map(({ field }) => field);

const KNOWN = {
  people: ['Noah', 'Reid', 'Craig Reid', 'Anne-Marie O’Neill', 'Jo Ellwood'],
  wholes: ['Example Police', '14 October 2018', '14/10/2018'],
};

describe('what a manager says', () => {
  it('is taken with a verdict and words', () =>
    expect(readLook(fieldsOf({ verdict: 'advise', words: 'Ask the school first.' }))).toEqual({
      type: 'done',
      value: { verdict: 'advise', words: 'Ask the school first.' },
    }));

  it.each(['', '.', 'ok'])('is refused with %j for words', (words) =>
    expect(wrongIn(readLook(fieldsOf({ verdict: 'agree', words })))).toEqual(['words']),
  );

  it('is refused with a verdict that is none of the three', () =>
    expect(wrongIn(readLook(fieldsOf({ verdict: 'overrule', words: 'I say so.' })))).toEqual(['verdict']));
});

describe('an anonymised summary', () => {
  it('says the kinds that were chosen, and nothing that was typed', () => {
    const decision = aCompleteOverride({
      concern: 'Noah Reid of 3 Mill Lane',
      lines: [aLine({ what: 'What Noah said at Larkfield', recipientName: 'Example Police' })],
    });
    const summary = anonymisedSummary(decision, ['police', null]);
    expect(summary).toBe(
      'About one child: share. To: police and another organisation. Somebody of the family said no, or took a yes back. ' +
        'Ground: a child is suffering, or is likely to suffer, significant harm. ' +
        'Threshold: reasonable cause to suspect significant harm.',
    );
    expect(namesIn(summary, KNOWN)).toEqual([]);
  });

  it('of an urgent share says why nobody was asked', () =>
    expect(
      anonymisedSummary(aDecision({ isUrgent: true, lines: [], notAsked: { reason: 'risk_to_child', words: '' } }), []),
    ).toBe('About one child: share, urgently. Nobody was asked: asking would put the child at more risk.'));

  it.each([
    ['Noah’s arm is bruised', ['Noah']],
    ['the father, CRAIG', ['Craig']],
    ['Marie said so', ['Marie']],
    ['born 14/10/2018', ['14/10/2018']],
    ['told example police', ['Example Police']],
    ['asked Jo about it', ['Jo']],
    ['a child with bruises', []],
  ])('%j names %j', (text, names) => expect(namesIn(text, KNOWN)).toEqual(names));
});

describe('advice', () => {
  const answers = { role: 'legal', summary: 'They advised to share.', followed: 'yes' };

  it('is two taps and the words that are there', () =>
    expect(readAdvice(fieldsOf(answers), KNOWN, NOW)).toMatchObject({
      type: 'done',
      value: { role: 'legal', at: NOW, namedNobody: true, namedWhy: '', why: '' },
    }));

  it('that names somebody is taken as soon as it says why', () => {
    const named = { ...answers, summary: 'They know Noah already.' };
    expect(readAdvice(fieldsOf(named), KNOWN, NOW)).toEqual({
      type: 'wrong',
      errors: [{ field: 'named_why', text: 'The summary names “Noah”. Take it out, or say why it has to be there' }],
    });
    const why = { ...named, named_why: 'The lawyer acts in his case.' };
    expect(readAdvice(fieldsOf(why), KNOWN, NOW)).toMatchObject({
      type: 'done',
      value: { namedNobody: false, namedWhy: 'The lawyer acts in his case.' },
    });
  });

  it('that was not followed says why', () =>
    expect(wrongIn(readAdvice(fieldsOf({ ...answers, followed: 'no', why: '.' }), KNOWN, NOW))).toEqual(['why']));
});

it('a disagreement between agencies has its agency, its stage and what happens next', () => {
  expect(wrongIn(readEscalation({}, NOW))).toEqual(['agency', 'stage', 'words']);
  const step = { agency: 'Example City CAMHS', stage: 'Stage 2', words: 'They will look again on Friday.' };
  expect(readEscalation(fieldsOf(step), NOW)).toEqual({ type: 'done', value: { ...step, at: NOW } });
});

describe('telling somebody', () => {
  const offered = ['Craig Reid', 'Noah Reid'];
  const craig = { who: 'Craig Reid' };

  it('is taken with when and by whom', () => {
    const told = { ...craig, told: 'told', by: 'Tom Oduya', 'at-time': '4:30pm' };
    const on = { 'at-day': '18', 'at-month': '11', 'at-year': '2026' };
    expect(readTelling(fieldsOf({ ...told, ...on }), offered, NOW)).toEqual({
      type: 'done',
      value: {
        who: 'Craig Reid',
        told: 'told',
        at: '2026-11-18T16:30:00.000Z',
        by: 'Tom Oduya',
        reason: null,
        words: '',
        lookAgainOn: null,
      },
    });
  });

  it('may hold what they were told, in words; those of a reason for not telling are none of it', () => {
    const words = { told_words: 'That the police know what was seen.', words: 'A reason typed before.' };
    const told = { ...craig, told: 'told', by: 'Tom Oduya', ...words };
    expect(readTelling(fieldsOf(told), offered, NOW)).toMatchObject({ value: { words: words.told_words } });
    const not = { ...craig, told: 'not_told', reason: 'risk_to_child', ...words };
    expect(readTelling(fieldsOf(not), offered, NOW)).toMatchObject({ value: { words: words.words } });
    expect(wrongIn(readTelling(fieldsOf({ ...told, told_words: 'x'.repeat(LONGEST_TEXT + 1) }), offered, NOW))).toEqual(
      ['told_words'],
    );
  });

  it('not telling needs a reason (E3), and another reason needs words', () => {
    const not = { ...craig, told: 'not_told' };
    expect(wrongIn(readTelling(fieldsOf(not), offered, NOW))).toEqual(['reason']);
    expect(wrongIn(readTelling(fieldsOf({ ...not, reason: 'other', words: '.' }), offered, NOW))).toEqual(['words']);
    expect(readTelling(fieldsOf({ ...not, reason: 'risk_to_child' }), offered, NOW)).toMatchObject({
      value: { told: 'not_told', reason: 'risk_to_child', at: null, by: '' },
    });
  });

  it('later may have its day, which is to come', () => {
    const later = (day: string) => ({ 'tell_on-day': day, 'tell_on-month': '11', 'tell_on-year': '2026' });
    const read = (day: string) => readTelling(fieldsOf({ ...craig, told: 'to_tell', ...later(day) }), offered, NOW);
    expect(read('25')).toMatchObject({ value: { told: 'to_tell', lookAgainOn: '2026-11-25' } });
    expect(wrongIn(read('18'))).toEqual(['tell_on']);
  });

  it('is about somebody offered, or somebody whose name was written', () => {
    const told = { told: 'to_tell' };
    expect(wrongIn(readTelling(fieldsOf({ ...told, who: 'A stranger' }), offered, NOW))).toEqual(['who']);
    expect(wrongIn(readTelling(fieldsOf({ ...told, who: SOMEBODY_ELSE }), offered, NOW))).toEqual(['who_else']);
    const else_ = { ...told, who: SOMEBODY_ELSE, who_else: 'His grandmother' };
    expect(readTelling(fieldsOf(else_), offered, NOW)).toMatchObject({ value: { who: 'His grandmother' } });
  });
});
