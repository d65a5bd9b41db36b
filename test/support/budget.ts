import { expect } from 'vitest';
import { type Counts, inWords, wordsRead } from './counting';

/**
 * What the plain case may ask at most: screens and answers of the worker, how many of the answers are free text, and screens,
 * answers and words of the family ("about 350"; what counts as a word to read stands in counting.ts).
 */
const PLAIN = { screens: 6, answers: 15, freeText: 3, familyScreens: 4, familyAnswers: 5, words: 400 } as const;

/** Fails for a story of the plain case, told to its end, that asked more than it may; what it asked is printed. */
export function expectWithinBudget(counts: Counts): void {
  const { worker, family } = counts;
  console.log(inWords(counts));
  expect(worker.screens.size).toBeLessThanOrEqual(PLAIN.screens);
  expect(worker.answers).toBeLessThanOrEqual(PLAIN.answers);
  expect(worker.freeText).toBeLessThanOrEqual(PLAIN.freeText);
  expect(family.screens.size).toBeLessThanOrEqual(PLAIN.familyScreens);
  expect(family.answers).toBeLessThanOrEqual(PLAIN.familyAnswers);
  expect(wordsRead(family)).toBeLessThanOrEqual(PLAIN.words);
}
