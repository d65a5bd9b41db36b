import { describe, expect, it } from 'vitest';
import { readUrgentAnswers } from '~/forms/sharing/answers/urgent-share';
import { sent } from '~/test/forms/agreement/plain-case';

/** 18 November 2026 at 10:05pm in England. */
const NOW = '2026-11-18T22:05:00.000Z';
const FOUR = { child: 'Layla Aziz 3 7 2015', to: 'Police', what: 'A flight tonight', why: 'Forced marriage' };

const read = (fields: Readonly<Record<string, string>>, more: { isChildKnown?: boolean; asItIs?: boolean } = {}) =>
  readUrgentAnswers(sent(fields), { now: NOW, isChildKnown: false, asItIs: false, ...more });

const at = (time: string, more = {}) => {
  const answers = read({ ...FOUR, time, ...more });
  return answers.type === 'done' ? answers.value.recipients[0].at : answers.errors[0];
};

describe('an urgent share', () => {
  it('is four answers', () => {
    expect(read(FOUR)).toEqual({
      type: 'done',
      value: {
        child: FOUR.child,
        recipients: [{ name: 'Police', channel: 'Not known yet', at: NOW }],
        what: FOUR.what,
        why: FOUR.why,
      },
    });
  });

  it('asks for words where one is missing, and takes “not known yet” for any of them', () => {
    const empty = read({});
    expect(empty).toMatchObject({
      errors: [{ field: 'child' }, { field: 'to' }, { field: 'what' }, { field: 'why' }],
    });
    const words = 'not known yet';
    expect(read({ child: words, to: words, what: words, why: words })).toMatchObject({ type: 'done' });
  });

  it('Trap 2: is never blocked: recorded as it is, what is missing or cannot be read is not known yet', () => {
    expect(read({ time: 'just after tea', why: 'He is here' }, { asItIs: true })).toEqual({
      type: 'done',
      value: {
        child: 'Not known yet',
        recipients: [{ name: 'Not known yet', channel: 'Not known yet', at: NOW }],
        what: 'Not known yet',
        why: 'He is here\nTime as it was written: just after tea',
      },
    });
  });

  it('Trap 21: takes the time that it happened, today, or yesterday where it has not been so late yet', () => {
    expect(at('21:14')).toBe('2026-11-18T21:14:00.000Z');
    expect(at('11:50pm')).toBe('2026-11-17T23:50:00.000Z');
    expect(at('9:14pm', { 'on-day': '1', 'on-month': '7', 'on-year': '2026' })).toBe('2026-07-01T20:14:00.000Z');
    expect(at('soon')).toEqual({ field: 'time', text: 'Write the time like 9:14pm' });
    expect(at('9pm', { 'on-day': '19', 'on-month': '11', 'on-year': '2026' })).toMatchObject({ field: 'on' });
    expect(at('', { 'on-day': '1', 'on-month': '7', 'on-year': '2026' })).toMatchObject({ field: 'time' });
  });

  it('takes several recipients, each with their own time and way', () => {
    const two = { ...FOUR, time: '9:14pm', channel: 'telephone', 'to-2': 'Emergency duty team', 'time-2': '9:20pm' };
    expect(read(two)).toMatchObject({
      value: {
        recipients: [
          { name: 'Police', channel: 'Telephone', at: '2026-11-18T21:14:00.000Z' },
          { name: 'Emergency duty team', channel: 'Telephone', at: '2026-11-18T21:20:00.000Z' },
        ],
      },
    });
    expect(read({ ...two, 'time-2': '' })).toMatchObject({
      value: { recipients: [{}, { at: '2026-11-18T21:14:00.000Z' }] },
    });
  });

  it('asks for no child where the page was opened for one', () => {
    const { child: _known, ...three } = FOUR;
    expect(read(three, { isChildKnown: true })).toMatchObject({ type: 'done', value: { child: '' } });
  });
});
