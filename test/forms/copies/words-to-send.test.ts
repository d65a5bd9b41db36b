import { expect, it } from 'vitest';
import type { ProtectedDetail } from '~/forms/copies/protected-details';
import { type WordsToSend, wordsToShow } from '~/forms/copies/words-to-send';

const WORDS = {
  recipients: [{ name: 'Canaryfield Primary School', items: ['Attendance at Canaryfield', 'Attendance'] }],
  words: 'Amira was away on 6 days. She lives at Canary House.\nRing 01632 960 777 to ask.',
  conditions: 'Only her teacher. Not Cyril Canaryson.',
  sentBy: 'Nell Canaryfeather',
} as const;

const kept = (words: string): ProtectedDetail => ({
  id: words,
  kind: 'refuge',
  words: [words],
  barred: [{ personId: 'karim', name: 'Karim Yusuf' }],
  why: 'He may come there.',
  recordedAt: '2026-11-18T15:00:00.000Z',
});

it('Trap 7: the words that we will send show a family nothing that is kept from anybody, for nobody knows who looks on', () => {
  const details = ['Canaryfield', 'Canary House', '01632 960777', 'Cyril Canaryson', 'Nell Canaryfeather'].map(kept);
  expect(wordsToShow(WORDS, details)).toEqual({
    recipients: [{ name: '', items: ['Attendance'] }],
    words: 'Amira was away on 6 days.',
    conditions: 'Only her teacher.',
    sentBy: '',
  });
});

it('shows them as they are where nothing is kept', () => expect(wordsToShow(WORDS, [])).toEqual(WORDS));

it('Trap 7: of several who get the same, one whose name is kept is not shown at all, and of two no trace is left', () => {
  const school = { name: 'Hillside Primary School', items: ['Attendance'] };
  const shown = (recipients: WordsToSend['recipients']) =>
    wordsToShow({ ...WORDS, recipients }, [kept('Canaryfield')]).recipients;
  expect(shown([...WORDS.recipients, school])).toEqual([school]);
  expect(shown([...WORDS.recipients, ...WORDS.recipients])).toEqual([{ name: '', items: ['Attendance'] }]);
});
