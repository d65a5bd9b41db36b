import { PLAIN_CONTEXT } from '~/forms/agreement/context';
import type { Draft } from '~/forms/agreement/draft';
import type { Recipient } from '~/forms/agreement/lines';
import { makeProposal, type ProposalFacts } from '~/forms/agreement/make-proposal';
import { outcomeOf, type Proposal } from '~/forms/agreement/proposal';
import { NO_DETAILS } from '~/forms/agreement/signing-details';
import { NO_SUPPORT } from '~/forms/agreement/support';
import { TOPICS } from '~/forms/agreement/topics';
import type { CardAnswers } from '~/forms/agreement/wishes';
import { currentForm, wordingOf } from '~/forms/catalogue';
import type { CopyRecord } from '~/forms/copies/record';
import { sampleStrokes } from '~/test/pdf/sample-strokes';

export const WORDING = wordingOf(currentForm(), 'en-GB');
export const FORM = currentForm().definition;

export const COUNCIL = {
  name: 'Example City Council',
  basis: 'public_task',
  dpo: 'dpo@council.example.org, 01632 960101',
  complaints: 'complaints@council.example.org, 01632 960102',
  withdraw: 'change-my-mind@council.example.org, 01632 960103',
  outOfHours: '01632 960104',
} as const;

export const SCHOOL: Recipient = {
  id: 'r-school',
  name: 'Larkfield Primary School',
  kind: 'school',
  role: 'teaches Maya',
  onwardTo: 'the school’s special needs teacher',
  onwardWhy: 'to plan help in class',
  direction: 'both',
  mayShareAnyway: false,
  topics: ['attendance', 'speech'],
};

export const THERAPIST: Recipient = {
  id: 'r-speech',
  name: 'Example City Speech and Language Therapy',
  kind: 'health',
  role: 'helps Maya with her speech',
  onwardTo: 'the therapist’s supervisor',
  onwardWhy: 'to check that the help is right',
  direction: 'tell',
  mayShareAnyway: false,
  topics: ['attendance', 'speech'],
};

/** The draft of story A1. */
export const DRAFT: Draft = {
  who: {
    personId: 'p-jo',
    name: 'Jo Ellwood',
    relationship: 'mother',
    prRoute: 'mother',
    prEvidence: 'seen',
    courtOrder: 'no',
    courtOrderDetail: '',
    help: 'none',
    helpDetail: '',
    registeredOn: '',
    support: NO_SUPPORT,
  },
  why: 'so that Maya gets help with her speech at school',
  recipients: [SCHOOL, THERAPIST],
  views: {
    said: '“I like Miss Okoro. I don’t mind her knowing about my talking.”',
    askWho: '',
    askOn: '',
    told: 'yes',
    notToldWhy: '',
  },
  unsaved: {},
  context: PLAIN_CONTEXT,
};

export const SIGNED_AT = '2026-11-18T15:05:00.000Z';

/** What story A1 puts to the family, with another draft where a test needs one. */
export function sampleProposal(draft: Draft = DRAFT, more: Partial<ProposalFacts> = {}): Proposal {
  return makeProposal(
    draft,
    {
      form: { id: FORM.id, version: FORM.version },
      wording: WORDING,
      english: null,
      topics: TOPICS,
      standing: 'holder',
      council: COUNCIL,
      child: { id: 'c-maya', givenNames: 'Maya', familyName: 'Ellwood', knownAs: null, dateOfBirth: '2019-03-12' },
      worker: { staffId: 's-priya', name: 'Priya Nair', jobTitle: 'Family help practitioner' },
      ...more,
    },
    '2026-11-18T14:52:00.000Z',
  );
}

/** Yes to three lines and no to one. */
export const THREE_OF_FOUR: CardAnswers = {
  'r-school': { choice: 'yes' },
  'r-speech': { choice: 'some', ticked: ['r-speech.speech'] },
};

/** The record of story A1 after the hand-back; parts of it may be replaced. */
export function sampleRecord(change: Partial<CopyRecord> = {}, answers: CardAnswers = THREE_OF_FOUR): CopyRecord {
  const proposal = change.proposal ?? sampleProposal();
  return {
    agreementReference: '7KQM-2XH9-DTC',
    proposal,
    hashes: { proposal: 'a1'.repeat(32), wording: 'b2'.repeat(32), notice: 'c3'.repeat(32) },
    wishes: outcomeOf(proposal, answers).wishes,
    signature: {
      method: 'drawn',
      typedName: null,
      strokes: sampleStrokes(),
      strokesHash: 'd4'.repeat(32),
      askedAgain: false,
      signedAt: SIGNED_AT,
      recordedAt: SIGNED_AT,
      details: NO_DETAILS,
    },
    optOut: 'Please do not tell my brother.',
    handBack: {
      howSigned: 'alone',
      detail: null,
      ownWords: 'You tell school and the speech lady so they help Maya talk.',
      recordedBy: 'Priya Nair',
      recordedAt: '2026-11-18T15:12:00.000Z',
    },
    copyWish: { how: 'paper', detail: null },
    ending: null,
    others: [],
    withdrawals: [],
    corrections: [],
    decisions: [],
    disclosures: [],
    wentOut: [],
    protections: [],
    ...change,
  };
}
