import { createHash } from 'node:crypto';
import { councilFacts } from '~/app/services/council.server';
import { findChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { listDecisionFacts } from '~/db/decision-facts';
import { listDisclosures } from '~/db/disclosures';
import { findDecision } from '~/db/sharing-decisions';
import type { DocumentContent } from '~/forms/copies/content';
import { decisionPaper } from '~/forms/copies/decision-paper';
import { gapsOf } from '~/forms/sharing/gaps';
import { makeReference } from '~/forms/values/references';

/** What a decision on paper says as it stands today, for the office alone. Null where there is no such decision about the child. */
export async function decisionContent(
  db: Database,
  childId: string,
  seriesId: string,
): Promise<DocumentContent | null> {
  const [child, versions] = [await findChild(db, childId), await findDecision(db, childId, seriesId)];
  const [last, ...earlier] = versions;
  if (!child || !last) return null;
  const since = (await listDecisionFacts(db, [childId]))
    .filter((one) => one.seriesId === seriesId)
    .map(({ fact }) => fact);
  const disclosures = (await listDisclosures(db, childId)).filter((one) => one.decisionSeriesId === seriesId);
  const reference = makeReference(createHash('sha256').update(`decision ${seriesId}`).digest().subarray(0, 10));
  const gaps = gapsOf(last.decision, since);
  return decisionPaper(
    { child, council: councilFacts(), last: { ...last, since }, earlier, gaps, disclosures },
    reference,
  );
}
