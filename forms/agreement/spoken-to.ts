import type { WhoIsAsked } from '~/forms/agreement/draft';
import type { Capacity } from '~/forms/deciders/capacities';
import type { Wording } from '~/forms/definition';

/** How somebody is spoken to: as an adult of the family, as the young person themself, or as an officer of the council. */
export const SPOKEN_TO = ['family', 'own', 'council'] as const;
export type SpokenTo = (typeof SPOKEN_TO)[number];

/** How whoever is asked is spoken to. An officer authorises: nothing calls that an agreement. */
export function spokenToOf({ relationship }: Pick<WhoIsAsked, 'relationship'>, standing: Capacity | null): SpokenTo {
  if (relationship === 'self') return 'own';
  return standing === 'council' ? 'council' : 'family';
}

/** A wording with the sentences that differ for somebody spoken to in another way in their places; the wording itself where none does. */
export function wordedFor(wording: Wording, spokenTo: SpokenTo): Wording {
  const instead = wording.instead?.[spokenTo];
  if (!instead) return wording;
  const { notice } = wording;
  return {
    ...wording,
    title: instead.title ?? wording.title,
    informed: { ...wording.informed, ...instead.informed },
    notice: {
      ...notice,
      parts: notice.parts.map((part) => ({ ...part, text: instead.notice?.[part.title] ?? part.text })),
      basis: { ...notice.basis, ...instead.basis },
    },
    topics: { ...wording.topics, ...instead.topics },
    roles: { ...wording.roles, ...instead.roles },
    family: { ...wording.family, ...instead.family },
    documents: { ...wording.documents, ...instead.documents },
  };
}
