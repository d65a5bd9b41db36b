import { describe, expect, it } from 'vitest';
import { limitName } from '~/forms/agreement/answers/choices';
import { readTakenDown } from '~/forms/agreement/answers/taken-down';
import { DRAFT, SCHOOL, sampleProposal, THERAPIST, WORDING } from '~/test/forms/copies/sample-record';
import { sent } from '../plain-case';

const NOW = '2026-11-18T15:20:00.000Z';
const proposal = sampleProposal(DRAFT);
const read = (fields: Parameters<typeof sent>[0]) => readTakenDown(sent(fields), proposal, WORDING.family, NOW);
const wrong = (fields: Parameters<typeof sent>[0]) => {
  const found = read(fields);
  return found.type === 'wrong' ? found.errors.map(({ field }) => field) : [];
};

const CARDS = { [`card-${SCHOOL.id}`]: 'yes', [`card-${THERAPIST.id}`]: 'no', how_signed: 'not_seen' };
const CALL = { number: '07700 900123', identity_check: 'His voice', confirm_how: 'by letter', exact_words: 'Yes.' };

describe('answers without the tablet', () => {
  it('by telephone hold the call, and the day and hour at which they were given', () => {
    const when = { 'at-day': '18', 'at-month': '11', 'at-year': '2026', 'at-time': '3:05pm' };
    const limit = { [limitName('yes', SCHOOL.id)]: 'only his days off' };
    const found = read({ method: 'telephone', ...CARDS, ...CALL, ...when, ...limit });
    expect(found).toMatchObject({
      type: 'done',
      value: {
        method: 'telephone',
        at: '2026-11-18T15:05:00.000Z',
        call: { number: '07700 900123', identityCheck: 'His voice' },
        confirmHow: 'by letter',
        cards: { [SCHOOL.id]: { choice: 'yes', limit: 'only his days off' }, [THERAPIST.id]: { choice: 'no' } },
      },
    });
  });

  it('need what their way of answering needs, and nobody as a witness', () => {
    expect(wrong({ method: 'telephone', ...CARDS })).toEqual([
      'number',
      'identity_check',
      'confirm_how',
      'exact_words',
    ]);
    expect(wrong({ method: 'spoken', ...CARDS })).toEqual(['exact_words']);
    expect(wrong({ method: 'paper', ...CARDS })).toEqual([]);
    expect(wrong({ method: 'refused_to_sign', ...CARDS })).toEqual(['why-refused_to_sign']);
    expect(wrong({ method: 'unable_to_sign', ...CARDS, 'why-unable_to_sign': 'She nodded' })).toEqual([]);
  });

  it('may say in their own words what will happen, in whatever way they answered', () => {
    for (const method of ['paper', 'refused_to_sign', 'unable_to_sign']) {
      const answers = { method, ...CARDS, [`why-${method}`]: 'She nodded' };
      expect(read(answers)).toMatchObject({ value: { handBack: { ownWords: null } } });
      expect(read({ ...answers, own_words: ' You tell school. ' })).toMatchObject({
        value: { handBack: { ownWords: 'You tell school.' } },
      });
    }
  });

  it('leave what was typed for another way of answering out', () => {
    const found = read({ method: 'spoken', ...CARDS, ...CALL, 'why-refused_to_sign': 'x' });
    expect(found).toMatchObject({ value: { call: null, confirmHow: '', why: '', exactWords: 'Yes.' } });
  });

  it('take nothing for granted: no card, no way, no time that is still to come', () => {
    expect(wrong({})).toEqual(['method', `card-${SCHOOL.id}`, `card-${THERAPIST.id}`, 'how_signed']);
    const later = { 'at-day': '18', 'at-month': '11', 'at-year': '2026', 'at-time': '4pm' };
    expect(wrong({ method: 'paper', ...CARDS, ...later })).toEqual(['at']);
    expect(wrong({ method: 'drawn', ...CARDS })).toEqual(['method']);
  });
});
