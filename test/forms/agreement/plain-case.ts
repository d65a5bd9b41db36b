import type { Fields } from '~/forms/agreement/answers/fields';
import { PLAIN_CONTEXT } from '~/forms/agreement/context';
import { type Draft, EMPTY_DRAFT } from '~/forms/agreement/draft';
import type { Recipient } from '~/forms/agreement/lines';
import { makeProposal } from '~/forms/agreement/make-proposal';
import type { CouncilFacts } from '~/forms/agreement/proposal';
import { NO_SUPPORT } from '~/forms/agreement/support';
import { TOPICS } from '~/forms/agreement/topics';
import { currentForm, wordingOf } from '~/forms/catalogue';

/** A recipient of the plain case; a test says what is different. */
export function aRecipient(facts: Partial<Recipient> = {}): Recipient {
  return {
    id: 'larkfield',
    name: 'Larkfield Primary School',
    kind: 'school',
    role: 'teaches your child',
    onwardTo: 'the school’s special needs teacher',
    onwardWhy: 'to plan help in class',
    direction: 'tell',
    mayShareAnyway: false,
    topics: ['attendance', 'speech'],
    ...facts,
  };
}

/** The draft of the plain case: a mother, a child of seven, the school and the speech therapist. */
export function aDraft(facts: Partial<Draft> = {}): Draft {
  return {
    ...EMPTY_DRAFT,
    who: {
      personId: 'jo',
      name: 'Jo Ellwood',
      relationship: 'mother',
      prRoute: 'mother',
      prEvidence: 'automatic',
      courtOrder: 'no',
      courtOrderDetail: '',
      help: 'none',
      helpDetail: '',
      registeredOn: '',
      support: NO_SUPPORT,
    },
    why: 'so that Maya gets help with her speech at school',
    recipients: [aRecipient(), aRecipient({ id: 'speech', name: 'Speech and Language Therapy', kind: 'health' })],
    views: { said: 'I like my speech lady.', askWho: '', askOn: '', told: 'yes', notToldWhy: '' },
    unsaved: {},
    context: PLAIN_CONTEXT,
    ...facts,
  };
}

export const WORDING = wordingOf(currentForm(), 'en-GB');

/** The plain case as it is put to the family. */
export function aProposal(draft: Partial<Draft> = {}, council: Partial<CouncilFacts> = {}) {
  return makeProposal(
    aDraft(draft),
    {
      form: currentForm().definition,
      wording: WORDING,
      english: null,
      topics: TOPICS,
      standing: 'holder',
      council: {
        name: 'Example City Council',
        basis: 'public_task',
        dpo: 'dpo@council.example.org, 01632 960101',
        complaints: 'complaints@council.example.org, 01632 960102',
        withdraw: 'change-my-mind@council.example.org, 01632 960103',
        outOfHours: '01632 960104',
        ...council,
      },
      child: { id: 'maya', givenNames: 'Maya', familyName: 'Ellwood', knownAs: null, dateOfBirth: '2019-03-12' },
      worker: { staffId: 'priya', name: 'Priya Nair', jobTitle: 'Family help practitioner' },
    },
    '2026-11-18T15:05:00.000Z',
  );
}

/** What a page sent, each field with one value or several. */
export function sent(fields: Readonly<Record<string, string | readonly string[]>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
  );
}
