import { database } from '~/app/services/database.server';
import { formsOfVisit } from '~/app/services/siblings.server';
import type { Agreement } from '~/db/agreements';
import type { Child } from '~/db/children';
import { listSiblings } from '~/db/siblings';
import type { Draft } from '~/forms/agreement/draft';
import { type NamedElsewhere, otherChildrenNamed, type TextOnForm } from '~/forms/agreement/named-in-text';
import type { TakenDown } from '~/forms/agreement/taken-down';
import type { CardAnswers } from '~/forms/agreement/wishes';

/** The other children of the family, or of the conversation, whom these texts of a child's form name, and where. */
export async function childrenNamed(
  { agreement, child }: { readonly agreement: Agreement; readonly child: Child },
  texts: readonly TextOnForm[],
): Promise<readonly NamedElsewhere[]> {
  const family = await listSiblings(await database(), child.id);
  const conversation = (await formsOfVisit(agreement)).map((form) => form.child);
  const others = new Map([...family, ...conversation].map((other) => [other.id, other]));
  others.delete(child.id);
  return otherChildrenNamed(texts, child, [...others.values()]);
}

/** What a practitioner wrote on a form. */
export function textsOfDraft({ why, views, who }: Draft): readonly TextOnForm[] {
  return [
    { where: 'Why', text: why },
    { where: 'What the child thinks', text: views?.said ?? '' },
    { where: 'Why the child will not be told yet', text: views?.notToldWhy ?? '' },
    { where: 'Court order', text: who?.courtOrderDetail ?? '' },
  ];
}

/** What a practitioner wrote down of answers that were given without the tablet. */
export function textsOfTakenDown({ cards, optOut, exactWords, why, handBack }: TakenDown): readonly TextOnForm[] {
  return [
    ...textsOfFamily(cards, optOut),
    { where: 'What they said', text: exactWords },
    { where: 'Why there is no signature', text: why },
    { where: 'What you saw', text: handBack.detail ?? '' },
    { where: 'What they say will happen', text: handBack.ownWords ?? '' },
  ];
}

/** What a family member wrote on their pages. */
export function textsOfFamily(cards: CardAnswers, optOut: string): readonly TextOnForm[] {
  const limits = Object.values(cards).flatMap((card) => ('limit' in card && card.limit ? [card.limit] : []));
  return [
    ...limits.map((text) => ({ where: 'A limit', text })),
    { where: 'What they do not want shared', text: optOut },
  ];
}
