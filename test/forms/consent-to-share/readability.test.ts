import { describe, expect, it, test } from 'vitest';
import { familyTexts } from './family-reads';
import { gradeOf, hardWordsOf, sentencesOf, wordsOf } from './reading-age';

/** School year 6 of the scale is age 11: the older end of "9 to 11". */
const HIGHEST_GRADE = 6;
const LONGEST_SENTENCE = 20;

/** The only sentence that may be longer: the house wrote it, and it stands before each choice as one promise. */
const AS_IT_IS = ['If you say no, we will not share this, unless someone may be at risk or the law says we must.'];

/** Long words that cannot be avoided, and why. Anything else of four syllables is to be said in another way. */
const UNAVOIDABLE: Readonly<Record<string, string>> = {
  information: 'the name of the form and of the law; “facts” and “things” are used where they say the same',
  commissioner: 'the name of the office that a family may complain to',
  responsibility: 'parental responsibility has no other name, and a signer states it',
  obligation: 'the notice has to name the lawful basis as the law does, after saying it in plain words',
};

const texts = Object.entries(familyTexts());
const sentences = texts.flatMap(([where, text]) => sentencesOf(text).map((sentence) => ({ where, sentence })));
/** Whole sentences: labels and headings are short, and would make the rest look easier than it is. */
const prose = (of: typeof sentences) => [
  ...new Set(of.map(({ sentence }) => sentence).filter((text) => /[.?!]$/.test(text) && wordsOf(text).length > 4)),
];

describe('what a family reads', () => {
  it('is there', () => expect(prose(sentences).length).toBeGreaterThan(100));

  it.each(['family', 'documents', 'informed', 'notice', 'statements', 'whatNoDoes', 'questions'])(
    'is at reading age 9 to 11: %s',
    (room) => {
      const of = prose(sentences.filter(({ where }) => where.startsWith(room)));
      expect(of.length).toBeGreaterThan(0);
      expect(gradeOf(of)).toBeLessThanOrEqual(HIGHEST_GRADE);
    },
  );

  it('is at reading age 9 to 11 as a whole', () => {
    expect(gradeOf(prose(sentences))).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it(`has no sentence of more than ${LONGEST_SENTENCE} words`, () => {
    const long = sentences.filter(({ sentence }) => wordsOf(sentence).length > LONGEST_SENTENCE);
    expect(long.filter(({ sentence }) => !AS_IT_IS.includes(sentence))).toEqual([]);
  });

  it('has no hard word but those that cannot be avoided', () => {
    const hard = sentences.flatMap(({ where, sentence }) =>
      hardWordsOf(sentence)
        .map((word) => word.toLowerCase().replace(/[.’']+$/, ''))
        .filter((word) => !Object.hasOwn(UNAVOIDABLE, word) && !word.includes('.'))
        .map((word) => `${where}: ${word}`),
    );
    expect(hard).toEqual([]);
  });

  it('has every word that cannot be avoided: the list holds no other', () => {
    const all = sentences.map(({ sentence }) => sentence.toLowerCase()).join(' ');
    for (const word of [...Object.keys(UNAVOIDABLE)]) expect(all).toContain(word);
  });
});

test('the measure can fail', () => {
  const official =
    'Information pertaining to your household will be disclosed to participating organisations pursuant to statutory obligations.';
  expect(gradeOf([official])).toBeGreaterThan(15);
  expect(gradeOf(['We share what this form says.', 'You can say no.'])).toBeLessThan(3);
  expect(hardWordsOf(official)).toContain('participating');
  expect(sentencesOf('One. Two? Three: four\nfive')).toEqual(['One.', 'Two?', 'Three:', 'four', 'five']);
});
