import type { LawRow } from '~/forms/sharing/law-row';
import { ukGdpr } from '~/forms/sharing/law-sources';

/** How criminal-offence information may be shared. Allegations and proceedings count as such (DPA 2018 s.11(2)). */
export const ARTICLE_10 = {
  official_authority: {
    label: 'Under official authority',
    meaning: 'A body with official authority over criminal matters, such as the police, handles the information.',
    source: ukGdpr('Art 10; Data Protection Act 2018 s.11(2)'),
    who: 'Bodies with official authority. For a council, ask your data protection officer first.',
    traps: ['Being a public body is not by itself official authority over criminal offences.'],
    unsure: 'How far a council’s children’s services hold official authority was not checked.',
  },
  schedule_1: {
    label: 'With a condition of Schedule 1',
    meaning: 'A condition of Schedule 1, such as paragraph 6, 10 or 18, allows it.',
    source: ukGdpr('Art 10; Data Protection Act 2018 s.10(5) and Sch 1'),
    who: 'Any body that meets the condition. For a council usually paragraph 6.',
    traps: ['Name the condition. An allegation that was never proved still counts as criminal-offence information.'],
    unsure: '',
  },
} as const satisfies Record<string, LawRow>;

export type Article10Id = keyof typeof ARTICLE_10;
