import type { Story } from './story';

/** Jayden is in the council's care: its officer authorises, which is no consent. His foster carer holds nothing; his views count. */
export const a12: Story = {
  id: 'A12',
  title: 'Care order: the council authorises',
  worker: 'priya',
  child: 'Jayden',
  adult: 'Rosalind Whitfield',
  courtOrder: 'yes',
  order: {
    kind: 'care_order_limit',
    aboutName: 'Carly Cole',
    court: 'Family Court at Example',
    caseNumber: 'EX25C00117',
    madeOn: '2025-06-12',
    endsOn: '',
    coversThis: 'yes',
    safeToMention: [],
  },
  officer: {
    jobTitle: 'Head of service, children in our care',
    orderReference: 'EX25C00117',
    parentsTold: 'His mother was told by telephone on 16 November 2026. His father is not known.',
  },
  why: 'so that Jayden settles well in his new school',
  recipients: ['oakbank', 'camhs'],
  topics: ['learning', 'feelings'],
  direction: 'both',
  childSaid: 'Jayden wants his new teacher to know that he needs breaks. He does not want the class to know why.',
  choices: ['yes', 'yes'],
  signing: 'typed',
  copy: 'kept_by_worker',
  howSigned: 'alone',
  ownWords:
    'The school and CAMHS plan together. I authorise it for the council, and Jayden’s wish about the class is passed on.',
  decisions: [
    {
      about: ['oakbank', 'camhs'],
      outcome: 'share',
      facts: 'Care order EX25C00117 of 12 June 2025. Jayden starts at Oakbank on 30 November.',
      opinions: 'His social worker thinks that breaks matter more to him than the reason for them.',
      reasons:
        'Authorised for the council as holder of parental responsibility. School and CAMHS plan his breaks and his therapy together. The class is not told why, as Jayden asked.',
      withheld: 'What happened before he came into care.',
      onwardConditions: 'Not for the class: his teacher and the designated teacher alone.',
      reviewOn: '2027-02-18',
    },
  ],
};
