import { database } from '~/app/services/database.server';
import { contentOf, gatherFor } from '~/app/services/document-content.server';
import { sha256 } from '~/app/services/file-cipher.server';
import { protectedDetailsOf } from '~/app/services/protected-details.server';
import type { InVisit } from '~/app/services/visit.server';
import { findAgreement } from '~/db/agreements';
import type { Database } from '~/db/connection';
import { findDocument, findDocumentFor, listDocuments, type SealedDocument } from '~/db/documents';
import { listFinishedSignings } from '~/db/record-evidence';
import { listReleaseSteps } from '~/db/releases';
import { readerOf } from '~/forms/copies/for-reader';
import { barredFrom, barredNamedIn, type ProtectedDetail } from '~/forms/copies/protected-details';
import { mayBeGiven, type ReleaseStanding, releaseStanding } from '~/forms/copies/releases';

/** A copy that is not checked yet, or was made for somebody else. Read where somebody may look on: it says neither what nor why. */
export const NOT_READY = 'This copy is not ready to be given yet';
const FOR_SOMEBODY_ELSE = 'This copy was made for somebody else. Give everybody the copy that was made for them';

/** A copy on its way to somebody from whom something is kept. */
export type OnItsWay = { readonly standing: ReleaseStanding; readonly kept: readonly ProtectedDetail[] };

/** Where the release of a copy stands, with what is kept from its reader: nothing for most, which then need no check. */
export async function releaseOf(db: Database, document: SealedDocument): Promise<OnItsWay> {
  const free: OnItsWay = { standing: { type: 'not needed' }, kept: [] };
  const agreement = await findAgreement(db, document.agreementId);
  const details = agreement ? await protectedDetailsOf(db, agreement.childId) : [];
  if (details.length === 0) return free;
  const made = await gatherFor(db, document);
  const reader = made && readerOf(made.gathered.record.proposal, document.audience);
  const kept = reader ? barredFrom(details, reader) : [];
  if (!made || kept.length === 0) return free;
  const content = contentOf(made.job, made.gathered);
  const standing = releaseStanding({
    isForBarredReader: true,
    // What was sealed is what would be made today: nothing that is protected since can be in it.
    isCurrent: content !== null && sha256(JSON.stringify(content)) === document.contentHash,
    protections: fingerprintOf(kept),
    steps: await listReleaseSteps(db, document.id),
  });
  return { standing, kept };
}

/** Whether a copy may be opened, to be given: nothing is kept from its reader, or a second person has checked it. */
export async function mayLeave(document: SealedDocument): Promise<boolean> {
  return mayBeGiven((await releaseOf(await database(), document)).standing);
}

/**
 * Why a copy cannot be recorded as given to somebody, in a sentence; null where it can. The one disclosure that is ever stopped:
 * of a protected detail to somebody from whom it is kept.
 */
export async function whyNotGiven(
  db: Database,
  document: SealedDocument,
  childId: string,
  givenTo: string,
): Promise<string | null> {
  const { standing, kept } = await releaseOf(db, document);
  if (!mayBeGiven(standing)) return NOT_READY;
  const named = barredNamedIn(await protectedDetailsOf(db, childId), givenTo);
  return named.length > 0 && kept.length === 0 ? FOR_SOMEBODY_ELSE : null;
}

/** A fingerprint of what is kept from a reader: what is protected since makes another. */
export function fingerprintOf(kept: readonly ProtectedDetail[]): string {
  return sha256(JSON.stringify([...new Set(kept.flatMap(({ words }) => words))].sort()));
}

/** Where staff see what a copy waits for; in a visit the page that says no more than that it is not ready. */
export async function releasePage({ visitChildId }: InVisit, documentId: string): Promise<string> {
  const document = await findDocument(await database(), documentId);
  const copies = `/agreements/${document?.agreementId}`;
  return visitChildId === null ? `${copies}/releases/${documentId}` : `${copies}/copies`;
}

/** Where the release of each copy of a form stands, by the id of the document; the office's own are not among them. */
export async function standingOfCopies(agreementId: string): Promise<ReadonlyMap<string, ReleaseStanding['type']>> {
  const db = await database();
  const standing = new Map<string, ReleaseStanding['type']>();
  for (const document of await listDocuments(db, agreementId)) {
    if (document.audience === 'office') continue;
    standing.set(document.id, (await releaseOf(db, document)).standing.type);
  }
  return standing;
}

/** The newest copy that a person of the family may hold of a form, by their name on it; null while there is none. */
export async function newestCopyFor(agreementId: string, name: string): Promise<SealedDocument | null> {
  const db = await database();
  const signing = (await listFinishedSignings(db, agreementId)).find(({ person }) => person === name);
  return signing ? findDocumentFor(db, agreementId, `family:${signing.personId}`) : null;
}
