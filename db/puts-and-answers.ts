import { z } from 'zod';
import { listChildWishes } from '~/db/child-wishes';
import type { Database } from '~/db/connection';
import { signedAsSchema } from '~/db/hand-backs';
import type { Proposal } from '~/forms/agreement/proposal';
import { proposalSchema } from '~/forms/agreement/proposal.schema';
import { signingDetailsSchema } from '~/forms/agreement/signing-details.schema';
import { effectiveMethod, SIGNING_METHODS, type SigningMethod } from '~/forms/agreement/signing-methods';
import type { Wish } from '~/forms/agreement/wishes';
import type { Birth } from '~/forms/deciders/age';
import { birthOf } from '~/forms/deciders/birth-of';
import { keysOf } from '~/forms/values/keys';

/** What one person answered to one form, with what was put to them. */
export type StoredAnswer = {
  readonly signatureId: string;
  readonly agreementId: string;
  readonly childId: string;
  readonly reference: string;
  readonly proposalId: string;
  readonly proposal: Proposal;
  readonly birth: Birth;
  readonly method: SigningMethod;
  readonly wishes: readonly Wish[];
  readonly confirmBy: string | null;
  readonly pressed: boolean;
  readonly signedAt: string;
  readonly recordedAt: string;
};

const method = z.enum(keysOf(SIGNING_METHODS));

/** Later than every instant that is stored. */
const EVERYTHING = '9999';

/**
 * Every answer about these children that counts, the first given first: all but those on forms that were entered in error. With
 * `knownBefore`, an instant, as it was known then: neither that a form was an error nor what was seen afterwards counts earlier.
 */
export async function listPutsAndAnswers(
  db: Database,
  childIds: readonly string[],
  knownBefore = EVERYTHING,
): Promise<readonly StoredAnswer[]> {
  const rows = await db
    .selectFrom('signatures')
    .innerJoin('agreements', 'agreements.id', 'signatures.agreement_id')
    .innerJoin('proposals', 'proposals.id', 'signatures.proposal_id')
    .innerJoin('children', 'children.id', 'agreements.child_id')
    .leftJoin('hand_backs', (seen) =>
      seen
        .onRef('hand_backs.signing_session_id', '=', 'signatures.signing_session_id')
        .on('hand_backs.recorded_at', '<', knownBefore),
    )
    .leftJoin('endings', 'endings.agreement_id', 'agreements.id')
    .select(['hand_backs.signed_as', 'hand_backs.how_signed'])
    .select(['signatures.id', 'signatures.agreement_id', 'signatures.proposal_id', 'signatures.signing_session_id'])
    .select(['signatures.method', 'signatures.details', 'signatures.signed_at', 'signatures.recorded_at'])
    .select(['agreements.reference', 'agreements.child_id', 'proposals.content'])
    .select(['children.date_of_birth', 'children.birth_kind', 'children.birth_latest'])
    .where('agreements.child_id', 'in', childIds)
    .where('signatures.recorded_at', '<', knownBefore)
    .where((counts) =>
      counts.or([
        counts('agreements.state', '!=', 'entered_in_error'),
        counts('endings.recorded_at', '>=', knownBefore),
      ]),
    )
    .orderBy('signatures.signed_at')
    .orderBy('signatures.id')
    .execute();
  const wishes = await listChildWishes(db, childIds);
  return rows.map((row) => ({
    signatureId: row.id,
    agreementId: row.agreement_id,
    childId: row.child_id,
    reference: row.reference,
    proposalId: row.proposal_id,
    proposal: proposalSchema.parse(JSON.parse(row.content)),
    birth: birthOf({
      dateOfBirth: row.date_of_birth,
      birthKind: row.birth_kind === 'expected' || row.birth_kind === 'estimated' ? row.birth_kind : 'born',
      birthLatest: row.birth_latest,
    }),
    method: effectiveMethod(method.parse(row.method), signedAsSchema.parse(row.signed_as)),
    wishes: wishes.get(row.signing_session_id) ?? [],
    confirmBy: signingDetailsSchema.parse(JSON.parse(row.details)).confirmBy,
    pressed: row.how_signed === 'pressed',
    signedAt: row.signed_at,
    recordedAt: row.recorded_at,
  }));
}
