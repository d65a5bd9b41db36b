import type { Story } from './story';

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
  signing: 'drawn',
  copy: 'kept_by_worker',
  howSigned: 'alone',
  ownWords: 'College and housing talk to each other about my money and where I live. My parents hear nothing from you.',
};
