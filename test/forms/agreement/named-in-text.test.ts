import { describe, expect, it } from 'vitest';
import { otherChildrenNamed } from '~/forms/agreement/named-in-text';

const sam = { givenNames: 'Sam', knownAs: null };
const mia = { givenNames: 'Mia Rose', knownAs: 'Mimi' };
const anne = { givenNames: 'Anne-Marie', knownAs: null };
const named = (text: string, others = [mia, anne], child = sam) =>
  otherChildrenNamed([{ where: 'Why', text }], child, others).map(({ name }) => name);

describe('another child’s name in a form’s own words', () => {
  it('is found as a whole word, with an ’s, at an edge, whatever its case or accents', () => {
    for (const text of [
      'Mia',
      'so that Mia’s sleep is better',
      "mia's",
      'Sam and MIA.',
      '(Mía)',
      'with Mia—at home',
      'Mia-and-Sam',
    ]) {
      expect([text, named(text)]).toEqual([text, ['Mia']]);
    }
    expect(named('Mimi and Anne-Marie')).toEqual(['Mimi', 'Anne-Marie']);
  });

  it('is not found inside another word, and a middle name is nobody’s', () => {
    for (const text of ['Miami', 'amiable', 'Rose likes it', 'Samuel', ''])
      expect([text, named(text)]).toEqual([text, []]);
  });

  it('is not the name that this child has too', () => {
    expect(named('Sam likes football', [{ givenNames: 'Sam', knownAs: null }])).toEqual([]);
  });

  it('says where it stands', () => {
    const texts = [
      { where: 'Why', text: 'for Sam' },
      { where: 'What the child thinks', text: 'Mia is kind' },
    ];
    expect(otherChildrenNamed(texts, sam, [mia])).toEqual([{ where: 'What the child thinks', name: 'Mia' }]);
  });
});
