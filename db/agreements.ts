import { randomUUID } from 'node:crypto';
import type { AgreementRow } from '~/db/agreement-tables';
import type { Database } from '~/db/connection';
import type { Draft } from '~/forms/agreement/draft';
import { draftSchema } from '~/forms/agreement/draft.schema';
import { type AgreementState, isAgreementState } from '~/forms/agreement/state';

/** An agreement in the making or made. `revision` grows by one with every save. */
export type Agreement = {
  readonly id: string;
  readonly reference: string;
  readonly childId: string;
  readonly teamId: string;
  readonly formId: string;
  readonly formVersion: string;
  readonly language: string;
  readonly state: AgreementState;
  readonly draft: Draft;
  readonly revision: number;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly completedAt: string | null;
  /** Forms about brothers and sisters that one conversation made: a link, and nothing is merged. Null for a form of its own. */
  readonly visitId: string | null;
  /** The form that this one asks about again; null for one that began empty. */
  readonly renewsId: string | null;
};

export type NewAgreement = Pick<
  Agreement,
  'reference' | 'childId' | 'teamId' | 'formId' | 'formVersion' | 'language' | 'draft' | 'createdBy'
> &
  Partial<Pick<Agreement, 'visitId' | 'renewsId'>>;

export async function findAgreement(db: Database, id: string): Promise<Agreement | null> {
  const row = await db.selectFrom('agreements').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? agreementFrom(row) : null;
}

/** A child's other agreements that a worker should know of before starting a new one, the latest first. */
export async function listAgreementsAbout(db: Database, childId: string): Promise<readonly Agreement[]> {
  const rows = await db
    .selectFrom('agreements')
    .selectAll()
    .where('child_id', '=', childId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(agreementFrom);
}

/** Starts an agreement as a draft and gives its id. */
export async function insertAgreement(db: Database, agreement: NewAgreement, at: string): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('agreements')
    .values({
      id,
      reference: agreement.reference,
      child_id: agreement.childId,
      team_id: agreement.teamId,
      form_id: agreement.formId,
      form_version: agreement.formVersion,
      language: agreement.language,
      state: 'draft',
      draft: JSON.stringify(agreement.draft),
      revision: 1,
      created_by: agreement.createdBy,
      created_at: at,
      updated_at: at,
      completed_at: null,
      renews_id: agreement.renewsId ?? null,
      visit_id: agreement.visitId ?? null,
    })
    .execute();
  return id;
}

/** Saves a draft if nobody saved another since `revision`. Gives whether it was saved. */
export async function saveDraft(
  db: Database,
  id: string,
  draft: Draft,
  revision: number,
  at: string,
): Promise<boolean> {
  const result = await db
    .updateTable('agreements')
    .set({ draft: JSON.stringify(draft), revision: revision + 1, updated_at: at })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The forms that one conversation made, in the order they were started; discarded ones are left out. */
export async function listAgreementsOfVisit(db: Database, visitId: string): Promise<readonly Agreement[]> {
  const rows = await db
    .selectFrom('agreements')
    .selectAll()
    .where('visit_id', '=', visitId)
    .where('state', '!=', 'discarded')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(agreementFrom);
}

/** Notes which conversation a form belongs to, and gives it. One that belongs to a conversation keeps it. */
export async function joinVisit(db: Database, id: string, visitId: string): Promise<string> {
  const query = db.updateTable('agreements').set({ visit_id: visitId });
  await query.where('id', '=', id).where('visit_id', 'is', null).execute();
  return (await findAgreement(db, id))?.visitId ?? visitId;
}

/** Keeps what was typed and not yet saved, without a new revision, unless somebody saved meanwhile. */
export async function saveUnsaved(db: Database, id: string, draft: Draft, revision: number): Promise<void> {
  const query = db.updateTable('agreements').set({ draft: JSON.stringify(draft) });
  await query.where('id', '=', id).where('revision', '=', revision).execute();
}

/** Moves an agreement to another state, if it stands in one of `from`. It was completed when it first was. Gives whether it moved. */
export async function moveAgreement(
  db: Database,
  id: string,
  from: readonly AgreementState[],
  to: AgreementState,
  at: string,
): Promise<boolean> {
  const result = await db
    .updateTable('agreements')
    .set({ state: to, updated_at: at })
    .$if(to === 'complete', (query) =>
      query.set((of) => ({ completed_at: of.fn.coalesce('completed_at', of.val(at)) })),
    )
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function agreementFrom(row: AgreementRow): Agreement {
  return {
    id: row.id,
    reference: row.reference,
    childId: row.child_id,
    teamId: row.team_id,
    formId: row.form_id,
    formVersion: row.form_version,
    language: row.language,
    state: stateFrom(row.state),
    draft: draftSchema.parse(JSON.parse(row.draft)),
    revision: row.revision,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    completedAt: row.completed_at,
    visitId: row.visit_id,
    renewsId: row.renews_id,
  };
}

function stateFrom(word: string): AgreementState {
  if (!isAgreementState(word)) throw new Error('An agreement in no known state');
  return word;
}
