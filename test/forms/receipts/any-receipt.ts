import fc from 'fast-check';
import { AGENCY_KINDS, DIRECTIONS } from '~/forms/agreement/agencies';
import { PLAIN_CONTEXT, PURPOSES } from '~/forms/agreement/context';
import type { Draft } from '~/forms/agreement/draft';
import type { Recipient } from '~/forms/agreement/lines';
import { outcomeOf, type Proposal } from '~/forms/agreement/proposal';
import { NO_DETAILS } from '~/forms/agreement/signing-details';
import { SIGNING_METHODS } from '~/forms/agreement/signing-methods';
import { slotKey, waysOf } from '~/forms/agreement/slot-key';
import { takenBackOf } from '~/forms/agreement/taken-back';
import { TOPICS } from '~/forms/agreement/topics';
import type { CardAnswer, CardAnswers } from '~/forms/agreement/wishes';
import type { CopyRecord } from '~/forms/copies/record';
import { CAPACITIES } from '~/forms/deciders/capacities';
import { PR_EVIDENCE, RELATIONSHIPS } from '~/forms/deciders/parental-responsibility';
import { PR_ROUTES } from '~/forms/deciders/pr-routes';
import { makeReceipt } from '~/forms/receipts/make-receipt';
import type { Receipt } from '~/forms/receipts/receipt';
import { COUNCIL, DRAFT, sampleProposal, sampleRecord } from '~/test/forms/copies/sample-record';
import { anInstant, at, decisionsOf, disclosuresOf, oneOf, orNone, someDecisions, someDisclosures } from './any-acts';

const aName = fc.constantFrom('Maya Ellwood', 'Łukasz Nowak', 'Nguyễn Thị An', 'O’Brien "B" <b>', 'محمد山');
const someWords = fc.constantFrom('', 'only attendance', 'Nicht mehr als “das”.\nEver.', '<script>', 'à demain \\ /');

const recipients: fc.Arbitrary<readonly Recipient[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('r-school', 'r-gp', '0b6f7c64-7f0f-4b0b-9d7b-1d2f3c4b5a69'),
    name: aName,
    kind: oneOf(AGENCY_KINDS),
    role: someWords,
    onwardTo: someWords,
    onwardWhy: fc.constant(''),
    direction: oneOf(DIRECTIONS),
    mayShareAnyway: fc.boolean(),
    topics: fc.uniqueArray(oneOf(TOPICS), { minLength: 1, maxLength: 2 }),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 3 },
);

const setting = fc.record({
  basis: fc.constantFrom('public_task', 'legal_obligation', 'consent', 'consent'),
  purpose: oneOf(PURPOSES),
  lastDay: fc.constantFrom('', '', '2026-11-30', '2027-05-18'),
  reviewOn: fc.constantFrom('', '2027-05-18'),
  why: someWords,
  recipients,
  child: fc.record({
    givenNames: aName,
    familyName: aName,
    knownAs: orNone(aName),
    birthKind: fc.constantFrom('born', 'born', 'expected', 'estimated'),
  }),
});

/** One person with what they answer on each card and how; some answer nothing at all. */
const person = fc.record({
  name: aName,
  standing: oneOf(CAPACITIES),
  relationship: oneOf(RELATIONSHIPS),
  prRoute: oneOf(PR_ROUTES),
  prEvidence: oneOf(PR_EVIDENCE),
  isChild: fc.nat(9).map((one) => one === 0),
  method: oneOf(SIGNING_METHODS),
  howSigned: fc.constantFrom('alone', 'helped', 'pressed', 'not_seen'),
  choices: fc.array(fc.constantFrom('yes', 'yes', 'limited', 'some', 'no', 'not_sure', 'left'), {
    minLength: 3,
    maxLength: 3,
  }),
  limit: someWords,
  optOut: orNone(someWords),
  takesBack: fc.array(fc.tuple(anInstant, fc.nat(3)), { maxLength: 2 }),
  corrected: fc.constantFrom('no', 'no', 'no', 'otherwise', 'never'),
  isFinished: fc.boolean(),
  minute: fc.nat(1000),
});

type Setting = Value<typeof setting>;
type Person = Value<typeof person>;
type Value<Arbitrary> = Arbitrary extends fc.Arbitrary<infer One> ? One : never;

