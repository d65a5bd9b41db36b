import type { LawRow } from '~/forms/sharing/law-row';
import { LOCAL_SOURCES, productRule } from '~/forms/sharing/law-sources';

/** What people take for a lawful basis, and is none; nor is its absence a bar. */
export const NOT_A_BASIS = {
  agencies_agreement: {
    label: 'An information sharing agreement between agencies',
    meaning: 'It says how agencies share. It is nobody’s consent, and sharing may be lawful without one.',
    source: LOCAL_SOURCES.derby,
    who: 'Nobody may rely on it alone, and nobody need wait for one.',
    traps: [],
    unsure: 'That it is neither consent nor a bar is this product’s reading of the procedure.',
  },
  service: {
    label: 'Agreement to a service, or its refusal',
    meaning: 'Wanting help is no answer about sharing.',
    source: LOCAL_SOURCES.swindon,
    who: 'Nobody.',
    traps: [],
    unsure: '',
  },
  guidance: {
    label: 'Guidance by itself',
    meaning: 'Guidance says how to act. The obligation is in the law that it explains: name that.',
    source: productRule('guidance is named beside the law, not in its place'),
    who: 'Nobody may rely on it alone.',
    traps: [],
    unsure: '',
  },
} as const satisfies Record<string, LawRow>;
