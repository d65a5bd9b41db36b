import type { HandOverRefusal } from '~/app/services/proposals.server';

/** Why the tablet cannot be given to the family yet, in a sentence. */
export function handOverSentence(reasons: readonly HandOverRefusal[]): string {
  if (reasons.includes('changed meanwhile')) {
    return 'Somebody changed this form meanwhile. This page now shows what stands in it. Check it, then give the tablet over';
  }
  if (reasons.includes('cannot be printed')) {
    return 'This form holds a character that cannot be printed yet. It is named below: write it in another way';
  }
  if (reasons.includes('names a protected detail')) {
    return 'This form would show something that is kept from the person who is asked. The line to change is named below';
  }
  return 'Something is still missing. It is named below';
}
