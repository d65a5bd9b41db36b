import type { LawRow } from '~/forms/sharing/law-row';
import { LOCAL_SOURCES, productRule } from '~/forms/sharing/law-sources';

type WordingRow = LawRow & {
  /** The words themselves, for a record of the basis. */
  readonly text: string;
  /** The wording to offer in its place; null: this is the one. */
  readonly better: 'rewritten_2026' | null;
};

/** Ready wordings of a lawful basis. Derby's own stays selectable and is warned of; the better one is offered beside it. */
export const BASIS_WORDINGS = {
  derby_2018: {
    label: 'Derby’s example',
    meaning: 'The example of Derby’s procedure for a refusal that is overridden.',
    text: 'Processing to fulfil a legal obligation, in this case the disclosure is justified in line with the Working Together To Safeguard Children 2018.',
    source: LOCAL_SOURCES.derby,
    who: 'Councils that keep to Derby’s procedure.',
    traps: [
      'Superseded guidance: it was replaced in 2023 and in 2026.',
      'Guidance is not itself the obligation: name the provision in law.',
      'It names no Article 9 condition and nothing for criminal offences.',
    ],
    unsure: '',
    better: 'rewritten_2026',
  },
  rewritten_2026: {
    label: 'The same, rewritten',
    meaning:
      'A basis that names the law, the condition, confidentiality and the guidance. Fill in what stands in brackets.',
    text:
      'Article 6(1)(c) legal obligation: Children Act 2004 s.16LA [or Article 6(1)(e) public task: Children Act 1989 s.17 or s.47]. ' +
      'Article 9(2)(g) with Data Protection Act 2018 Schedule 1 paragraph 6 [or 18, with its reason]. ' +
      'Confidentiality: required by law [or overriding public interest, because …]. ' +
      'Guidance followed: Working Together 2026, [chapter]; DfE Information Sharing Duty, September 2026.',
    source: productRule('Derby’s example basis, rewritten'),
    who: 'Every council.',
    traps: [],
    unsure: 'Neither guidance it names was read for this service: check them before you rely on them.',
    better: null,
  },
} as const satisfies Record<string, WordingRow>;

export type BasisWordingId = keyof typeof BASIS_WORDINGS;
