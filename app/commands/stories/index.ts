import { a1 } from './a1';
import { a2 } from './a2';
import { a3 } from './a3';
import { a4 } from './a4';
import { a5 } from './a5';
import { a6 } from './a6';
import { a7 } from './a7';
import { a8 } from './a8';
import { a9 } from './a9';
import { a10 } from './a10';
import { a11 } from './a11';
import { a12 } from './a12';
import { a13 } from './a13';
import { a14 } from './a14';
import { a15 } from './a15';
import { a16 } from './a16';
import type { Story } from './story';
import { type ToldStory, told } from './told-story';

/** The stories of the plain case: one adult of the family, one form, one visit. */
export const PLAIN_STORIES: readonly Story[] = [a1, a6, a9];

/** Every story that can be told with the forms there are, in the order of the demonstration council's year. */
export const STORIES: readonly ToldStory[] = [
  ...PLAIN_STORIES.map(told),
  a2,
  a3,
  told(a4),
  told(a5),
  a7,
  a8,
  a10,
  told(a11),
  told(a12),
  a13,
  a14,
  a15,
  a16,
];

/** The story of an id, whatever its case; null when there is none. */
export function findStory(id: string): ToldStory | null {
  return STORIES.find((story) => story.id === id.toUpperCase()) ?? null;
}

/** The story of the plain case of an id; null when there is none. */
export function findPlainStory(id: string): Story | null {
  return PLAIN_STORIES.find((story) => story.id === id.toUpperCase()) ?? null;
}
