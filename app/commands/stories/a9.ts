import type { ToldDecision } from './decide';
import type { Story } from './story';

/** The GP is not told for now: the refusal is respected, and the duty to share is answered for itself. */
export const GP_NOT_TOLD: ToldDecision = {
  about: ['gp'],
  outcome: 'do_not_share',
  reasons: 'Kezia’s mother said no, and the school’s help does not depend on the GP.',
  riskAccepted: 'The GP may hear of her worries later. There is no concern about harm.',
  whatWouldChange: 'A yes, or a worry about Kezia’s health.',
  reviewOn: '2027-01-02',
  basis: { duty16la: 'would_not_facilitate', dutyWhy: 'Kezia sees the GP for nothing at this time.' },
};

/** A mother says yes to the school and no to the GP. */
export const a9: Story = {
  id: 'A9',
  title: 'Partial consent',
  worker: 'priya',
  toldAt: '2026-07-02T09:00:00Z',
  child: 'Kezia',
  adult: 'Denise Grant',
  courtOrder: 'no',
  why: 'so that Kezia gets help with her worries',
  recipients: ['hillside', 'gp'],
  topics: ['feelings', 'support'],
  direction: 'both',
  childSaid: 'Kezia said it is all right if her teacher knows. She does not want to go to the doctor.',
  choices: ['yes', 'no'],
  signing: 'drawn',
  copy: 'none',
  howSigned: 'alone',
  ownWords: 'School can know, the doctor not.',
  decisions: [GP_NOT_TOLD],
};
