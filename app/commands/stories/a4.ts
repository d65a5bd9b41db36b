import { NO_SUPPORT } from '~/forms/agreement/support';
import type { Story } from './story';

/** Tyler is 13 and cannot weigh this decision yet. His special guardian signs; his birth mother is not asked; his views count. */
export const a4: Story = {
  id: 'A4',
  title: 'Thirteen, understanding not sufficient',
  worker: 'priya',
  child: 'Tyler',
  adult: 'Pat Booth',
  courtOrder: 'yes',
  order: {
    kind: 'other',
    aboutName: 'Pat Booth',
    court: 'Family Court at Example',
    caseNumber: 'EX19P00342',
    madeOn: '2019-03-07',
    endsOn: '',
    coversThis: 'no',
    safeToMention: [],
  },
  courtOrderDetail: 'A special guardianship order for Pat Booth. It was seen, with the stamp of the court.',
  support: { ...NO_SUPPORT, formats: ['easy_read'] },
  understanding: {
    support: 'Two visits with the Easy Read pages and picture cards, at a time of day when Tyler is rested.',
    criteria: {
      understands_what: { answer: 'partly', evidence: 'Pointed to the school on the cards; not to the nurse.' },
      understands_why: { answer: 'partly', evidence: '“To help me at school.” Could say nothing about the nurse.' },
      understands_consequences: { answer: 'no', evidence: 'Could not say what a no would do, on either visit.' },
      can_retain_long_enough: { answer: 'partly', evidence: 'Kept it for some minutes; not until the second visit.' },
      can_weigh_alternatives: { answer: 'no', evidence: 'Chose the card that was shown last, whichever it was.' },
      own_view_not_repeated: { answer: 'partly', evidence: 'Wants Miss Hale to know, and said so both times.' },
      can_communicate: { answer: 'yes', evidence: 'Shows with cards and a few words what he wants.' },
    },
    ownWords: '“Miss Hale knows. Miss Hale helps.”',
    influences: 'Pat was in the next room. No pressure found. Tyler likes to please whoever asks.',
    conclusion: 'not_sufficient',
    reasons:
      'He cannot weigh what a yes or a no would do, also with pictures and time. What he wants is plain and is kept.',
    lookAgainInMonths: 6,
  },
  why: 'so that Tyler gets the right help at school',
  recipients: ['brookside', 'schoolNurse'],
  topics: ['learning', 'health'],
  direction: 'tell',
  childSaid:
    'Tyler chose the card with his school. He wants Miss Hale to know. He shook his head at the picture of the nurse.',
  choices: ['yes', 'yes'],
  signing: 'drawn',
  copy: 'paper',
  howSigned: 'alone',
  ownWords: 'You tell the school and the nurse, so that Tyler is helped. I can change my mind.',
  decisions: [
    {
      about: ['brookside'],
      outcome: 'share',
      reasons: 'His special guardian agrees, and Tyler wants Miss Hale to know: the school plans his lessons by it.',
      reviewOn: '2027-05-18',
    },
    {
      about: ['schoolNurse'],
      outcome: 'share',
      reasons:
        'His special guardian agrees. Tyler shook his head at the nurse, and that was weighed: she gives him his medicine at school and has to know of it. She is asked to speak to him with Pat there.',
      riskIfNotShared: 'He may have his medicine twice, or not at all.',
      reviewOn: '2027-05-18',
    },
  ],
};
