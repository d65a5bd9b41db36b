import type { Voice } from '~/forms/deciders/who-decides';

/** Somebody whose information an item holds, and whose yes it needs: any one of `voices`. */
export type Owner = { readonly personId: string; readonly voices: readonly string[] };

/**
 * Whose yes an item needs. The child's information is decided by whoever decides for the child; everybody else's is their
 * own, and nobody consents for another adult or for a brother or sister: that is asked of them, or rests on another basis.
 */
export function ownersOf(
  about: readonly string[],
  childId: string,
  governing: readonly Pick<Voice, 'personId'>[],
): readonly Owner[] {
  return about.map((personId) => ({
    personId,
    voices: personId === childId ? governing.map((voice) => voice.personId) : [personId],
  }));
}
