import type { ToldDecision } from './decide';
import type { Story } from './story';

/** The refusal is respected: nothing is shared, with reasons and the risk that is accepted. His mother is told so at once. */
export const NOT_SHARED: ToldDecision = {
  about: ['football'],
  tells: ['Hannah Marsh'],
  outcome: 'do_not_share',
  reasons: 'Leo’s mother said no. Knowing how he speaks would help the coach a little, and nothing worries us there.',
  riskAccepted: 'The coach may not understand Leo at once. There is no concern about harm.',
  whatWouldChange: 'A yes from his mother, or a worry about Leo at the club.',
  reviewOn: '2027-02-18',
};

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
  decisions: [NOT_SHARED],
};

/** The same mother is asked about the health visitor, who is listed for the duty to share: the duty has to be answered. */
export const A6_VARIANT: Story = {
  ...a6,
  recipients: ['healthVisitor'],
  why: 'so that the health visitor knows how Leo speaks',
  childSaid: 'Leo showed a thumb down when we talked about telling the health visitor.',
  ownWords: 'I do not want the health visitor to write about his talking.',
  decisions: [
    {
      about: ['healthVisitor'],
      outcome: 'do_not_share',
      reasons: 'She said no. The health visitor saw Leo last month and knows his speech already.',
      riskAccepted: 'The health visitor hears of the notes later. There is no concern about harm.',
      whatWouldChange: 'A new worry about Leo’s health, or a yes.',
      reviewOn: '2027-02-18',
      basis: {
        duty16la: 'would_not_facilitate',
        dutyWhy: 'The health visitor has assessed his speech and asked us for nothing more.',
      },
    },
  ],
};
