import type { Database } from '~/db/connection';
import { draftSchema } from '~/forms/agreement/draft.schema';
import { proposalSchema } from '~/forms/agreement/proposal.schema';

/** One person of the family to whom one form was put, by name. */
export type PutTo = { readonly agreementId: string; readonly name: string };

/**
 * To whom the forms about a child were put, whether they answered or not, in the order in which it was: whoever was given the tablet or
 * answered otherwise, and whoever was named to be asked next and was given a copy to take home. No officer of the council; nobody of
 * a form that was entered in error.
 */
export async function listPutTo(db: Database, childId: string): Promise<readonly PutTo[]> {
  const rows = await db
    .selectFrom('signing_sessions as session')
    .innerJoin('agreements as form', 'form.id', 'session.agreement_id')
    .innerJoin('proposals as put', 'put.id', 'session.proposal_id')
    .select(['session.agreement_id', 'put.content'])
    .where('form.child_id', '=', childId)
    .where('form.state', '!=', 'entered_in_error')
    .orderBy('session.started_at')
    .orderBy('session.id')
    .execute();
  const given = rows.flatMap((row) => {
    const { person } = proposalSchema.parse(JSON.parse(row.content));
    return person.standing === 'council' ? [] : [{ agreementId: row.agreement_id, name: person.name }];
  });
  return [...given, ...(await listTookHome(db, childId))];
}

/** A copy to take home is for whoever is named then: once somebody answered, for whoever is asked next. */
async function listTookHome(db: Database, childId: string): Promise<readonly PutTo[]> {
  const rows = await db
    .selectFrom('agreements as form')
    .select(['form.id', 'form.draft'])
    .where('form.child_id', '=', childId)
    .where('form.state', '=', 'complete')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('audit_events as printed')
          .select('printed.id')
          .whereRef('printed.agreement_id', '=', 'form.id')
          .where('printed.type', '=', 'take_home_printed')
          .where('printed.at', '>', ({ selectFrom: from }) =>
            from('signing_sessions as answered')
              .select(({ fn }) => fn.max('answered.finished_at').as('at'))
              .whereRef('answered.agreement_id', '=', 'form.id')
              .where('answered.state', '=', 'finished'),
          ),
      ),
    )
    .execute();
  return rows.flatMap(({ id, draft }) => {
    const { who } = draftSchema.parse(JSON.parse(draft));
    return who && !who.officer ? [{ agreementId: id, name: who.name }] : [];
  });
}
