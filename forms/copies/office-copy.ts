import { SIGNING_METHODS } from '~/forms/agreement/signing-methods';
import { asSentence, heading, type Say, sayIn } from '~/forms/copies/blocks';
import { type Block, type DocumentContent, plain } from '~/forms/copies/content';
import { afterwards } from '~/forms/copies/office/afterwards';
import { childViews } from '~/forms/copies/office/child-views';
import { corrections } from '~/forms/copies/office/corrections';
import { decisions, decisionsInShort } from '~/forms/copies/office/decisions';
import { everybodySaid, whereTheyDiffer } from '~/forms/copies/office/everybody';
import { evidence } from '~/forms/copies/office/evidence';
import { outlineText } from '~/forms/copies/office/outline';
import { recipientsTold } from '~/forms/copies/office/recipients-told';
import { understanding } from '~/forms/copies/office/understanding';
import { wasShown } from '~/forms/copies/office/was-shown';
import { whatWasSaid } from '~/forms/copies/office/what-was-said';
import { whoSigned } from '~/forms/copies/office/who-signed';
import { whoWasAsked } from '~/forms/copies/office/who-was-asked';
import { takenBackOn, withdrawals } from '~/forms/copies/office/withdrawals';
import type { OwnPart } from '~/forms/copies/own-part';
import type { CopyRecord } from '~/forms/copies/record';
import type { Visible } from '~/forms/copies/visible';
import type { Wording } from '~/forms/definition';
import { keptSentences } from '~/forms/records/protections';
import { formatDate, formatInstant, londonDate } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

/** What every part of the office copy is made from. */
export type OfficeFacts = {
  readonly record: CopyRecord;
  readonly ownPart: OwnPart;
  readonly visible: Visible;
  readonly wording: Wording;
  readonly say: Say;
};

/**
 * The office copy: everything, for the council's record alone. It says first what a reader must not miss. Where several people
 * answered the form, each has a part of their own, whoever finished first in front.
 */
export function officeCopy(visible: Visible, wording: Wording, reference: string): DocumentContent {
  const facts = factsOf(visible, wording);
  const { record } = facts;
  const people = [...visible.others.map((other) => factsOf(other, wording)), facts].sort((one, other) =>
    one.visible.decidedAt < other.visible.decidedAt ? -1 : 1,
  );
  return {
    title: `${wording.title}: office copy`,
    language: wording.language,
    reference,
    audience: visible.audience,
    council: visible.council.name,
    madeAt: record.ending?.recordedAt ?? record.handBack?.recordedAt ?? visible.decidedAt,
    blocks: [
      mustNotMiss(facts, people),
      ...(people.length > 1 ? severalPeople(people) : onePerson(facts)),
      heading(2, 'How long to keep this'),
      {
        type: 'paragraph',
        text: plain(
          'Keep this with the child’s social care record, for as long as that record is kept under the council’s retention schedule. It is not deleted on its own. A change of mind is a new record beside this one.',
        ),
      },
      ...evidenceOf(people),
    ],
  };
}

function factsOf(visible: Visible, wording: Wording): OfficeFacts {
  const { office: record, ownPart, worker } = visible;
  if (!record || !ownPart) throw new Error('An office copy for an audience that may not see it');
  const say = sayIn(wording, { child: fullName(visible.child), person: ownPart.person.name, worker: worker.name });
  return { record, ownPart, visible, wording, say };
}

function onePerson(facts: OfficeFacts): readonly Block[] {
  return [
    ...whoWasAsked(facts),
    ...whatWasSaid(facts),
    ...withdrawals(facts),
    ...corrections(facts),
    ...decisions(facts),
    ...recipientsTold(facts),
    ...childViews(facts),
    ...understanding(facts),
    ...whoSigned(facts),
    ...afterwards(facts),
    ...wasShown(facts),
  ];
}

