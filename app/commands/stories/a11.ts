import { NO_SUPPORT } from '~/forms/agreement/support';
import type { Story } from './story';

const POLISH = { ...NO_SUPPORT, language: 'pl' } as const;

/** Zofia's mother reads Polish; an interpreter is on the telephone. Zofia's older sister offered to translate, and does not. */
export const a11: Story = {
  id: 'A11',
  title: 'Interpreter, Polish',
  worker: 'priya',
  child: 'Zofia',
  adult: 'Agnieszka Nowak',
  courtOrder: 'no',
  support: {
    ...POLISH,
    interpreter: { name: 'PL-4471', channel: 'telephone', who: 'professional', relativeWhy: '', declared: true },
  },
  why: 'so that Zofia gets help with her English at school',
  recipients: ['larkfield', 'healthVisitor'],
  topics: ['learning', 'speech'],
  direction: 'both',
  childSaid: 'Zofia drew her classroom. She likes Miss Bell and wants her to know that she speaks Polish at home.',
  choices: ['yes', 'no'],
  signing: 'drawn',
  copy: 'paper',
  howSigned: 'alone',
  ownWords:
    'You tell the school about Zofia’s learning and speech, so that she gets help. Not the health visitor. I can ring and change it. (Said through the interpreter.)',
  decisions: [
    {
      about: ['larkfield'],
      outcome: 'share',
      reasons: 'Her mother agrees, and Zofia wants Miss Bell to know that she speaks Polish at home.',
      reviewOn: '2027-02-18',
    },
    {
      about: ['healthVisitor'],
      outcome: 'do_not_share',
      reasons:
        'Her mother said no. Zofia is at school, where her speech is looked after; nobody is worried about harm.',
      riskAccepted: 'The health visitor learns later, or never, that Zofia is getting help with her English.',
      whatWouldChange: 'A worry about her hearing or her growth, or a yes from her mother.',
      basis: { duty16la: 'would_not_facilitate', dutyWhy: 'The health visitor’s work with Zofia ended at five.' },
      reviewOn: '2027-02-18',
    },
  ],
};

/**
 * Another evening, and no time to wait: her grown-up aunt interprets, with the reason why. Maja, who is 13, does not, even then.
 */
export const HER_AUNT = {
  name: 'Ewa Nowak, Zofia’s aunt',
  channel: 'in_person',
  who: 'relative',
  relativeWhy: 'Zofia fell and is on her way to hospital. The agency has no interpreter for an hour',
  declared: true,
} as const;

export const IN_AN_EMERGENCY: Story = { ...a11, support: { ...POLISH, interpreter: HER_AUNT } };
