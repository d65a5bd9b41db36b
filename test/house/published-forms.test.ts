import { expect, it } from 'vitest';
import { catalogue } from '~/forms/catalogue';
import { canonical, changesOf, hashesOf, readLock } from './rules/published-forms';

it('no published form has changed', () => {
  expect(changesOf(readLock(), hashesOf(catalogue))).toEqual([]);
});

it('every form but the one being written is locked', () => {
  const lock = readLock();
  const older = Object.keys(hashesOf(catalogue.slice(1)));
  expect(older.filter((form) => lock[form] === undefined)).toEqual([]);
});

it('a change of one letter is found, and so is a form that is gone', () => {
  const lock = hashesOf(catalogue);
  const changed = catalogue.map((entry) => ({
    ...entry,
    wordings: entry.wordings.map((wording) => ({ ...wording, title: `${wording.title}.` })),
  }));
  expect(changesOf(lock, hashesOf(changed))).toHaveLength(Object.keys(lock).length);
  expect(changesOf(lock, {})).toHaveLength(Object.keys(lock).length);
});

it('the order of keys does not matter, the order of a list does', () => {
  expect(canonical({ b: 1, a: [1, 2] })).toBe(canonical({ a: [1, 2], b: 1 }));
  expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
  expect(() => canonical({ a: () => 1 })).toThrow('plain data');
});
