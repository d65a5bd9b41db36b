import { findPlainStory } from '~/app/commands/stories/index';
import type { Story } from '~/app/commands/stories/story';

/** A story by its number. Throws where there is none: a journey without its story proves nothing. */
export function storyOf(id: string): Story {
  const story = findPlainStory(id);
  if (!story) throw new Error(`There is no story ${id}.`);
  return story;
}
