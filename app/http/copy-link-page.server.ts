import { notFound } from '~/app/http/responses.server';
import { findLinkedCopy, newLinkSecret } from '~/app/services/copy-links.server';
import type { DocumentReader } from '~/app/services/documents.server';
import { COPY_WAYS } from '~/forms/copies/handling';
import { formatInstant } from '~/forms/values/dates';

/** What the page shows about the address for the holder of a copy. Throws 404 where there is none to make. */
export async function copyLinkPage(reader: DocumentReader, agreementId: string, copyId: string) {
  const found = await findLinkedCopy(reader, agreementId, copyId);
  if (found.type !== 'done') throw notFound();
  const { copy, document, links } = found.value;
  return {
    back: `/agreements/${agreementId}/copies`,
    holder: copy.givenTo,
    copy: `${document.reference}. ${COPY_WAYS[copy.how].label}, ${formatInstant(copy.recordedAt)}`,
    secret: newLinkSecret(),
    made: links
      .filter(({ endedAt }) => endedAt === null)
      .map(({ madeAt, madeByName }) => `Made by ${madeByName}, ${formatInstant(madeAt)}`),
  };
}
