import { expect } from 'vitest';
import { type Answer, wordsOf } from './requests';

/** What went wrong inside is never told: no stack, no file, no table. */
const INSIDE = /\bat .+:\d+:\d+|node_modules|\.tsx?\b|SQLITE|\w+Error:|undefined|\[object/;

/** An answer of this status says this to a person, and nothing of what went wrong inside. */
export function expectSentence({ status, text }: Answer, wanted: number, sentence: string | RegExp): void {
  expect([status, wordsOf(text)]).toEqual([wanted, expect.stringMatching(sentence)]);
  expect(wordsOf(text)).not.toMatch(INSIDE);
}
