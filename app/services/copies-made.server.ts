import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { listDocuments } from '~/db/documents';
import { listJobs } from '~/db/jobs';
import { findLatestProposal } from '~/db/proposals';
import { audienceKind } from '~/forms/copies/audience';

/** A copy of one agreement, sealed or still being made. */
export type CopyMade = { readonly documentId: string; readonly name: string; readonly reference: string };

/** The copies that are sealed, each with whom it is for; how many are being made; and why others cannot be made yet. */
export async function copiesMade(
  agreementId: string,
): Promise<{ readonly sealed: readonly CopyMade[]; readonly waiting: number; readonly problems: readonly string[] }> {
  const db = await database();
  const proposal = await findLatestProposal(db, agreementId);
  const documents = await listDocuments(db, agreementId);
  const jobs = (await listJobs(db, agreementId)).filter(({ kind, doneAt }) => kind === 'seal' && doneAt === null);
  const at = now();
  return {
    sealed: documents.map(({ id, reference, audience, version }) => ({
      documentId: id,
      reference,
      name: `${nameOf(audience, proposal?.content ?? null)}${version > 1 ? `, version ${version}` : ''}`,
    })),
    waiting: jobs.filter(({ lastError, runAt }) => lastError === null && runAt <= at).length,
    problems: [...new Set(jobs.flatMap(({ lastError }) => lastError ?? []))],
  };
}

type Named = {
  readonly person: { readonly id: string; readonly name: string };
  readonly recipients: readonly { readonly id: string; readonly name: string }[];
};

function nameOf(audience: Parameters<typeof audienceKind>[0], proposal: Named | null): string {
  const id = audience.split(':')[1];
  switch (audienceKind(audience)) {
    case 'family':
      return `Copy for ${proposal?.person.name ?? 'the family'}`;
    case 'recipient':
      return `Confirmation for ${proposal?.recipients.find((recipient) => recipient.id === id)?.name ?? 'a recipient'}`;
    case 'office':
      return 'Office copy';
    default:
      return 'Copy';
  }
}
