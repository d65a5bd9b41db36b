import type { Database } from '~/db/connection';

/** A signing session of one conversation: whose form it is of, and about which child. */
export type VisitSigning = {
  readonly signingSessionId: string;
  readonly agreementId: string;
  readonly childId: string;
};

/**
 * The forms of the same conversation that the same person still has in their hands, in the order they were started: put to them,
 * and neither finished, paused nor taken back. The form of `signingSessionId` itself is not among them.
 */
export async function listWaitingInVisit(db: Database, signingSessionId: string): Promise<readonly VisitSigning[]> {
  return ofTheSamePerson(db, signingSessionId)
    .where('other.state', '=', 'open')
    .where('their.state', '=', 'with_family')
    .execute();
}

/** The forms of the same conversation that the same person finished, since an instant. The form itself is not among them. */
export async function listFinishedInVisit(
  db: Database,
  signingSessionId: string,
  since: string,
): Promise<readonly VisitSigning[]> {
  return ofTheSamePerson(db, signingSessionId)
    .where('other.state', '=', 'finished')
    .where('other.finished_at', '>=', since)
    .execute();
}

function ofTheSamePerson(db: Database, signingSessionId: string) {
  return db
    .selectFrom('signing_sessions as own')
    .innerJoin('agreements as form', 'form.id', 'own.agreement_id')
    .innerJoin('agreements as their', 'their.visit_id', 'form.visit_id')
    .innerJoin('signing_sessions as other', 'other.agreement_id', 'their.id')
    .select(['other.id as signingSessionId', 'their.id as agreementId', 'their.child_id as childId'])
    .where('own.id', '=', signingSessionId)
    .whereRef('other.person_id', '=', 'own.person_id')
    .whereRef('other.started_by', '=', 'own.started_by')
    .whereRef('other.id', '!=', 'own.id')
    .orderBy('their.created_at')
    .orderBy('their.id');
}
