import type { ChildSeen } from '~/app/http/child-page.server';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { refuseClaimedWish } from '~/app/http/claimed-wish.server';
import { lookAtThatDay } from '~/app/http/late-decision.server';
import { type FormFields, readForm, textOf } from '~/app/http/parse-form.server';
import type { StaffVisitor } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { now, today } from '~/app/services/clock.server';
import { CHANGED_MEANWHILE, decideSharing } from '~/app/services/decide-sharing.server';
import { decisionsOf } from '~/app/services/decisions.server';
import { linesToDecide } from '~/app/services/lines-to-decide.server';
import { keepUnsavedPage } from '~/app/services/unsaved-pages.server';
import type { ReadAnswers } from '~/forms/agreement/answers/fields';
import { decidedOn, shownOn } from '~/forms/sharing/answers/another-day';
import { type DecisionAnswers, readDecision } from '~/forms/sharing/answers/decision';
import { isFilledByGuide } from '~/forms/sharing/answers/names';
import { readSeen, saidMeanwhile } from '~/forms/sharing/answers/seen';
import type { KeptDecision } from '~/forms/sharing/decision';
import { isPlain, type LineToDecide, plainDecision } from '~/forms/sharing/to-decide';
import type { LocalDate } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

/** What a page about one of a child's decisions shows around it. */
export function decisionFrame(visitor: StaffVisitor, child: ChildSeen) {
  return { frame: staffFrame(visitor), childId: child.id, childName: fullName(child), worker: visitor.name };
}

/** A decision of a child who was opened before. Throws 404 where there is none of this id. */
export async function decisionOr404(visitor: StaffVisitor, childId: string, seriesId: string | undefined) {
  const found = (await decisionsOf(visitor, childId)).find(({ last }) => last.seriesId === seriesId);
  if (!found) throw notFound();
  return found;
}

/** The page for a new decision about one recipient: its lines, whether one confirmation is enough, and what was typed before. */
export async function newDecisionFacts(request: Request, visitor: StaffVisitor, child: ChildSeen) {
  const { searchParams } = new URL(request.url);
  const to = searchParams.get('to') ?? '';
  const form = await openChildForm(visitor, child.id, screenOf(to));
  const day = decidedOn(form.typed, today());
  const lines = await linesToDecide(child.id, day);
  const own = lines.filter(({ recipientId }) => recipientId === to);
  const isWhole = searchParams.has('all');
  return {
    ...decisionFrame(visitor, child),
    day,
    isLateDay: day < today(),
    to,
    lines: own,
    recipients: [...new Map(lines.map(({ recipientId, recipientName }) => [recipientId, recipientName]))],
    isPlain: !isWhole && form.typed === null && isPlain(own, today()),
    ...withMeanwhile(form, own, day),
  };
}

/** What was typed before, and where people said something else since: of the day that the page shows again, of no other. */
export function withMeanwhile(
  form: Awaited<ReturnType<typeof openChildForm>>,
  lines: readonly LineToDecide[],
  day: LocalDate,
) {
  const isOfThatDay = form.typed !== null && shownOn(form.typed, today()) === day;
  return { ...form, meanwhile: form.typed && isOfThatDay ? meanwhileIn(form.typed, lines) : [] };
}

/** Takes a new decision: one confirmation of what was proposed, or the whole form. */
export async function takeNewDecision(request: Request, visitor: StaffVisitor, child: ChildSeen) {
  const to = new URL(request.url).searchParams.get('to') ?? '';
  const fields = await readForm(request);
  const isConfirmed = textOf(fields, 'intent') === 'confirm';
  const day = isConfirmed ? today() : decidedOn(fields, today());
  const linesOn = async (on: LocalDate) =>
    (await linesToDecide(child.id, on)).filter(({ recipientId }) => recipientId === to);
  const offered = await linesOn(day);
  if (offered.length === 0) throw notFound();
  const special =
    (await beforeReading(fields, visitor, child.id, screenOf(to))) ??
    (await lookAtThatDay(fields, visitor, child.id, { screen: screenOf(to), day, linesOn }));
  if (special) return special;
  return takeChildForm(fields, visitor, child.id, {
    screen: screenOf(to),
    read: () => (isConfirmed ? confirmed(fields, visitor, offered) : readSent(fields, visitor, offered)),
    save: (answers, key) => decideSharing(visitor, child.id, answers, key),
    next: ({ seriesId }) => `/children/${child.id}/decisions/${seriesId}`,
    changedMeanwhile: Object.values(CHANGED_MEANWHILE),
  });
}

/**
 * What is answered before a decision is read: a request that claims to answer for the family is refused and written down; and
 * the guide is asked again with what was answered, everything typed kept.
 */
export async function beforeReading(fields: FormFields, visitor: StaffVisitor, childId: string, screen: string) {
  const refused = await refuseClaimedWish(fields, visitor.staffId, 'decision', childId);
  if (refused) return refused;
  if (textOf(fields, 'intent') !== 'guide') return null;
  const kept = Object.fromEntries(
    Object.entries(fields).filter(([name]) => !isFilledByGuide(name) && name !== 'guided'),
  );
  await keepUnsavedPage({ childId, staffId: visitor.staffId, page: screen }, kept);
  return page({ errors: [], fields: kept });
}

/** What a page about a decision sent, with what people said as the record has it. `completes`: the version that it completes. */
export function readSent(
  fields: FormFields,
  visitor: StaffVisitor,
  offered: readonly LineToDecide[],
  isUrgent = false,
  completes: Pick<KeptDecision, 'decidedAt'> | null = null,
) {
  const decidedAt = completes?.decidedAt ?? null;
  return readDecision(fields, { offered, decidedBy: deciderOf(visitor), isUrgent, decidedAt, now: now() });
}

function confirmed(
  fields: FormFields,
  visitor: StaffVisitor,
  offered: readonly LineToDecide[],
): ReadAnswers<DecisionAnswers> {
  const seen = readSeen(fields, offered);
  const saidOtherwise = saidMeanwhile(seen, new Map(offered.map(({ key, said }) => [key, said.meaning]))).length > 0;
  // What somebody said meanwhile is refused where it is recorded; anything else that is not plain any more, here.
  if (!saidOtherwise && !isPlain(offered, today())) return { type: 'wrong', errors: [NOT_PLAIN] };
  const decision = plainDecision(offered, deciderOf(visitor), today());
  return { type: 'done', value: { decision, decidedAt: now(), seen } };
}

const NOT_PLAIN = { field: '', text: 'Something about the recipient changed meanwhile. Look at everything below' };

function deciderOf({ name, jobTitle }: StaffVisitor) {
  return { name, role: jobTitle };
}

function meanwhileIn(typed: FormFields, lines: readonly LineToDecide[]) {
  const now = new Map(lines.map(({ key, said }) => [key, said.meaning]));
  return saidMeanwhile(readSeen(typed, lines), now);
}

/** Where what is typed about one recipient waits. */
function screenOf(to: string): string {
  return `decisions ${to}`;
}
