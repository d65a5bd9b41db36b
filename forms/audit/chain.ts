/** What one link of the audit chain is made from. */
export type ChainLink = {
  readonly sequence: number;
  readonly at: string;
  readonly actorKind: string;
  readonly actorId: string;
  readonly type: string;
  readonly agreementId: string | null;
  readonly childId: string | null;
  readonly details: string;
  readonly previousHash: string;
};

/** The hash before the first event. */
export const FIRST_HASH = '0'.repeat(64);

/** The hash of one event, over everything in it and the hash before it. `hash` gives hexadecimal SHA-256 of text. */
export function linkHash(link: ChainLink, hash: (text: string) => string): string {
  return hash(
    JSON.stringify([
      link.sequence,
      link.at,
      link.actorKind,
      link.actorId,
      link.type,
      link.agreementId,
      link.childId,
      link.details,
      link.previousHash,
    ]),
  );
}

/** The sequence of the first event that does not follow from the one before it, or null when the whole chain holds. */
export function firstBrokenLink(
  links: readonly (ChainLink & { readonly hash: string })[],
  hash: (text: string) => string,
): number | null {
  let previous = FIRST_HASH;
  for (const link of links) {
    if (link.previousHash !== previous || link.hash !== linkHash(link, hash)) return link.sequence;
    previous = link.hash;
  }
  return null;
}
