import {
  type FieldProblem,
  type Fields,
  LONGEST_TEXT,
  lineOf,
  optionOf,
  type ReadAnswers,
  sentValue,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { readCourtOrder } from '~/forms/agreement/answers/people/court-order';
import {
  type AdultHere,
  type ChildHere,
  mayBeAsked,
  type PeopleHere,
  SOMEONE_ELSE,
} from '~/forms/agreement/answers/people/here';
import { readResponsibility } from '~/forms/agreement/answers/people/responsibility';
import { readHelp } from '~/forms/agreement/answers/people/support';
import { readYoungParent } from '~/forms/agreement/answers/young-parent';
import type { WhoIsAsked } from '~/forms/agreement/draft';
import { ASKED_RELATIONSHIPS } from '~/forms/deciders/asked-responsibility';
import { RELATIONSHIPS } from '~/forms/deciders/parental-responsibility';
import { cleanName, LONGEST_NAME } from '~/forms/values/names';

type Answering = Omit<WhoIsAsked, 'courtOrder' | 'courtOrderDetail' | 'order' | 'help' | 'helpDetail' | 'support'>;

/**
 * Reads who is here: an adult of the family, one who is named beneath the list, or the child. What is asked about each stands
 * beneath their name. Refuses whoever is none of these, and names everything that has to be put right at once.
 */
export function readPeople(fields: Fields, here: PeopleHere): ReadAnswers<WhoIsAsked> {
  const answering = readAnswering(fields, here);
  const order = readCourtOrder(fields, here);
  const help = readHelp(fields, here.children);
  if (answering.type === 'done' && order.type === 'done' && help.type === 'done') {
    return { type: 'done', value: { ...answering.value, ...order.value, ...help.value } };
  }
  return {
    type: 'wrong',
    errors: [answering, order, help].flatMap((read) => (read.type === 'wrong' ? read.errors : [])),
  };
}

function readAnswering(fields: Fields, here: PeopleHere): ReadAnswers<Answering> {
  const who = sentValue(fields, 'who');
  if (here.child && who === here.child.personId) return readChild(fields, here.child);
  const added = who === SOMEONE_ELSE ? readSomeoneElse(fields, here) : null;
  if (added?.type === 'wrong') return added;
  const adult = added?.value ?? mayBeAsked(here).find(({ personId }) => personId === who);
  if (!adult) return { type: 'wrong', errors: [{ field: 'who', text: 'Say who is answering today' }] };
  const responsibility = readResponsibility(fields, adult, here);
  if (responsibility.type === 'wrong') return responsibility;
  const { personId, name, relationship, bornOn } = adult;
  const born = bornOn ? { bornOn } : {};
  return { type: 'done', value: { personId, name, relationship, ...born, ...responsibility.value } };
}

/** The child, as themself: nothing of parental responsibility is asked, and a reason only where they are young for it. */
function readChild(fields: Fields, { personId, name, asksWhy }: ChildHere): ReadAnswers<Answering> {
  const childWhy = textOf(fields, 'child_why');
  const errors: FieldProblem[] = [...tooLong(fields, { child_why: LONGEST_TEXT })];
  if (asksWhy && !childWhy) errors.push({ field: 'child_why', text: `Say why ${name} is asked` });
  if (errors.length > 0) return { type: 'wrong', errors };
  const as = { relationship: 'self', prRoute: RELATIONSHIPS.self.usualRoute, prEvidence: 'not_seen' } as const;
  return { type: 'done', value: { personId, name, ...as, registeredOn: '', ...(asksWhy ? { childWhy } : {}) } };
}

function readSomeoneElse(fields: Fields, { today }: PeopleHere): ReadAnswers<AdultHere> {
  const name = cleanName(lineOf(fields, 'new_adult'));
  const relationship = optionOf(fields, 'new_relationship', ASKED_RELATIONSHIPS);
  const errors: FieldProblem[] = [...tooLong(fields, { new_adult: LONGEST_NAME })];
  if (!name) errors.push({ field: 'new_adult', text: 'Enter the full name of the adult who is here' });
  if (!relationship) errors.push({ field: 'new_relationship', text: 'Say who this adult is to the child' });
  const young = readYoungParent(fields, 'new_adult_born_on', today);
  if (young.type === 'wrong') errors.push(...young.errors);
  if (errors.length > 0 || !relationship || young.type === 'wrong') return { type: 'wrong', errors };
  const usual = { prRoute: RELATIONSHIPS[relationship].usualRoute, prEvidence: 'not_seen' } as const;
  return { type: 'done', value: { personId: SOMEONE_ELSE, name, relationship, bornOn: young.value, ...usual } };
}
