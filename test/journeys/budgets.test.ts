import { expect, it } from 'vitest';
import { PLAIN_STORIES } from '~/app/commands/stories/index';
import { inWords, wordsRead } from '~/test/support/counting';
import { openCouncil } from '~/test/support/open-council';
import { tell } from '~/test/support/whole-story';

const council = await openCouncil();

/**
 * What a story may ask at most: screens and answers of the worker, how many of the answers are free text, and screens, answers
 * and words of the family ("about 350"; what counts as a word to read stands in counting.ts).
 */
const PLAIN = { screens: 6, answers: 15, freeText: 3, familyScreens: 4, familyAnswers: 5, words: 400 } as const;

it.each(PLAIN_STORIES)(
  '$id asks no more than it may',
  async (story) => {
    const tablet = await council.pickUp('portrait', story.id);
    const { walk } = await tell(tablet, story);
    const { worker, family } = walk.tablet.counts;
    console.log(`${story.id}\n${inWords(walk.tablet.counts)}`);
    expect(worker.screens.size).toBeLessThanOrEqual(PLAIN.screens);
    expect(worker.answers).toBeLessThanOrEqual(PLAIN.answers);
    expect(worker.freeText).toBeLessThanOrEqual(PLAIN.freeText);
    expect(family.screens.size).toBeLessThanOrEqual(PLAIN.familyScreens);
    expect(family.answers).toBeLessThanOrEqual(PLAIN.familyAnswers);
    expect(wordsRead(family)).toBeLessThanOrEqual(PLAIN.words);
  },
  60_000,
);
