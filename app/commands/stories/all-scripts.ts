import { searchForChild } from '~/app/services/child-searches.server';
import { addFamily } from '~/app/services/new-family.server';
import { openStaffSession } from '~/app/services/sessions.server';
import { a1 } from './a1';
import type { Story } from './story';
import { tellAbout } from './tell-story';
import { done, workerIn } from './telling';

/** Somebody as they write their own name, and in Latin letters: the same form in one script shows what the others cost. */
type Spelt = { readonly own: string; readonly latin: string };
export type Spelling = keyof Spelt;

const FAMILY_NAME: Spelt = { own: 'چوہدری', latin: 'Chaudhry' };
const CHILD: Spelt = { own: 'زینب', latin: 'Zainab' };
const MOTHER: Spelt = { own: 'سمیرا چوہدری', latin: 'Samira Chaudhry' };
const SCHOOL: Spelt = { own: 'ਗੁਰੂ ਨਾਨਕ ਸਕੂਲ', latin: 'Guru Nanak School' };
const SURGERY: Spelt = { own: 'உடல்நல மையம்', latin: 'Udalnala Maiyam' };

/** Invented people, one line for each script that is printed. */
export const FRIENDS: readonly Spelt[] = [
  same('Łukasz Wiśniewski, Nguyễn Thị Ánh, Ștefan Ionescu, Ciarán Ó Súilleabháin'),
  { own: 'Олена Ковальчук', latin: 'Olena Kovalchuk' },
  { own: 'Ελένη Παπαδοπούλου', latin: 'Eleni Papadopoulou' },
  { own: 'محمد عبد الله الحسن', latin: 'Muhammad Abdullah al-Hassan' },
  { own: 'ਹਰਪ੍ਰੀਤ ਕੌਰ ਗਿੱਲ', latin: 'Harpreet Kaur Gill' },
  { own: 'ফাতেমা চৌধুরী', latin: 'Fatema Chowdhury' },
  { own: 'પ્રિયાંકા પટેલ', latin: 'Priyanka Patel' },
  { own: 'अनीता शर्मा', latin: 'Anita Sharma' },
  { own: 'லட்சுமி சுப்பிரமணியம்', latin: 'Lakshmi Subramaniam' },
  { own: 'ተስፋይ ገብረመድህን', latin: 'Tesfay Gebremedhin' },
  { own: 'רבקה כהן־לוי', latin: 'Rivka Cohen-Levi' },
  { own: 'สมชาย ใจดี', latin: 'Somchai Jaidee' },
  { own: '王小明', latin: 'Wang Xiaoming' },
  { own: '🙂 👍🏽 👨‍👩‍👧', latin: 'and a smile' },
];

/** A sentence of the mother's, with a telephone number and a date in the middle of right-to-left text. */
const MOTHERS_WORDS: Spelt = {
  own: 'اسکول میری بیٹی کی مدد کرے۔ ہم سے 020 7946 0123 پر 18/11/2026 تک بات کریں۔',
  latin: 'Iskool meri beti ki madad kare. Ham se 020 7946 0123 par 18/11/2026 tak baat karen.',
};

/** Story A1 of a family whose names, and whose friends’ names, are written in every script that is printed. */
export const allScripts = {
  id: 'all-scripts',
  title: 'Names and words in every script that is printed',
  worker: a1.worker,
  tell: async (staffId: string) => [await tellAllScripts(staffId, 'own')],
} as const;

/** Tells it in one spelling, about a family that is entered for it, and gives the id of its agreement. */
export async function tellAllScripts(staffId: string, spelling: Spelling): Promise<string> {
  const worker = await workerIn(await openStaffSession(staffId));
  const terms = { familyName: FAMILY_NAME[spelling], dateOfBirth: '2019-03-12' } as const;
  const searchId = await searchForChild({ ...worker, visitChildId: null }, terms);
  const family = {
    givenNames: CHILD[spelling],
    otherNames: [],
    adultName: MOTHER[spelling],
    relationship: 'mother',
    adultBornOn: null,
    school: SCHOOL[spelling],
    gp: SURGERY[spelling],
    caseSystemId: '',
  } as const;
  const childId = done(await addFamily({ ...worker, visitChildId: null }, searchId, family));
  return tellAbout(storyIn(spelling), staffId, childId);
}

function storyIn(spelling: Spelling): Story {
  const mother = MOTHERS_WORDS[spelling];
  const friends = FRIENDS.map((friend) => friend[spelling]);
  return {
    ...a1,
    recipients: [],
    child: CHILD[spelling],
    adult: MOTHER[spelling],
    why: `so that ${CHILD[spelling]} gets help with her speech at school. Her mother wrote: ${mother}`,
    childSaid: `${CHILD[spelling]} said that her friends may help her. They wrote their names:\n${friends.join('\n')}`,
    signing: 'typed',
    ownWords: mother,
    decisions: [],
  };
}

function same(name: string): Spelt {
  return { own: name, latin: name };
}
