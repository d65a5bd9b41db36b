import type { Story } from './story';

/** E3: her parents are not told, because she decides for herself and asked it. */
export const PARENTS_NOT_TOLD = {
  who: 'Beth’s parents',
  told: 'not_told',
  at: null,
  by: '',
  reason: 'competent_child_confidence',
  words: 'Beth is 16. She said twice that they are not to be told.',
  lookAgainOn: null,
} as const;

/** Beth is 16 and presumed able to decide. No parent is asked, and no parent has a copy. */
export const a5: Story = {
  id: 'A5',
  title: 'Sixteen, decides alone',
  worker: 'priya',
  child: 'Beth',
  adult: 'Beth Lowe',
  courtOrder: 'no',
  why: 'so that Beth can stay at college and find a safe place to live',
  recipients: ['college', 'housing'],
  topics: ['home'],
  direction: 'both',
  childSaid: 'Beth agrees to the college and to housing. She does not want her parents to be told, and said so twice.',
  choices: ['yes', 'yes'],
  optOut: 'My parents. Do not ring them or write to them.',
  signing: 'drawn',
  copy: 'kept_by_worker',
  howSigned: 'alone',
  ownWords: 'College and housing talk to each other about my money and where I live. My parents hear nothing from you.',
  decisions: [
    {
      about: ['college'],
      outcome: 'share',
      reasons: 'Beth agrees. The college holds her place and her bursary only if it knows that her address may change.',
      telling: [PARENTS_NOT_TOLD],
      reviewOn: '2027-02-18',
    },
    {
      about: ['housing'],
      outcome: 'share',
      reasons: 'Beth agrees. Housing cannot offer her a room without knowing why she cannot stay where she is.',
      telling: [PARENTS_NOT_TOLD],
      // Nobody has said yet whether the housing service is a listed body: that is an answer, and blocks nothing.
      basis: { duty16la: 'not_considered', dutyWhy: 'Whether housing is listed was asked of legal services today.' },
      reviewOn: '2027-02-18',
    },
  ],
};
