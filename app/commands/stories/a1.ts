import type { Story } from './story';

/** A seven-year-old, and her mother signs. */
export const a1: Story = {
  id: 'A1',
  title: 'Seven-year-old, mother signs',
  worker: 'priya',
  child: 'Maya',
  adult: 'Jo Ellwood',
  courtOrder: 'no',
  why: 'so that Maya gets help with her speech at school',
  recipients: ['larkfield', 'speech'],
  topics: ['attendance', 'speech'],
  direction: 'tell',
  childSaid: 'Maya said she likes her speech lady. She wants her teacher to know so that he waits for her words.',
  choices: ['yes', 'yes'],
  signing: 'drawn',
  copy: 'paper',
  howSigned: 'alone',
  ownWords:
    'You tell school and the speech lady about Maya’s days off and her talking. School may tell the special needs teacher. I can ring if I change my mind.',
  decisions: [
    {
      about: ['larkfield'],
      outcome: 'share',
      reasons: 'Her mother agreed, and the school needs both to help Maya in class.',
      sent: { receivedBy: 'Miss Okoro, special needs teacher', source: 'Speech report and attendance record' },
    },
    {
      about: ['speech'],
      outcome: 'share',
      reasons: 'Her mother agreed, and the therapist plans Maya’s help with both.',
      sent: { receivedBy: 'Dr Lindqvist, therapist', source: 'Speech report and attendance record' },
    },
  ],
};
