import type { LawRow } from '~/forms/sharing/law-row';
import { LOCAL_SOURCES, productRule, ukGdpr } from '~/forms/sharing/law-sources';

type MeaningRow = LawRow & {
  /** What such a yes does to the lawful basis. */
  readonly effect: string;
};

/** The five things that people call consent: never one field. */
export const CONSENT_MEANINGS = {
  agreement_openness: {
    label: 'Openness: they were told, and said what they wish',
    meaning: 'The family was told openly and their wishes are known.',
    effect: 'Evidence of openness. The basis is another, usually public task.',
    source: LOCAL_SOURCES.swindon,
    who: 'What most forms really record.',
    traps: ['Do not call it the lawful basis.'],
    unsure: '',
  },
  confidentiality_consent: {
    label: 'Release from confidence',
    meaning: 'The person agrees that what they told in confidence may be passed on.',
    effect: 'Answers the question of confidentiality, and no other.',
    source: LOCAL_SOURCES.devon,
    who: 'Common beside an agreement.',
    traps: [],
    unsure: '',
  },
  gdpr_consent: {
    label: 'Consent as the lawful basis',
    meaning: 'The yes itself is the basis under UK GDPR Article 6(1)(a) or 9(2)(a).',
    effect: 'Ends the sharing when it is taken back, and gives rights to erasure and to a portable copy.',
    source: ukGdpr('Art 6(1)(a) and Art 9(2)(a)'),
    who: 'Rare for councils. First ask: if they say no, would you share anyway?',
    traps: ['If you would share anyway, use another basis and record agreement.'],
    unsure: '',
  },
  service_agreement: {
    label: 'Agreement to a service',
    meaning: 'The family wants the help itself, such as early help or a service under s.17.',
    effect: 'None: it is no lawful basis, and its refusal is no bar.',
    source: LOCAL_SOURCES.swindon,
    who: 'Anybody who offers a service.',
    traps: ['Never take a yes or no to a service as an answer about sharing.'],
    unsure: '',
  },
  medical_consent: {
    label: 'Consent to treatment',
    meaning: 'A patient agrees to be examined or treated.',
    effect: 'None here: this service does not record it.',
    source: productRule('consent to treatment is outside this service'),
    who: 'Health practitioners, elsewhere.',
    traps: [],
    unsure: '',
  },
} as const satisfies Record<string, MeaningRow>;

export type ConsentMeaningId = keyof typeof CONSENT_MEANINGS;
