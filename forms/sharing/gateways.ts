import { DUTY_16LA, DUTY_TO_SHARE_16LA } from '~/forms/sharing/duty-16la';
import type { LawRow } from '~/forms/sharing/law-row';
import { readLaw, unreadLaw } from '~/forms/sharing/law-sources';

type GatewayRow = LawRow & {
  readonly kind: 'duty' | 'power' | 'framework';
  /** How it stands, in words: dates do not say everything. */
  readonly status: string;
  /** Whether it is law that has begun; its dates decide where they are known. */
  readonly begun: 'yes' | 'no' | 'not_known';
};

const CHILDREN_ACT_1989 = '1991-10-14';
const DATE_FROM_KNOWLEDGE = 'The first day is from knowledge and was not checked.';
const STANDS = { status: 'In force', begun: 'yes', traps: [], unsure: '' } as const;
const NO_DATE = 'Its first day is not known.';

/** The powers and duties in statute that let a public body share, each in force from its day. */
export const GATEWAYS = {
  ca1989_s17: {
    ...STANDS,
    label: 'Children in need',
    kind: 'duty',
    meaning: 'The council must safeguard children in need and promote their welfare.',
    source: unreadLaw('Children Act 1989 s.17', CHILDREN_ACT_1989),
    who: 'Councils.',
    traps: ['A family’s no to a service under s.17 is no answer about sharing.'],
  },
  ca1989_s27: {
    ...STANDS,
    label: 'Help another authority asks for',
    kind: 'duty',
    meaning: 'An authority or health body that is asked must help, if that fits its own duties.',
    source: unreadLaw('Children Act 1989 s.27', CHILDREN_ACT_1989),
    who: 'Councils and health bodies, on request.',
    traps: ['It answers a request: say who asked.'],
  },
  ca1989_s47_1: {
    ...STANDS,
    label: 'Child protection enquiries',
    kind: 'duty',
    meaning: 'The council must make enquiries where it has reasonable cause to suspect significant harm.',
    source: unreadLaw('Children Act 1989 s.47(1)', CHILDREN_ACT_1989),
    who: 'Councils.',
    traps: ['The word is “suspect”. Derby writes “believe”, the higher word of s.44 and s.46.'],
  },
  ca1989_s47_9: {
    ...STANDS,
    label: 'Help with child protection enquiries',
    kind: 'duty',
    meaning: 'A body that is called on must give relevant information, unless that would be unreasonable.',
    source: unreadLaw('Children Act 1989 s.47(9)–(11)', CHILDREN_ACT_1989),
    who: 'Bodies that the council calls on.',
    traps: ['It answers a call for help: say who asked.'],
  },
  ca2004_s10: {
    ...STANDS,
    label: 'Co-operation to improve well-being',
    kind: 'framework',
    meaning: 'The council and its partners must co-operate to improve the well-being of children.',
    source: unreadLaw('Children Act 2004 s.10', '2005-04-01'),
    who: 'Councils and their relevant partners.',
  },
  ca2004_s11: {
    ...STANDS,
    label: 'Arrangements to safeguard',
    kind: 'framework',
    meaning: 'Listed bodies must carry out their work with regard to safeguarding and welfare.',
    source: unreadLaw('Children Act 2004 s.11', '2005-10-01'),
    who: 'Bodies listed in s.11(1): councils, health bodies, police and others.',
    unsure: DATE_FROM_KNOWLEDGE,
  },
  ca2004_s16h: {
    ...STANDS,
    label: 'Information a safeguarding partner requests',
    kind: 'duty',
    meaning: 'Whoever a safeguarding partner asks for information must supply it.',
    source: unreadLaw('Children Act 2004 s.16H', '2018-06-29'),
    who: 'Any person or body, on request of a safeguarding partner.',
    traps: ['It answers a request: say which partner asked.'],
    unsure: `Inserted in 2017. ${DATE_FROM_KNOWLEDGE}`,
  },
  ca2004_s16la: {
    label: 'Duty to share information',
    kind: 'duty',
    meaning:
      'A listed body must share what is relevant to a child’s safety or welfare with another listed body, where that may help it, unless sharing would be more detrimental to the child.',
    source: DUTY_TO_SHARE_16LA,
    who: 'Bodies listed in s.16LA(4), and those who provide services for them.',
    status: 'Announced in force from 30 September 2026; commencement regulations not seen',
    begun: 'yes',
    traps: [
      '“The parent refused” is no answer to it.',
      'No council’s local procedure that this service knows names it.',
    ],
    unsure: DUTY_16LA.applies_share.unsure,
  },
  ca2004_s16lc: {
    label: 'Consistent identifier and code of practice',
    kind: 'framework',
    meaning: 'Regulations may name one identifier for each child. There are none yet.',
    source: readLaw('Children Act 2004 s.16LC and s.16LD', null),
    who: 'Nobody yet.',
    status: 'Powers to make regulations are in force; the identifier is not',
    begun: 'no',
    traps: ['The Act does not name the NHS number.'],
    unsure: NO_DATE,
  },
  ea2002_s175: {
    ...STANDS,
    label: 'Schools: safeguarding pupils',
    kind: 'duty',
    meaning: 'Maintained schools, colleges and councils must safeguard pupils in what they do for education.',
    source: unreadLaw('Education Act 2002 s.175', null),
    who: 'Councils, maintained schools and colleges.',
    unsure: NO_DATE,
  },
  ea2002_s157: {
    ...STANDS,
    label: 'Independent schools and academies: safeguarding pupils',
    kind: 'duty',
    meaning: 'Independent schools and academies must safeguard pupils.',
    source: unreadLaw('Education Act 2002 s.157', null),
    who: 'Independent schools and academies.',
    unsure: NO_DATE,
  },
  cda1998_s115: {
    ...STANDS,
    label: 'Crime and disorder',
    kind: 'power',
    meaning: 'Anybody may disclose to a relevant authority what helps to prevent crime and disorder.',
    source: readLaw('Crime and Disorder Act 1998 s.115', '1998-09-30'),
    who: 'To relevant authorities, such as councils and police. Not to voluntary bodies.',
    traps: ['Not for sharing with voluntary bodies.'],
    unsure: `Known from an Oxfordshire protocol, not from the section. ${DATE_FROM_KNOWLEDGE}`,
  },
  pcsca2022_s16: {
    ...STANDS,
    label: 'Serious violence',
    kind: 'power',
    meaning: 'Named bodies may share to prevent and reduce serious violence.',
    source: readLaw('Police, Crime, Sentencing and Courts Act 2022 s.16', '2023-01-31'),
    who: 'Bodies under the serious violence duty.',
    traps: ['Not for patient information or personal information about health or care.'],
    unsure: DATE_FROM_KNOWLEDGE,
  },
  dea2017_pt5: {
    ...STANDS,
    label: 'Public service delivery',
    kind: 'power',
    meaning: 'Listed bodies may share for listed objectives, such as families with several disadvantages.',
    source: unreadLaw('Digital Economy Act 2017 Part 5', '2018-05-01'),
    who: 'Listed bodies, under its code of practice.',
    traps: ['Rarely needed case by case.'],
    unsure: DATE_FROM_KNOWLEDGE,
  },
  localism2011_s1: {
    ...STANDS,
    label: 'General power of competence',
    kind: 'power',
    meaning: 'A council may do what a person may do.',
    source: unreadLaw('Localism Act 2011 s.1', '2012-02-18'),
    who: 'Councils.',
    traps: ['A weak gateway: name a closer one where there is one.'],
    unsure: DATE_FROM_KNOWLEDGE,
  },
  lga1972_s111: {
    ...STANDS,
    label: 'Whatever helps a council’s functions',
    kind: 'power',
    meaning: 'A council may do what helps it to carry out its functions.',
    source: unreadLaw('Local Government Act 1972 s.111', '1974-04-01'),
    who: 'Councils.',
    traps: ['A weak gateway: name a closer one where there is one.'],
    unsure: DATE_FROM_KNOWLEDGE,
  },
  csa_report: {
    label: 'Report of child sexual abuse',
    kind: 'duty',
    meaning: 'Adults who work with children would have to report child sexual abuse.',
    source: unreadLaw('Crime and Policing Bill cl.77', null),
    who: 'Adults in relevant activity, once it is law.',
    status: 'Still a Bill on 13 February 2026; later status not verified',
    begun: 'not_known',
    traps: ['Do not rely on it as law until somebody has checked that it is.'],
    unsure: 'Whether it was passed, and from when, is not known.',
  },
} as const satisfies Record<string, GatewayRow>;

export type GatewayId = keyof typeof GATEWAYS;