function proposalFor(of: Setting, one: Person, id: string): Proposal {
  const { who } = DRAFT;
  if (!who) throw new Error('Nobody is asked');
  const { name, relationship, prRoute, prEvidence, standing } = one;
  const context = { ...PLAIN_CONTEXT, purpose: of.purpose, lastDay: of.lastDay, reviewOn: of.reviewOn };
  const draft: Draft = {
    ...DRAFT,
    who: { ...who, personId: id, name, relationship, prRoute, prEvidence },
    why: of.why,
    recipients: of.recipients,
    context,
  };
  const birth = { birthLatest: of.child.birthKind === 'estimated' ? '2019-09-01' : null, dateOfBirth: '2019-03-12' };
  const child = { id: 'c-1', ...of.child, ...birth };
  return sampleProposal(draft, { child, standing, council: { ...COUNCIL, basis: of.basis } });
}

function cardsFor(of: Setting, { choices, limit }: Person): CardAnswers {
  const cards: Record<string, CardAnswer> = {};
  of.recipients.forEach(({ id, topics }, place) => {
    const card = cardFor(choices[place], limit, `${id}.${topics[0]}`);
    if (card) cards[id] = card;
  });
  return cards;
}

function cardFor(choice: Person['choices'][number] | undefined, limit: string, line: string): CardAnswer | null {
  switch (choice) {
    case 'yes':
    case 'no':
    case 'not_sure':
      return { choice };
    case 'limited':
      return { choice: 'yes', limit };
    case 'some':
      return { choice: 'some', ticked: [line], limit };
    default:
      return null;
  }
}

function recordOf(of: Setting, one: Person, id: string): CopyRecord {
  const proposal = proposalFor(of, one, id);
  const { wishes } = outcomeOf(proposal, cardsFor(of, one));
  const signedAt = at(one.minute);
  const slots = proposal.lines.flatMap((line) =>
    waysOf(line).map((way) => slotKey({ recipientId: line.recipientId, itemId: line.topic, purpose: of.purpose }, way)),
  );
  const withdrew = one.takesBack.map(
    ([when, many], place) =>
      ({
        type: 'withdrew',
        id: `${id}-w${place}`,
        at: when > signedAt ? when : signedAt,
        recordedAt: when > signedAt ? when : signedAt,
        personId: id,
        personName: one.name,
        channel: 'telephone',
        slots: slots.slice(place * many, place * many + many),
        words: one.limit,
      }) as const,
  );
  const taken = takenBackOf({ proposal, wishes, signedAt }, withdrew);
  const { signature, handBack } = sampleRecord();
  const put = { id: 'k', corrects: 'a', was: '', is: '', why: '', recordedAt: signedAt, by: 'Priya Nair' };
  const right =
    one.corrected === 'never' ? null : ({ at: signedAt, method: 'spoken', wishes: wishes.slice(1) } as const);
  return sampleRecord({
    proposal,
    wishes,
    signature: { ...signature, method: one.method, signedAt, recordedAt: signedAt, details: NO_DETAILS },
    optOut: one.optOut,
    handBack: one.isFinished && handBack ? { ...handBack, howSigned: one.howSigned } : null,
    withdrawals: taken.map((back) => ({ ...back, recordedBy: 'Priya Nair', sharedBefore: [], anotherBasis: null })),
    corrections: one.corrected === 'no' ? [] : [{ ...put, answer: right }],
  });
}

/** Any record that families and practitioners can leave, made by the functions that make the real ones. */
export const anyRecord: fc.Arbitrary<CopyRecord> = fc
  .record({
    setting,
    people: fc.array(person, { minLength: 1, maxLength: 2 }),
    decisions: someDecisions,
    disclosures: someDisclosures,
    inError: fc.nat(19).map((one) => one === 0),
  })
  .map(({ setting: of, people, decisions, disclosures, inError }) => {
    const records = people.map((one, place) => recordOf(of, one, one.isChild && place === 0 ? 'c-1' : `p-${place}`));
    const [first, ...others] = records;
    if (!first) throw new Error('Nobody answered');
    return {
      ...first,
      others,
      decisions: decisionsOf(first, decisions),
      disclosures: disclosuresOf(first, disclosures),
      ending: inError ? { reason: 'Twice', recordedBy: 'Priya Nair', recordedAt: at(9) } : null,
    };
  });

/** The receipt of any record, for the office. */
export const anyReceipt: fc.Arbitrary<Receipt> = fc
  .tuple(anyRecord, orNone(anInstant), orNone(fc.constant('e'.repeat(64))))
  .map(([record, when, sha256]) => {
    const receipt = makeReceipt(record, 'office', { document: { reference: '7KQM-2XH9-DTC', sha256 }, at: when });
    if (!receipt) throw new Error('There is no receipt');
    return receipt;
  });

/** The same thousand records in every test about them. */
export function thousandReceipts(): readonly Receipt[] {
  return fc.sample(anyReceipt, { numRuns: 1_000, seed: 27_560 });
}
