import { openedOr404 } from '~/app/http/decision-step.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import type { StaffVisitor } from '~/app/http/require-staff.server';
import { notFound } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { openLentLook, recordLentLookOpened } from '~/app/services/lent-looks.server';

type Place = { readonly childId?: string; readonly seriesId?: string };

/**
 * A decision for the page where a safeguarding manager looks at it. `decisionPage` null: it is lent to a manager of another team, who
 * has no other page of the child. Throws 404 as the other pages of a decision do.
 */
export async function openedToLook(visitor: StaffVisitor, place: Place) {
  const lent = await openLentLook(outsideVisit(visitor), place.childId ?? '', place.seriesId ?? '');
  return lent.type === 'done' ? { ...lent.value, decisionPage: null } : openedOr404(visitor, place);
}

/** The same to be read: what is lent is there until they said what they think of it, and that they opened it is written down. */
export async function readToLook(visitor: StaffVisitor, place: Place) {
  const opened = await openedToLook(visitor, place);
  const frame = staffFrame(visitor);
  if (opened.decisionPage !== null) return { ...opened, frame };
  if (!opened.isOpen) throw notFound();
  await recordLentLookOpened(visitor, opened);
  // An urgent share from here is about no child yet: the page of this one is not theirs.
  return { ...opened, frame: { ...frame, urgentHref: '/urgent-share' } };
}
