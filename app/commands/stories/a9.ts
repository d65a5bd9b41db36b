import type { Story } from './story';

/** A mother says yes to the school and no to the GP. */
export const a9: Story = {
  id: 'A9',
  title: 'Partial consent',
  worker: 'priya',
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
};
