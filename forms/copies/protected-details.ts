import { type Finder, finderOf, findNothing } from '~/forms/copies/protected-strings';
import { foldName } from '~/forms/values/names';

/**
 * What may give away where somebody is, and who may suffer if it is known who helped: golden rule 5 of the DfE’s advice of
 * 2024 protects the identities of those who may suffer if an abuser learns them.
 */
export const PROTECTED_KINDS = {
  address: { label: 'An address or a postcode', about: 'places' },
  telephone: { label: 'A telephone number', about: 'places' },
  email: { label: 'An email address', about: 'places' },
  school: { label: 'A school or nursery', about: 'places' },
  gp: { label: 'A doctor’s practice or a hospital', about: 'places' },
  refuge: { label: 'A refuge', about: 'places' },
  office: { label: 'A team or an office whose name gives the area away', about: 'places' },
  other_place: { label: 'Another place or contact', about: 'places' },
  neighbour: { label: 'A neighbour or a relative', about: 'people' },
  referrer: { label: 'Whoever told us', about: 'people' },
  colleague: { label: 'A colleague', about: 'people' },
  other_person: { label: 'Another person', about: 'people' },
} as const satisfies Record<string, { label: string; about: 'places' | 'people' }>;

export type ProtectedKind = keyof typeof PROTECTED_KINDS;

/** Somebody from whom a detail is kept: a person of the family by their id, or anybody else by name. */
export type Barred = { readonly personId: string | null; readonly name: string };

/** One detail that is kept from some readers: the words that must not reach them, from whom, and why. For the office alone. */
export type ProtectedDetail = {
  readonly id: string;
  readonly kind: ProtectedKind;
  readonly words: readonly string[];
  readonly barred: readonly Barred[];
  readonly why: string;
  readonly recordedAt: string;
};

/** Whoever a copy or a page is for: by id where they are of the family, and by name where it is known. */
export type Reader = { readonly personId: string | null; readonly name: string | null };

/** The details that are kept from a reader. Somebody barred by name is the same person under any writing of that name. */
export function barredFrom(details: readonly ProtectedDetail[], reader: Reader): readonly ProtectedDetail[] {
  return details.filter(({ barred }) => barred.some((one) => isSame(one, reader)));
}

/** A finder of everything that is kept from a reader, or from any of several who read the same. */
export function finderFor(details: readonly ProtectedDetail[], ...readers: readonly Reader[]): Finder {
  const words = readers.flatMap((reader) => barredFrom(details, reader)).flatMap((detail) => detail.words);
  return words.length === 0 ? findNothing : finderOf(words);
}

/** Everybody from whom something is kept, each once, in the order in which they were named. */
export function everybodyBarred(details: readonly ProtectedDetail[]): readonly Barred[] {
  const all = details.flatMap(({ barred }) => barred);
  return all.filter((one, place) => all.findIndex((other) => isSame(other, one)) === place);
}

/** Those barred whom a text names, such as the line that says who was given a copy. */
export function barredNamedIn(details: readonly ProtectedDetail[], text: string): readonly Barred[] {
  return everybodyBarred(details).filter(({ name }) => finderOf([name])(text).length > 0);
}

function isSame(barred: Barred, { personId, name }: Reader): boolean {
  if (barred.personId !== null && barred.personId === personId) return true;
  return name !== null && foldName(name) !== '' && foldName(barred.name) === foldName(name);
}
