import type { LawRow } from '~/forms/sharing/law-row';
import { ukGdpr } from '~/forms/sharing/law-sources';

/** Which part of Schedule 1 of the Data Protection Act 2018 a condition leans on. */
export type Schedule1Part = 'part 1' | 'part 2';

type Article9Row = LawRow & {
  /** Null: it stands without a condition of Schedule 1. */
  readonly needs: Schedule1Part | null;
};

const NOT_FOR_US = 'Seldom fits sharing by a council’s children’s services.';

/** The ten conditions of UK GDPR Article 9(2), one of which every sharing of special category information needs beside its basis. */
export const ARTICLE_9 = {
  a: {
    label: 'Explicit consent',
    meaning: 'The person said in express words that they agree to this use.',
    source: ukGdpr('Art 9(2)(a)'),
    who: 'Seldom a council or other public body.',
    needs: null,
    traps: ['Do not rely on it if you would share anyway.', 'It must be as easy to take back as it was to give.'],
    unsure: '',
  },
  b: {
    label: 'Employment, social security and social protection',
    meaning: 'Sharing is needed for obligations in employment, social security or social protection law.',
    source: ukGdpr('Art 9(2)(b)'),
    who: NOT_FOR_US,
    needs: 'part 1',
    traps: ['Its condition in Schedule 1 is not among the rows here. Ask your data protection officer.'],
    unsure: '',
  },
  c: {
    label: 'Vital interests',
    meaning: 'Sharing protects somebody’s life, and the person whose information it is cannot consent.',
    source: ukGdpr('Art 9(2)(c)'),
    who: 'Any body, only where the person whose information it is cannot consent, physically or legally.',
    needs: null,
    traps: [
      'It is not open where the person is able to consent and simply says no.',
      'Somebody else’s refusal, such as a parent’s, does not take it away.',
    ],
    unsure: '',
  },
  d: {
    label: 'Not-for-profit bodies',
    meaning: 'A political, philosophical, religious or trade union body uses information about its own members.',
    source: ukGdpr('Art 9(2)(d)'),
    who: NOT_FOR_US,
    needs: null,
    traps: ['A charity that helps families is not such a body by being a charity.'],
    unsure: '',
  },
  e: {
    label: 'Made public by the person',
    meaning: 'The person plainly made the information public themselves.',
    source: ukGdpr('Art 9(2)(e)'),
    who: NOT_FOR_US,
    needs: null,
    traps: ['What somebody else posted about a person was not made public by that person.'],
    unsure: '',
  },
  f: {
    label: 'Legal claims or courts',
    meaning: 'Sharing is needed for a legal claim, or by a court acting as one.',
    source: ukGdpr('Art 9(2)(f)'),
    who: 'Any body, for legal claims and court proceedings.',
    needs: null,
    traps: [],
    unsure: '',
  },
  g: {
    label: 'Substantial public interest',
    meaning: 'Sharing is needed for a substantial public interest that Schedule 1 names, such as a task in law.',
    source: ukGdpr('Art 9(2)(g)'),
    who: 'Councils and other public bodies: a usual condition, with paragraph 6. Others with a condition that fits them.',
    needs: 'part 2',
    traps: ['Name the condition of Schedule 1 as well: by itself it is not enough.'],
    unsure: '',
  },
  h: {
    label: 'Health or social care',
    meaning: 'Sharing is needed to provide or manage health or social care, by people who owe confidentiality.',
    source: ukGdpr('Art 9(2)(h)'),
    who: 'Councils and health services: a usual condition, with paragraph 2, under professional secrecy (DPA 2018 s.11(1)).',
    needs: 'part 1',
    traps: ['Whoever handles it must owe a duty of confidentiality.'],
    unsure: '',
  },
  i: {
    label: 'Public health',
    meaning: 'Sharing is needed for public health, such as a threat from a disease.',
    source: ukGdpr('Art 9(2)(i)'),
    who: NOT_FOR_US,
    needs: 'part 1',
    traps: ['Its condition in Schedule 1 is not among the rows here. Ask your data protection officer.'],
    unsure: '',
  },
  j: {
    label: 'Archiving, research or statistics',
    meaning: 'Sharing is needed for research, statistics or an archive in the public interest.',
    source: ukGdpr('Art 9(2)(j)'),
    who: 'Bodies that do research, with its safeguards.',
    needs: 'part 1',
    traps: [
      'Never bundle research with help: it is asked about apart.',
      'Its condition in Schedule 1 is not among the rows here. Ask your data protection officer.',
    ],
    unsure: '',
  },
} as const satisfies Record<string, Article9Row>;

export type Article9Id = keyof typeof ARTICLE_9;
