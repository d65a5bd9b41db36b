import { foldName } from '~/forms/values/names';

/** A child by what they are called. */
export type Called = { readonly givenNames: string; readonly knownAs: string | null };

/** A text of a form, and where it stands. */
export type TextOnForm = { readonly where: string; readonly text: string };

/** Another child whom a text of this child's form names. */
export type NamedElsewhere = { readonly where: string; readonly name: string };

/**
 * The other children of the family whom a form's own words name, by a given name or the name they go by, as whole words. What
 * stands on one child's form is read on that child's copies: it is for the practitioner to say whether the other belongs there.
 * It warns; it blocks nothing. A name that this child shares is nobody else's.
 */
export function otherChildrenNamed(
  texts: readonly TextOnForm[],
  child: Called,
  others: readonly Called[],
): readonly NamedElsewhere[] {
  const own = namesOf(child).map(foldName);
  return texts.flatMap(({ where, text }) => {
    const words = new Set(wordsIn(text));
    return others.flatMap((other) => {
      const name = namesOf(other).find((one) => words.has(foldName(one)) && !own.includes(foldName(one)));
      return name === undefined ? [] : [{ where, name }];
    });
  });
}

/** The first of the given names, and the name they go by: a middle name is often somebody else's. */
function namesOf({ givenNames, knownAs }: Called): readonly string[] {
  return [knownAs ?? '', givenNames.split(/\s+/)[0] ?? ''].filter((name) => name !== '');
}

/** A hyphen or an apostrophe is part of a name (Anne-Marie, D’Arcy), and an "’s" after it is not. */
function wordsIn(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return words.flatMap((word) => [word, word.replace(/['’]s$/iu, ''), ...word.split('-')]).map(foldName);
}
