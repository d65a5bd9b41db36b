import { a1 } from './a1';
import { a6 } from './a6';
import { a9 } from './a9';
import { a10 } from './a10';
import type { Story } from './story';
import { type ToldStory, told } from './told-story';

/** The stories of the plain case: one adult of the family, one form, one visit. */
export const PLAIN_STORIES: readonly Story[] = [a1, a6, a9];

/** Every story that can be told with the forms there are, in the order of the demonstration council's year. */
export const STORIES: readonly ToldStory[] = [...PLAIN_STORIES.map(told), a10];

/** The story of an id, whatever its case; null when there is none. */
export function findStory(id: string): ToldStory | null {
  return STORIES.find((story) => story.id === id.toUpperCase()) ?? null;
}

/** The story of the plain case of an id; null when there is none. */
export function findPlainStory(id: string): Story | null {
  return PLAIN_STORIES.find((story) => story.id === id.toUpperCase()) ?? null;
}
