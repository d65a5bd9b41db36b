import { viewHeldDocuments } from '~/app/services/copies.server';
import { copiesMade } from '~/app/services/copies-made.server';
import { hasCopyReceipt } from '~/app/services/copy-receipt.server';
import { type DocumentReader, listDocumentProblems } from '~/app/services/documents.server';
import { standingOfCopies } from '~/app/services/releases.server';
import { can } from '~/forms/access/permissions';
import { mayHaveLink } from '~/forms/copies/copy-links';
import { COPY_WAYS, type CopyHow } from '~/forms/copies/handling';
import { mayBeGiven } from '~/forms/copies/releases';
import { formatInstant } from '~/forms/values/dates';

/** What the page about copies shows: each document with what happened to its copies, and what could not be made yet. */
export async function copiesPage(reader: DocumentReader, agreementId: string) {
  const standing = await standingOfCopies(agreementId);
  const { sealed } = await copiesMade(agreementId, reader.visitChildId !== null);
  const made = new Map(sealed.map((copy) => [copy.documentId, copy]));
  const held = (await viewHeldDocuments(reader, agreementId)).filter(({ document }) => made.has(document.id));
  const isPractitioner = can(reader, 'prepare an agreement');
  return {
    hasReceipts: made.size > 0 && reader.visitChildId === null && can(reader, 'read office papers'),
    back: isPractitioner ? `/agreements/${agreementId}/confirmation` : `/records/${agreementId}`,
    problems: (await listDocumentProblems(agreementId)).map(({ problem }) => problem),
    documents: await Promise.all(
      held.map(async ({ document, copies }) => {
        const isReady = mayBeGiven({ type: standing.get(document.id) ?? 'not needed' });
        const mayBeLinked = (how: CopyHow) =>
          isReady && reader.visitChildId === null && mayHaveLink(document.audience, how);
        return {
          id: document.id,
          name: made.get(document.id)?.name ?? document.title,
          mark: made.get(document.id)?.mark ?? null,
          reference: document.reference,
          notReady: !isReady,
          hasReceipts: isReady && (await hasCopyReceipt(document)),
          checkPage: reader.visitChildId === null ? `/agreements/${agreementId}/releases/${document.id}` : null,
          copies: copies.map((copy) => ({
            id: copy.id,
            what: `${COPY_WAYS[copy.how].label}: ${copy.givenTo}`,
            note: copy.note,
            recorded: `${copy.recordedByName}, ${formatInstant(copy.recordedAt)}`,
            linkPage: mayBeLinked(copy.how) ? `/agreements/${agreementId}/copies/${copy.id}` : null,
          })),
        };
      }),
    ),
  };
}
