import { a1 } from './a1';
import { a6 } from './a6';
import { a9 } from './a9';
import type { Story } from './story';

/** Every story that can be told with the forms there are, in the order of the demonstration council's year. */
export const STORIES: readonly Story[] = [a1, a6, a9];

/** The story of an id, whatever its case; null when there is none. */
export function findStory(id: string): Story | null {
  return STORIES.find((story) => story.id === id.toUpperCase()) ?? null;
}
