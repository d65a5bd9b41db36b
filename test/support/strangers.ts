import { STAFF } from '~/db/cast';
import { FAMILIES, type StoryId } from '~/db/cast-families';

/** Words of the staff's own pages: none of them stands on a page that a family may see. */
const STAFF_WORDS = [
  'My forms',
  'This family’s forms',
  'Start a form',
  'Find the child',
  'Find a record',
  'Your account',
  'Sign out',
  'End visit',
  'Who said what',
  'Afterwards',
];

/** What a page shows that the family of a story must never see: another family's names, or anything of the staff's pages. */
export function notForTheFamilyOf(story: StoryId, text: string): readonly string[] {
  const own = namesOf(story).join(' ');
  const others = (Object.keys(FAMILIES) as StoryId[])
    .filter((id) => id !== story)
    .flatMap(namesOf)
    .filter((name) => !own.includes(name));
  const emails = Object.values(STAFF).map(({ email }) => email);
  return [...others, ...emails, ...STAFF_WORDS].filter((words) => text.includes(words));
}

function namesOf(id: StoryId): readonly string[] {
  const { children, adults } = FAMILIES[id];
  return [
    ...children.map(({ givenNames, familyName }) => `${givenNames} ${familyName}`),
    ...adults.map(({ name }) => name),
  ];
}