function severalPeople(people: readonly OfficeFacts[]): readonly Block[] {
  const [first] = people;
  if (!first) return [];
  const shown = people.filter(isShownOtherwise);
  return [
    ...everybodySaid(people),
    ...people.flatMap((facts) => [
      heading(2, facts.ownPart.person.name),
      ...under([
        ...whoWasAsked(facts),
        ...whatWasSaid(facts),
        ...withdrawals(facts),
        ...corrections(facts),
        ...whoSigned(facts),
        ...afterwards(facts),
      ]),
    ]),
    ...decisions(first),
    ...recipientsTold(first),
    ...childViews(first),
    ...people.slice(-1).flatMap(understanding),
    ...shown.flatMap((facts) => wasShown(facts, shown.length > 1 ? facts.ownPart.person.name : undefined)),
  ];
}

/** The first to whom these words were shown: another language, or another year’s notice, stands beside it. */
function isShownOtherwise(facts: OfficeFacts, place: number, people: readonly OfficeFacts[]): boolean {
  const words = ({ record: { proposal } }: OfficeFacts) => JSON.stringify([proposal.informed, proposal.notice]);
  return people.findIndex((other) => words(other) === words(facts)) === place;
}

function evidenceOf(people: readonly OfficeFacts[]): readonly Block[] {
  return people.flatMap((facts, place) => {
    const [title, ...rest] = evidence(facts);
    return place === 0 && title ? [title, ...rest] : rest;
  });
}

/** Blocks one level lower, beneath a heading of their own. */
function under(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => (block.type === 'heading' ? { ...block, level: 3 } : block));
}

function mustNotMiss(facts: OfficeFacts, people: readonly OfficeFacts[]): Block {
  const { ending } = facts.record;
  const items = [
    ...(ending
      ? [
          `Entered in error. ${ending.recordedBy} marked it so on ${formatInstant(ending.recordedAt)}: ${asSentence(ending.reason)} Do not rely on it.`,
        ]
      : []),
    'For the office only. Do not give this copy to the family or to anyone else.',
    ...keptSentences(facts.record.protections),
    ...people.flatMap((one) => whatIsKnownOf(one, people.length > 1)),
    ...differInShort(people),
    ...decisionsInShort(facts),
  ];
  return {
    type: 'summary',
    title: plain(ending ? 'Entered in error' : 'In short'),
    items: items.map((item) => plain(item)),
  };
}

/** So many differences are told at the head, line by line; of more it says how many there are. They stand in full below. */
const MOST_DIFFERENCES = 3;

function differInShort(people: readonly OfficeFacts[]): readonly string[] {
  const differ = whereTheyDiffer(people.map(({ record }) => record));
  if (differ.length <= MOST_DIFFERENCES) return differ.map((text) => `They differ. ${text}`);
  const lines = people[0]?.visible.answers.length ?? differ.length;
  return [`They differ about ${differ.length} of ${lines} lines. What each of them said is below.`];
}

function whatIsKnownOf(facts: OfficeFacts, isOneOfMany: boolean): readonly string[] {
  const { handBack, withdrawals: takenBack, corrections: putRight } = facts.record;
  const { name } = facts.ownPart.person;
  const of = (text: string) => (isOneOfMany ? `${name}: ${text.charAt(0).toLowerCase()}${text.slice(1)}` : text);
  return [
    outlineText(facts),
    ...(handBack?.howSigned === 'pressed'
      ? [of('The practitioner thinks that somebody pressed the person who answered.')]
      : []),
    ...byTelephone(facts).map(of),
    ...(handBack === null ? [of('Sealed without the answers after the hand-back: nobody had given them yet.')] : []),
    of(`Answered on ${formatDate(londonDate(facts.visible.decidedAt))}.`),
    ...putRight.map(({ recordedAt }) =>
      of(
        `Put right on ${formatDate(londonDate(recordedAt))}: what was written down wrongly is below, with what is right.`,
      ),
    ),
    ...takenBack.map((one) => of(`${takenBackOn(one)}. What was said before is below as it was said.`)),
  ];
}

/** An answer that is confirmed in writing afterwards says so first: by when, or that it was. */
function byTelephone({ record: { signature } }: OfficeFacts): readonly string[] {
  const { method, details, confirmedAt } = signature;
  if (!SIGNING_METHODS[method].toBeConfirmed || !details.confirmBy) return [];
  const confirmed = confirmedAt
    ? `Confirmed in writing on ${formatDate(londonDate(confirmedAt))}.`
    : `To be confirmed in writing by ${formatDate(details.confirmBy)}.`;
  return [`Told by telephone, not signed. ${confirmed}`];
}
