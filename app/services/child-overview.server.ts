import type { AgreementViewer } from '~/app/services/agreement-view.server';
import { readChildRecord } from '~/app/services/child-record.server';
import { today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { whoDecidesFor } from '~/app/services/deciding.server';
import { type FormListed, withTakenBack } from '~/app/services/taken-back.server';
import { listAgreements } from '~/db/agreement-lists';
import type { Child } from '~/db/children';
import { listTasks, type Task } from '~/db/tasks';
import { disagreementOf, formsToReview } from '~/forms/agreement/open-questions';
import { type RecordStatus, statusOf } from '~/forms/agreement/status';
import type { StandingChoice } from '~/forms/deciders/choice';
import type { WhoDecides } from '~/forms/deciders/who-decides';

/** What stands on a child's own page. */
export type ChildOverview = {
  /** Null in a visit: who said what stands in it, and somebody may look over a shoulder. */
  readonly status: RecordStatus | null;
  readonly peopleDiffer: boolean;
  readonly reviewDue: boolean;
  readonly decision: WhoDecides;
  /** What a practitioner chose instead, where that stands today. */
  readonly chosen: StandingChoice | null;
  readonly forms: readonly FormListed[];
  readonly tasks: readonly Task[];
};

/** Where a child's record stands today, for staff of their team who may see it: reads only. */
export async function readChildOverview(viewer: AgreementViewer, child: Child): Promise<ChildOverview> {
  const db = await database();
  const record = await readChildRecord(db, child.id, today());
  const { decision, chosen } = await whoDecidesFor(db, child.id, today());
  const forms = await listAgreements(db, { teamId: viewer.teamId, childIds: [child.id] }, 100);
  const isVisit = viewer.visitChildId !== null;
  return {
    status: isVisit ? null : statusOf(record),
    peopleDiffer: !isVisit && disagreementOf(record).lines.length > 0,
    reviewDue: formsToReview(record).some(({ due }) => due.length > 0),
    decision,
    chosen,
    forms: await withTakenBack(db, viewer, forms),
    tasks: isVisit ? [] : await listTasks(db, { childId: child.id }),
  };
}
