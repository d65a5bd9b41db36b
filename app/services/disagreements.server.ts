import { readChildRecord } from '~/app/services/child-record.server';
import { today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { whoDecidesFor } from '~/app/services/deciding.server';
import { listDecisions } from '~/db/sharing-decisions';
import { disagreementOf, type OpenDisagreement } from '~/forms/agreement/open-questions';
import type { WhatWasSaid } from '~/forms/agreement/said';
import { type DisagreementState, disagreementState } from '~/forms/deciders/disagreement';
import { done, missing, type Outcome } from '~/forms/outcome';
import { reasonsOfLines } from '~/forms/sharing/reasons-of-lines';

/** What people differ about, what the council's policy asks of the practitioner, and what was written before. */
export type DisagreementView = {
  readonly open: OpenDisagreement;
  readonly state: DisagreementState;
  readonly considered: WhatWasSaid['considered'];
};

/** Reads it for a child who was opened before. Missing in a visit: one parent may read what the other said. */
export async function readDisagreement(
  viewer: { readonly visitChildId: string | null },
  childId: string,
): Promise<Outcome<DisagreementView>> {
  if (viewer.visitChildId !== null) return missing;
  const db = await database();
  const record = await readChildRecord(db, childId, today());
  const open = disagreementOf(record, reasonsOfLines(await listDecisions(db, childId)));
  const { policy } = await whoDecidesFor(db, childId, today());
  const state = disagreementState(
    open.lines.map(({ conflict }) => conflict),
    policy,
    open.considered,
  );
  return done({ open, state, considered: record.said.considered });
}
