import { createHash } from 'node:crypto';
import { councilFacts } from '~/app/services/council.server';
import { database } from '~/app/services/database.server';
import { openDecision } from '~/app/services/decision-facts.server';
import type { Printed } from '~/app/services/printed-forms.server';
import { sealWhenAsked } from '~/app/services/sealed-when-asked.server';
import { listDisclosures } from '~/db/disclosures';
import type { Actor } from '~/forms/access/permissions';
import { decisionPaper } from '~/forms/copies/decision-paper';
import type { Outcome } from '~/forms/outcome';
import { gapsOf } from '~/forms/sharing/gaps';
import { makeReference } from '~/forms/values/references';

/**
 * A decision as a sealed paper for the office, marked as not for the family: made when asked for and not kept, as its parts are. It
 * has another reference once something was added. Missing as the decision itself is, in a visit too; refused for characters that no
 * font can print.
 */
export async function printDecision(
  actor: Actor & { readonly visitChildId: string | null },
  childId: string,
  seriesId: string,
): Promise<Outcome<Printed>> {
  const opened = await openDecision(actor, childId, seriesId);
  if (opened.type !== 'done') return opened;
  const { child, last, versions, facts } = opened.value;
  const db = await database();
  const disclosures = (await listDisclosures(db, childId)).filter((one) => one.decisionSeriesId === seriesId);
  const state = JSON.stringify([last.id, facts.map(({ id }) => id), disclosures.map(({ id }) => id)]);
  const reference = makeReference(createHash('sha256').update(`decision ${state}`).digest().subarray(0, 10));
  const gaps = gapsOf(last.decision, facts);
  const paper = { child, council: councilFacts(), last: { ...last, since: facts }, earlier: versions.slice(1), gaps };
  const content = decisionPaper({ ...paper, disclosures }, reference);
  return sealWhenAsked(actor, childId, content, { type: 'decision_paper_opened', seriesId });
}
