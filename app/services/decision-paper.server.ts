import { openPaper } from '~/app/services/child-papers.server';
import { openDecision } from '~/app/services/decision-facts.server';
import type { Printed } from '~/app/services/printed-forms.server';
import type { Actor } from '~/forms/access/permissions';
import type { Outcome } from '~/forms/outcome';

/**
 * A decision as a sealed paper for the office, marked as not for the family. One that says what stands today is made when it is first
 * asked for, which is waited for so many milliseconds; refused while it is not there yet. Missing as the decision itself is, in a
 * visit too.
 */
export async function printDecision(
  actor: Actor & { readonly visitChildId: string | null },
  childId: string,
  seriesId: string,
  waitMs: number,
): Promise<Outcome<Printed, 'not made yet'>> {
  const opened = await openDecision(actor, childId, seriesId);
  if (opened.type !== 'done') return { type: 'missing' };
  return openPaper(actor, { kind: 'decision', childId, subjectId: seriesId }, waitMs);
}
