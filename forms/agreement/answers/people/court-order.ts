import {
  dateOf,
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  LONGEST_TEXT,
  lineOf,
  optionOf,
  type ReadAnswers,
  sentValue,
  sentValues,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { type AdultHere, type PeopleHere, SOMEONE_ELSE } from '~/forms/agreement/answers/people/here';
import { type CourtOrder, ORDER_KINDS } from '~/forms/agreement/court-order';
import type { WhoIsAsked } from '~/forms/agreement/draft';
import { RESTRICTIONS } from '~/forms/deciders/restrictions';
import { cleanName } from '~/forms/values/names';

type CourtOrderAnswers = Pick<WhoIsAsked, 'courtOrder' | 'courtOrderDetail' | 'order'>;

const THERE_IS = { no: true, yes: true, not_known: true } as const;
const COVERS = { yes: true, no: true, not_known: true } as const;

/**
 * Reads whether there is a court order, and what it says. An order that bears on somebody's say names that adult and the day it
 * was made; one that is of another kind, or that nobody has seen, is put in words. What is not known otherwise may stay empty.
 */
export function readCourtOrder(fields: Fields, here: PeopleHere): ReadAnswers<CourtOrderAnswers> {
  const courtOrder = optionOf(fields, 'court_order', THERE_IS);
  const errors: FieldProblem[] = [...tooLong(fields, { court_order_detail: LONGEST_TEXT })];
  if (!courtOrder)
    errors.push({ field: 'court_order', text: 'Say if there is a court order. “Not known yet” is an answer' });
  const order = courtOrder === 'yes' ? readOrder(fields, here) : null;
  if (order?.type === 'wrong') errors.push(...order.errors);
  if (errors.length > 0 || !courtOrder) return { type: 'wrong', errors };
  return {
    type: 'done',
    value: {
      courtOrder,
      courtOrderDetail: courtOrder === 'yes' ? textOf(fields, 'court_order_detail') : '',
      ...(order?.type === 'done' ? { order: order.value } : {}),
    },
  };
}

function readOrder(fields: Fields, here: PeopleHere): ReadAnswers<CourtOrder> {
  const kind = optionOf(fields, 'order_kind', ORDER_KINDS);
  if (!kind) return { type: 'wrong', errors: [{ field: 'order_kind', text: 'Say which order it is' }] };
  const inWords = kind === 'other' || kind === 'not_seen';
  const [made, ends] = [dateOf(fields, 'order_made_on', 'Made on'), dateOf(fields, 'order_ends_on', 'Ends on')];
  const about = readAbout(fields, here);
  const coversThis = optionOf(fields, 'order_covers', COVERS);
  const errors: FieldProblem[] = [
    ...(made.type === 'wrong' ? made.errors : []),
    ...(ends.type === 'wrong' ? ends.errors : []),
    ...tooLong(fields, { order_court: LONGEST_LINE, order_case: LONGEST_LINE }),
  ];
  const [madeOn, endsOn] = [made, ends].map((read) => (read.type === 'done' ? (read.value ?? '') : ''));
  if (inWords && !textOf(fields, 'court_order_detail')) {
    errors.push({ field: 'court_order_detail', text: 'Say what the order says, or “not seen yet”' });
  }
  if (!inWords && !about) errors.push({ field: 'order_about', text: 'Say which adult the order is about' });
  if (!inWords && made.type === 'done' && !madeOn) {
    errors.push({ field: 'order_made_on', text: 'Enter the day on which the order was made' });
  }
  if (madeOn && madeOn > here.today)
    errors.push({ field: 'order_made_on', text: 'Made on must be today or in the past' });
  if (madeOn && endsOn && endsOn < madeOn)
    errors.push({ field: 'order_ends_on', text: 'Ends on must be on or after the day it was made' });
  if (!inWords && RESTRICTIONS[kind].effect === 'named steps' && !coversThis) {
    errors.push({ field: 'order_covers', text: 'Say if it covers sharing this information' });
  }
  if (errors.length > 0) return { type: 'wrong', errors };
  return {
    type: 'done',
    value: {
      kind,
      aboutId: about?.personId ?? '',
      aboutName: about?.name ?? '',
      court: lineOf(fields, 'order_court'),
      caseNumber: lineOf(fields, 'order_case'),
      madeOn: madeOn ?? '',
      endsOn: endsOn ?? '',
      coversThis: coversThis ?? 'not_known',
      safeToMention: sentValues(fields, 'order_safe').filter((id) => peopleIn(here).includes(id)),
    },
  };
}

/** The adult whom the order is about: one of the family, or the one who is named on this very page. */
function readAbout(fields: Fields, { family }: PeopleHere): Pick<AdultHere, 'personId' | 'name'> | null {
  const about = sentValue(fields, 'order_about');
  if (about !== SOMEONE_ELSE) return family.find(({ personId }) => personId === about) ?? null;
  if (sentValue(fields, 'who') !== SOMEONE_ELSE) return null;
  return { personId: SOMEONE_ELSE, name: cleanName(lineOf(fields, 'new_adult')) };
}

function peopleIn({ family, child }: PeopleHere): readonly string[] {
  return [...family.map(({ personId }) => personId), ...(child ? [child.personId] : [])];
}
