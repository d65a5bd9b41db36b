import { expect } from 'vitest';
import { type Counts, inWords, wordsRead } from './counting';

/**
 * What the plain case may ask at most: screens and answers of the worker, how many of the answers are free text, and screens,
 * answers and words of the family ("about 350"; what counts as a word to read stands in counting.ts).
 */
const PLAIN = { screens: 6, answers: 15, freeText: 3, familyScreens: 4, familyAnswers: 5, words: 400 } as const;

/** What a story may ask where its own questions need more than the plain case. */
type OwnBudget = Partial<Readonly<Record<keyof typeof PLAIN, number>>>;

/** Fails for a story that asked more than the plain case may, or than its own questions need; what it asked is printed. */
export function expectWithinBudget(counts: Counts, own: OwnBudget = {}): void {
  const budget = { ...PLAIN, ...own };
  const { worker, family } = counts;
  console.log(inWords(counts));
  expect(worker.screens.size).toBeLessThanOrEqual(budget.screens);
  expect(worker.answers).toBeLessThanOrEqual(budget.answers);
  expect(worker.freeText).toBeLessThanOrEqual(budget.freeText);
  expect(family.screens.size).toBeLessThanOrEqual(budget.familyScreens);
  expect(family.answers).toBeLessThanOrEqual(budget.familyAnswers);
  expect(wordsRead(family)).toBeLessThanOrEqual(budget.words);
}
