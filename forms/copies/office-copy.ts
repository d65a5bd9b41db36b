import { asSentence, heading, type Say, sayIn } from '~/forms/copies/blocks';
import { type Block, type DocumentContent, plain } from '~/forms/copies/content';
import { afterwards } from '~/forms/copies/office/afterwards';
import { childViews } from '~/forms/copies/office/child-views';
import { evidence } from '~/forms/copies/office/evidence';
import { outlineText } from '~/forms/copies/office/outline';
import { recipientsTold } from '~/forms/copies/office/recipients-told';
import { wasShown } from '~/forms/copies/office/was-shown';
import { whatWasSaid } from '~/forms/copies/office/what-was-said';
import { whoSigned } from '~/forms/copies/office/who-signed';
import { whoWasAsked } from '~/forms/copies/office/who-was-asked';
import { takenBackOn, withdrawals } from '~/forms/copies/office/withdrawals';
import type { CopyRecord } from '~/forms/copies/record';
import type { OwnPart, Visible } from '~/forms/copies/visible';
import type { Wording } from '~/forms/definition';
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

/** The office copy: everything, for the council's record alone. It says first what a reader must not miss. */
export function officeCopy(visible: Visible, wording: Wording, reference: string): DocumentContent {
  const { office: record, ownPart, council, worker } = visible;
  if (!record || !ownPart) throw new Error('An office copy for an audience that may not see it');
  const say = sayIn(wording, { child: fullName(visible.child), person: ownPart.person.name, worker: worker.name });
  const facts = { record, ownPart, visible, wording, say };
  return {
    title: `${wording.title}: office copy`,
    language: wording.language,
    reference,
    audience: visible.audience,
    council: council.name,
    madeAt: record.ending?.recordedAt ?? record.handBack?.recordedAt ?? visible.decidedAt,
    blocks: [
      mustNotMiss(facts),
      ...whoWasAsked(facts),
      ...whatWasSaid(facts),
      ...withdrawals(facts),
      ...recipientsTold(facts),
      ...childViews(facts),
      ...whoSigned(facts),
      ...afterwards(facts),
      ...wasShown(facts),
      ...evidence(facts),
      heading(2, 'How long to keep this'),
      {
        type: 'paragraph',
        text: plain(
          'Keep this with the child’s social care record, for as long as that record is kept under the council’s retention schedule. It is not deleted on its own. A change of mind is a new record beside this one.',
        ),
      },
    ],
  };
}

function mustNotMiss(facts: OfficeFacts): Block {
  const { record, visible } = facts;
  const { ending, handBack } = record;
  const items = [
    ...(ending
      ? [
          `Entered in error. ${ending.recordedBy} marked it so on ${formatInstant(ending.recordedAt)}: ${asSentence(ending.reason)} Do not rely on it.`,
        ]
      : []),
    'For the office only. Do not give this copy to the family or to anyone else.',
    outlineText(facts),
    ...(handBack?.howSigned === 'pressed'
      ? ['The practitioner thinks that somebody pressed the person who answered.']
      : []),
    ...(handBack === null ? ['Sealed without the answers after the hand-back: nobody had given them yet.'] : []),
    `Answered on ${formatDate(londonDate(visible.decidedAt))}.`,
    ...record.withdrawals.map(
      (withdrawal) => `${takenBackOn(withdrawal)}. What was said before is below as it was said.`,
    ),
  ];
  return {
    type: 'summary',
    title: plain(ending ? 'Entered in error' : 'First'),
    items: items.map((item) => plain(item)),
  };
}
