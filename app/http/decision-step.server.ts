import { childOr404 } from '~/app/http/child-page.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import type { StaffVisitor } from '~/app/http/require-staff.server';
import { notFound } from '~/app/http/responses.server';
import { openDecision } from '~/app/services/decision-facts.server';

type Place = { readonly childId?: string; readonly seriesId?: string };

/**
 * A decision for a page on which something is said of it, and where its own page is. Throws 404 for a child who may not be seen, for
 * a decision that is not this child's, and in a visit: what is decided is for the office alone.
 */
export async function openedOr404(visitor: StaffVisitor, { childId, seriesId = '' }: Place) {
  const child = await childOr404(outsideVisit(visitor), childId);
  const opened = await openDecision(visitor, child.id, seriesId);
  if (opened.type !== 'done') throw notFound();
  return { ...opened.value, decisionPage: `/children/${child.id}/decisions/${seriesId}` };
}
