import type { LocalDate } from '~/forms/values/dates';

/** Where a rule comes from, as it stood on its days. A reason keeps the whole row, so that later edits never reword it. */
export type Source = {
  readonly cite: string;
  readonly kind: 'law' | 'case' | 'guidance' | 'local policy' | 'product rule';
  /** Null: not known, or not begun. */
  readonly inForceFrom: LocalDate | null;
  readonly supersededOn: LocalDate | null;
  /** False until somebody has read the text itself: it must not be shown to a family as law before. */
  readonly verified: boolean;
};

/** One reason of a decision, with what it rests on. */
export type Reason = { readonly text: string; readonly source: Source };

/** A reason that rests on a row of this table. */
export function because(text: string, source: SourceId): Reason {
  return { text, source: SOURCES[source] };
}

/** The source as it is printed after a reason. */
export function citation({ cite, verified }: Source): string {
  return verified ? cite : `${cite} (text not checked yet)`;
}

/** Whether a source is in force on a day; one whose first day is not known is not relied on as being in force. */
export function inForceOn({ inForceFrom, supersededOn }: Source, day: LocalDate): boolean {
  return inForceFrom !== null && inForceFrom <= day && (supersededOn === null || day < supersededOn);
}

/** From knowledge of the Act: nobody has checked the section text for this product yet. */
function law<const Cite extends string>(cite: Cite, inForceFrom: LocalDate | null) {
  return { cite, kind: 'law', inForceFrom, supersededOn: null, verified: false } as const;
}

function productRule<const Cite extends string>(cite: Cite) {
  return { cite, kind: 'product rule', inForceFrom: '2026-11-18', supersededOn: null, verified: true } as const;
}

/** What the rules of forms/deciders/ rest on. England only. */
export const SOURCES = {
  ca_s2: law('Children Act 1989 s.2', '1991-10-14'),
  ca_s2_7: law('Children Act 1989 s.2(7)', '1991-10-14'),
  ca_s3: law('Children Act 1989 s.3(1)', '1991-10-14'),
  ca_s3_5: law('Children Act 1989 s.3(5)', '1991-10-14'),
  ca_s8: law('Children Act 1989 s.8', '1991-10-14'),
  ca_s12_2: law('Children Act 1989 s.12(1), (2)', '2014-04-22'),
  ca_s12_2a: law('Children Act 1989 s.12(2A)', '2014-04-22'),
  ca_s14c: law('Children Act 1989 s.14C', '2005-12-30'),
  ca_s33: law('Children Act 1989 s.33(3), (4)', '1991-10-14'),
  ca_s38: law('Children Act 1989 s.38, s.31(11)', '1991-10-14'),
  ca_s44: law('Children Act 1989 s.44(4)(c), (5)', '1991-10-14'),
  ca_s91_14: law('Children Act 1989 s.91(14)', '1991-10-14'),
  ca_s10a: law('Children Act 1989 s.10A (Victims and Prisoners Act 2024 s.18)', null),
  ca_s10c: law('Children Act 1989 s.10C (Victims and Courts Act 2026)', null),
  ca_s10e: law('Children Act 1989 s.10E (Victims and Courts Act 2026)', null),
  ca_s105: law('Children Act 1989 s.105(1)', '1991-10-14'),
  aca_s25: law('Adoption and Children Act 2002 s.25', '2005-12-30'),
  aca_s46: law('Adoption and Children Act 2002 s.46', '2005-12-30'),
  fla_orders: law('Family Law Act 1996 Parts 4 and 4A; Female Genital Mutilation Act 2003 Sch 2', '1997-10-01'),
  flra_s9: law('Family Law Reform Act 1969 s.9', '1970-01-01'),
  mca_s1_2: law('Mental Capacity Act 2005 s.1(2), s.2(5)', '2007-10-01'),
  mca_s3: law('Mental Capacity Act 2005 ss.2 and 3', '2007-10-01'),
  mca_s4: law('Mental Capacity Act 2005 s.4', '2007-10-01'),
  gdpr_7: law('UK GDPR Art 7', '2021-01-01'),
  gdpr_4_1: law('UK GDPR Art 4(1)', '2021-01-01'),
  gillick: {
    cite: 'Gillick v West Norfolk and Wisbech Area Health Authority [1986] AC 112',
    kind: 'case',
    inForceFrom: '1985-10-17',
    supersededOn: null,
    verified: false,
  },
  hm_guidance_2018: {
    cite: 'HM Government information sharing advice, 2008 to 2018: practice questions on understanding',
    kind: 'guidance',
    inForceFrom: '2008-01-01',
    supersededOn: '2024-05-01',
    verified: false,
  },
  derby: {
    cite: 'Derby City Children’s Social Care Procedures 1.1.8',
    kind: 'local policy',
    inForceFrom: null,
    supersededOn: null,
    verified: true,
  },
  hertfordshire: {
    cite: 'Hertfordshire Children’s Services Procedures, Consent to Information Sharing (November 2024)',
    kind: 'local policy',
    inForceFrom: '2024-11-01',
    supersededOn: null,
    verified: true,
  },
  devon: {
    cite: 'Devon County Council, Information sharing: consent and capacity',
    kind: 'local policy',
    inForceFrom: null,
    supersededOn: null,
    verified: true,
  },
  own_wish: productRule('Product rule: everybody speaks for their own information'),
  views_always: productRule('Product rule: a child’s views are asked for, whoever signs'),
  practitioner_chooses: productRule('Product rule: the practitioner may choose otherwise, with a reason'),
  routing: productRule('Product rule: who is expected to decide, by age and understanding'),
  never_blocks: productRule('Product rule: what is missing warns, and blocks nothing'),
  keep_apart: productRule('Product rule: every person’s wish is kept apart'),
  birthdays: productRule('Product rule: birthdays at 12, 16 and 18 raise a review and end nothing'),
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;
