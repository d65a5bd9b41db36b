import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexWords, nameWords, wordGroups } from '~/forms/records/name-words';

describe('the words of a name', () => {
  it.each([
    ["Seán O'Neill", ['sean', 'o', 'neill']],
    ['Łukasz Wójcik-Øverby', ['lukasz', 'wojcik', 'overby']],
    ['Strauß Æsa Þór', ['strauss', 'aesa', 'thor']],
    ['Ko\u0308nig\u200B', ['konig']],
    ['NGUYỄN Thị', ['nguyen', 'thi']],
    ['  🙂 — " * ', []],
  ])('%s', (name, words) => expect(nameWords(name)).toEqual(words));
});

describe('what an index keeps', () => {
  it('holds a name with its signs and without', () =>
    expect(indexWords("Seán O'Neill")).toEqual(expect.arrayContaining(['sean', 'o', 'neill', 'oneill'])));
  it('holds short words together with what follows', () =>
    expect(indexWords('de la Cruz')).toEqual(expect.arrayContaining(['delacruz', 'lacruz', 'cruz'])));
  it('is found by every name that it holds, however it is typed', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        const kept = indexWords(name);
        const found = (words: readonly string[]) =>
          words.every((word) => kept.some((indexed) => indexed.startsWith(word)));
        return wordGroups(name).every((ways) => ways.some(found));
      }),
    ));
});

describe('what a search asks for', () => {
  it('takes words in any order, each on its own', () =>
    expect(wordGroups('ellwood maya')).toEqual([[['ellwood']], [['maya']]]));
  it('takes a name with signs as its parts or as one', () =>
    expect(wordGroups("O'Neill")).toEqual([[['o', 'neill'], ['oneill']]]));
  it('takes a short word with the next one as two or as one', () =>
    expect(wordGroups('o neill sean')).toEqual([[['o', 'neill'], ['oneill']], [['sean']]]));
  it('asks for nothing where nothing can be read', () => expect(wordGroups('* " — 🙂 \u200B')).toEqual([]));
  it('stays small for pasted text', () => expect(wordGroups('word '.repeat(5000)).length).toBeLessThanOrEqual(12));
});
