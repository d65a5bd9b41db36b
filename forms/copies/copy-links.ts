import { type Audience, audienceKind } from '~/forms/copies/audience';
import type { CopyHow } from '~/forms/copies/handling';

/**
 * Whether the holder of a copy may have an address of their own, by which they ask whether it still holds: somebody who answered,
 * or a recipient, who was given it. Not the child, whose copy lies where the family reads it, and not whoever asked for what is
 * held: that copy says what was held on a day, and holds for ever.
 */
export function mayHaveLink(audience: Audience, how: CopyHow): boolean {
  return how !== 'not_given' && ['family', 'recipient'].includes(audienceKind(audience));
}
