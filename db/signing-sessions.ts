import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SigningSessionRow } from '~/db/agreement-tables';
import type { Database } from '~/db/connection';
import type { Fields } from '~/forms/agreement/answers/fields';
import { type FamilyAnswers, familyAnswersSchema, NO_ANSWERS } from '~/forms/agreement/proposal.schema';

/** Beside the answers: what was typed about a copy once they are final. */
const typedCopySchema = z.record(z.string(), z.array(z.string())).nullable();
const keptSchema = z.object({ typedCopy: typedCopySchema.default(null) });
const stateSchema = z.enum(['open', 'stopped', 'thinking', 'finished', 'replaced']);

/** One family member with one proposal. Their answers so far are kept page by page. */
export type SigningSession = {
  readonly id: string;
  readonly agreementId: string;
  readonly proposalId: string;
  readonly personId: string;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly answers: FamilyAnswers;
  /** What was typed on the copy page and is no wish yet: an address may be in it, for nobody but the signer. */
  readonly typedCopy: Fields | null;
  readonly state: z.infer<typeof stateSchema>;
  readonly finishedAt: string | null;
};

export async function insertSigningSession(
  db: Database,
  session: Pick<SigningSession, 'agreementId' | 'proposalId' | 'personId' | 'startedBy'>,
  at: string,
): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('signing_sessions')
    .values({
      id,
      agreement_id: session.agreementId,
      proposal_id: session.proposalId,
      person_id: session.personId,
      started_by: session.startedBy,
      started_at: at,
      answers: JSON.stringify(NO_ANSWERS),
      state: 'open',
      finished_at: null,
    })
    .execute();
  return id;
}

export async function findSigningSession(db: Database, id: string): Promise<SigningSession | null> {
  const row = await db.selectFrom('signing_sessions').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? sessionFrom(row) : null;
}

/** The signing session that was started last for an agreement; null before the first hand-over. */
export async function findLatestSigningSession(db: Database, agreementId: string): Promise<SigningSession | null> {
  const row = await db
    .selectFrom('signing_sessions')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .where('state', '!=', 'replaced')
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ? sessionFrom(row) : null;
}

/** Keeps the answers given so far, while the session is not finished. Gives whether they were kept. */
export async function saveFamilyAnswers(db: Database, id: string, answers: FamilyAnswers): Promise<boolean> {
  const result = await db
    .updateTable('signing_sessions')
    .set({ answers: JSON.stringify(answers) })
    .where('id', '=', id)
    .where('state', 'in', ['open', 'stopped', 'thinking'])
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Keeps what is typed on the copy page, or lets go of it. Only after the end, and the answers stay as they are. */
export async function saveTypedCopy(db: Database, id: string, typedCopy: Fields | null): Promise<void> {
  const session = await findSigningSession(db, id);
  if (session?.state !== 'finished') return;
  const answers = JSON.stringify({ ...session.answers, typedCopy });
  await db.updateTable('signing_sessions').set({ answers }).where('id', '=', id).execute();
}

/** Moves a session that is not finished to another state. Gives whether it moved. */
export async function moveSigningSession(
  db: Database,
  id: string,
  to: SigningSession['state'],
  at: string,
): Promise<boolean> {
  const result = await db
    .updateTable('signing_sessions')
    .set({ state: to, finished_at: to === 'finished' ? at : null })
    .where('id', '=', id)
    .where('state', 'in', ['open', 'stopped', 'thinking'])
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function sessionFrom(row: SigningSessionRow): SigningSession {
  const kept: unknown = JSON.parse(row.answers);
  return {
    id: row.id,
    agreementId: row.agreement_id,
    proposalId: row.proposal_id,
    personId: row.person_id,
    startedBy: row.started_by,
    startedAt: row.started_at,
    answers: familyAnswersSchema.parse(kept),
    typedCopy: keptSchema.parse(kept).typedCopy,
    state: stateSchema.parse(row.state),
    finishedAt: row.finished_at,
  };
}
