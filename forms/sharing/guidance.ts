import type { Source } from '~/forms/deciders/sources';
import type { LawRow } from '~/forms/sharing/law-row';
import { DFE_2024, LOCAL_SOURCES } from '~/forms/sharing/law-sources';
import type { LocalDate } from '~/forms/values/dates';

type GuidanceRow = LawRow & {
  /** What whoever chooses it is told; empty: nothing stands against it. */
  readonly warning: string;
};

const EVERYONE = 'Everyone who works with children in England.';

function national(cite: string, inForceFrom: LocalDate, supersededOn: LocalDate | null): Source {
  return { cite, kind: 'guidance', inForceFrom, supersededOn, verified: false };
}

/** Guidance by version: each has its days. What was superseded stays selectable and is warned of, never refused. */
export const GUIDANCE = {
  working_together_2018: {
    label: 'Working Together to Safeguard Children 2018',
    meaning: 'The government’s guidance on working together, as it stood until December 2023.',
    source: national('Working Together to Safeguard Children 2018', '2018-07-04', '2023-12-15'),
    who: EVERYONE,
    traps: ['Derby’s example basis names it. Guidance is not itself a legal obligation.'],
    unsure: 'The days are from knowledge.',
    warning: 'Superseded guidance: it was replaced in 2023, and again in 2026.',
  },
  working_together_2023: {
    label: 'Working Together to Safeguard Children 2023',
    meaning: 'The government’s guidance on working together, as it stood until March 2026.',
    source: national('Working Together to Safeguard Children 2023', '2023-12-15', '2026-03-18'),
    who: EVERYONE,
    traps: [],
    unsure: 'The days are from knowledge and other people’s accounts.',
    warning: 'Superseded guidance: it was replaced in March 2026.',
  },
  working_together_2026: {
    label: 'Working Together to Safeguard Children 2026',
    meaning: 'The government’s guidance on working together, published on 18 March 2026.',
    source: national('Working Together to Safeguard Children 2026', '2026-03-18', null),
    who: EVERYONE,
    traps: [],
    unsure: 'Known from other people’s accounts: neither its text nor its chapter numbers were seen.',
    warning: '',
  },
  dfe_advice_2018: {
    label: 'Information sharing advice 2018',
    meaning: 'The first of the three generations of golden rules that this service keeps.',
    source: national('HM Government, Information sharing: advice for practitioners (2018)', '2018-07-04', '2024-05-01'),
    who: EVERYONE,
    traps: [],
    unsure: 'Known from paraphrases. The days are from knowledge.',
    warning: 'Superseded guidance: it was replaced in 2024.',
  },
  dfe_advice_2024: {
    label: 'Information sharing advice 2024',
    meaning: 'The DfE’s advice, with its seven golden rules: consent is not needed where a child is at risk.',
    source: DFE_2024,
    who: EVERYONE,
    traps: [],
    unsure: 'Dated 19 April 2024 by one account and 1 May 2024 by others: one document.',
    warning: 'It came before the duty to share. Check whether the guidance of September 2026 has replaced it.',
  },
  dfe_duty_2026: {
    label: 'Information Sharing Duty, September 2026',
    meaning: 'Statutory guidance on the duty to share: share no more widely than necessary, and record it.',
    source: national('DfE, Information Sharing Duty (September 2026)', '2026-09-10', null),
    who: 'Bodies listed for the duty to share.',
    traps: [],
    unsure: 'Text not seen. That it exists, and its day, are known from two other parties’ notes.',
    warning: 'Nobody has read its text for this service yet. Read it before you rely on it.',
  },
  derby_1_1_8: {
    label: 'Derby procedure 1.1.8',
    meaning: 'The procedure whose consent form this service began with.',
    source: LOCAL_SOURCES.derby,
    who: 'Derby City Council.',
    traps: ['It gives reasons only for a decision to share. Here reasons are asked for either way.'],
    unsure: 'Its day is not known.',
    warning: 'It names guidance of 2018 as a legal obligation, and does not know the duty to share.',
  },
  warrington_2026: {
    label: 'Warrington information sharing page 2026',
    meaning: 'A local partnership’s account of Working Together 2026, with principles and questions.',
    source: LOCAL_SOURCES.warrington,
    who: 'Warrington’s safeguarding partners.',
    traps: [],
    unsure: 'Its day is not known. Its golden rules are the partnership’s own.',
    warning: 'It does not name the duty to share.',
  },
  bedfordshire: {
    label: 'Pan-Bedfordshire page on sharing information',
    meaning: 'Five questions on proportionality, and what informed consent means.',
    source: LOCAL_SOURCES.bedfordshire,
    who: 'Safeguarding partners in Bedfordshire.',
    traps: ['It respects a no unless somebody, not only the child, would be at risk of significant harm.'],
    unsure: 'Its day is not known.',
    warning: 'It does not name the duty to share.',
  },
  swindon: {
    label: 'Swindon briefing on consent',
    meaning: 'A briefing on the advice of 2024: consent is not the default basis.',
    source: LOCAL_SOURCES.swindon,
    who: 'Safeguarding partners in Swindon.',
    traps: ['Its counts of bases and conditions are out of date.'],
    unsure: 'Its day is not known.',
    warning: 'It rests on guidance of 2023, and does not know the duty to share.',
  },
} as const satisfies Record<string, GuidanceRow>;

export type GuidanceId = keyof typeof GUIDANCE;
