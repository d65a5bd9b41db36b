import type { Story } from './story';

/** A mother says no to a football club, and the no is respected. */
export const a6: Story = {
  id: 'A6',
  title: 'Refusal respected, nothing shared',
  worker: 'priya',
  child: 'Leo',
  adult: 'Hannah Marsh',
  courtOrder: 'no',
  why: 'so that the coach knows how to talk to Leo',
  recipients: ['football'],
  topics: ['speech'],
  direction: 'tell',
  childSaid: 'Leo showed a thumb down when we talked about telling the coach.',
  choices: ['no'],
  signing: 'typed',
  copy: 'kept_by_worker',
  howSigned: 'alone',
  ownWords: 'I do not want football to know. He is fine there.',
};
