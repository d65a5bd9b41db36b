import type { BodyKind, LawRow } from '~/forms/sharing/law-row';
import { readLaw, ukGdpr } from '~/forms/sharing/law-sources';

/** How far a basis is open to a kind of body. */
export type Openness = 'usual' | 'may' | 'rarely' | 'no';

type Article6Row = LawRow & { readonly open: Readonly<Record<BodyKind, Openness>> };

/**
 * The bases of UK GDPR Article 6(1), one of which every sharing needs. Seven since 5 February 2026, when the Data (Use and Access)
 * Act 2025 s.70 added (ea); before that day the other six.
 */
export const ARTICLE_6 = {
  a: {
    label: 'Consent',
    meaning: 'The person freely agreed to this one use, could say no without losing anything, and can take it back.',
    source: ukGdpr('Art 6(1)(a), Art 4(11) and Art 7'),
    who: 'Seldom a council or other public body: a family cannot easily say no to one. A voluntary body may, for optional extras.',
    open: { public: 'rarely', voluntary: 'may' },
    traps: [
      'If you would share anyway, do not rely on consent: it misleads people. Explain, seek agreement, and use another basis.',
      'Consent that is the basis must be as easy to take back as it was to give.',
      'Councils differ: Darlington relies on consent for early help; the DfE and the ICO steer public bodies away from it.',
    ],
    unsure: '',
  },
  b: {
    label: 'Contract',
    meaning: 'Sharing is needed for a contract with the person.',
    source: ukGdpr('Art 6(1)(b)'),
    who: 'Not a council or other public body. A voluntary or private body, rarely.',
    open: { public: 'no', voluntary: 'rarely' },
    traps: ['Agreeing to a service is not a contract to share.'],
    unsure: '',
  },
  c: {
    label: 'Legal obligation',
    meaning: 'A court order or a duty in law, such as the duty to share, obliges you to share this.',
    source: ukGdpr('Art 6(1)(c)'),
    who: 'Any body that is under the obligation. A voluntary body, if it is commissioned and listed for the duty to share.',
    open: { public: 'may', voluntary: 'may' },
    traps: ['Name the provision, or a source that clearly sets it out: guidance is not itself the obligation.'],
    unsure: '',
  },
  d: {
    label: 'Vital interests',
    meaning: 'Sharing is needed to protect somebody’s life.',
    source: ukGdpr('Art 6(1)(d)'),
    who: 'Any body, for danger to life, as a last resort.',
    open: { public: 'rarely', voluntary: 'rarely' },
    traps: ['A parent’s refusal does not take this basis away.'],
    unsure: '',
  },
  e: {
    label: 'Public task',
    meaning: 'Sharing is needed for a task that the law gives to your organisation.',
    source: readLaw('UK GDPR Art 6(1)(e), as amended by the Data (Use and Access) Act 2025 s.70', '2021-01-01'),
    who: 'Councils and other public bodies: the usual basis. A voluntary body, only if the law gives it a task of its own.',
    open: { public: 'usual', voluntary: 'rarely' },
    traps: ['Name the task and its law. A family’s yes is evidence of openness beside it, not the basis.'],
    unsure: 'Since 5 February 2026 the task must be the controller’s own. Only the amending section was seen.',
  },
  ea: {
    label: 'Recognised legitimate interest',
    meaning: 'Sharing is needed to safeguard a vulnerable person: anyone under 18, or an adult at risk.',
    source: readLaw('UK GDPR Art 6(1)(ea) and Annex 1; Data (Use and Access) Act 2025 s.70; SI 2026/82', '2026-02-05'),
    who: 'Voluntary and private bodies. Not a council or other public body for its tasks.',
    open: { public: 'no', voluntary: 'usual' },
    traps: [
      'No balancing test is needed, but sharing must still be necessary.',
      'It is no condition of Article 9: special categories need one of those as well.',
    ],
    unsure: '',
  },
  f: {
    label: 'Legitimate interests',
    meaning: 'Sharing is needed for a legitimate interest that the person’s own interests do not outweigh.',
    source: ukGdpr('Art 6(1)(f)'),
    who: 'Voluntary and private bodies, with a recorded assessment. Not a council or other public body for its tasks.',
    open: { public: 'no', voluntary: 'may' },
    traps: ['Record the legitimate interests assessment.'],
    unsure: '',
  },
} as const satisfies Record<string, Article6Row>;

export type Article6Id = keyof typeof ARTICLE_6;
