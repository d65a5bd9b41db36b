import type { ChildSeen } from '~/app/http/child-page.server';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { beforeReading, decisionFrame, decisionOr404, readSent, withMeanwhile } from '~/app/http/decision-page.server';
import { lookAtThatDay } from '~/app/http/late-decision.server';
import { readForm, textOf } from '~/app/http/parse-form.server';
import type { StaffVisitor } from '~/app/http/require-staff.server';
import { today } from '~/app/services/clock.server';
import { policyDocument } from '~/app/services/council.server';
import { CHANGED_MEANWHILE, decideSharing } from '~/app/services/decide-sharing.server';
import { linesToDecide } from '~/app/services/lines-to-decide.server';
import type { ReadAnswers } from '~/forms/agreement/answers/fields';
import { decidedOn } from '~/forms/sharing/answers/another-day';
import type { DecisionAnswers } from '~/forms/sharing/answers/decision';
import type { KeptDecision, SharingDecision } from '~/forms/sharing/decision';
import { decisionFields } from '~/forms/sharing/decision-fields';
import { besideFields } from '~/forms/sharing/gap-fields';
import { linesAgain } from '~/forms/sharing/lines-again';
import { isSharing } from '~/forms/sharing/override';
import { asShown } from '~/forms/sharing/same-decision';
import { peopleOffered, withWhenTold } from '~/forms/sharing/telling';
import { groupLines } from '~/forms/sharing/to-decide';
import { type LocalDate, londonDate } from '~/forms/values/dates';

/** The page for another version: what the last one says filled in, to be completed as it was decided then, or changed now. */
export async function versionFacts(
  request: Request,
  visitor: StaffVisitor,
  child: ChildSeen,
  seriesId: string | undefined,
) {
  const { last, gaps } = await decisionOr404(visitor, child.id, seriesId);
  const asThen = isAsThen(request);
  const form = await openChildForm(visitor, child.id, screenOf(last.seriesId, asThen));
  const day = asThen ? londonDate(last.decidedAt) : decidedOn(form.typed, today());
  const lines = await offeredIn(child.id, last, asThen, day);
  const groups = groupLines(lines, day);
  return {
    ...decisionFrame(visitor, child),
    day,
    asThen,
    last,
    gaps,
    missing: asThen ? besideFields(gaps, groups) : [],
    lines,
    saved: { ...decisionFields(last.decision, groups, peopleOffered(lines)), guided: ['yes'] },
    isBehind: form.typed !== null && textOf(form.typed, 'version') !== String(last.version),
    isLateDay: !asThen && day < today(),
    ...withMeanwhile(form, asThen ? [] : lines, day),
  };
}

/** Takes another version of a decision. What it completes was decided when the version before it was. */
export async function takeVersion(
  request: Request,
  visitor: StaffVisitor,
  child: ChildSeen,
  seriesId: string | undefined,
) {
  const { last } = await decisionOr404(visitor, child.id, seriesId);
  const asThen = isAsThen(request);
  const fields = await readForm(request);
  const day = decidedOn(fields, today());
  const linesOn = (on: LocalDate) => offeredIn(child.id, last, asThen, on);
  const offered = await linesOn(day);
  const screen = screenOf(last.seriesId, asThen);
  const answered =
    (await beforeReading(fields, visitor, child.id, screen)) ??
    (asThen ? null : await lookAtThatDay(fields, visitor, child.id, { screen, day, linesOn }));
  if (answered) return answered;
  const shown = asThen ? asShown(last.decision, offered) : null;
  const seen = { seriesId: last.seriesId, version: Number(textOf(fields, 'version')), asThen: shown };
  return takeChildForm(fields, visitor, child.id, {
    screen,
    read: () => {
      const read = withKnownTelling(
        readSent(fields, visitor, offered, last.decision.isUrgent, asThen ? last : null),
        last,
      );
      return asThen ? asDecidedThen(read, last) : read;
    },
    save: (answers, key) => decideSharing(visitor, child.id, answers, key, seen),
    next: `/children/${child.id}/decisions/${last.seriesId}`,
    changedMeanwhile: Object.values(CHANGED_MEANWHILE),
  });
}

/** Whoever completes a decision does not become the one who took it, and makes no other decision in their name. */
function asDecidedThen(read: ReadAnswers<DecisionAnswers>, { decision }: KeptDecision): typeof read {
  if (read.type === 'wrong') return read;
  if (isSharing(read.value.decision) !== isSharing(decision)) return { type: 'wrong', errors: [ANOTHER_DECISION] };
  const { decidedBy } = decision;
  const authorisedBy = authorisedAsKnown(read.value.decision, decision);
  return {
    type: 'done',
    value: { ...read.value, decision: { ...read.value.decision, decidedBy, authorisedBy } },
  };
}

/** The page asks who authorised it, not when: what was known of that stays. */
function authorisedAsKnown({ authorisedBy }: SharingDecision, { authorisedBy: before }: SharingDecision) {
  return before?.name === authorisedBy?.name && before?.role === authorisedBy?.role ? before : authorisedBy;
}

/** The page asks whether people were told, not when and by whom: what was known of that stays. */
function withKnownTelling(read: ReadAnswers<DecisionAnswers>, last: KeptDecision): typeof read {
  if (read.type === 'wrong') return read;
  const { decision } = read.value;
  const telling = withWhenTold(decision.telling, last.decision.telling);
  return { type: 'done', value: { ...read.value, decision: { ...decision, telling } } };
}

/** To complete it, what people said stays as it was kept; to decide anew, it is what they had said by that day. */
async function offeredIn(childId: string, { decision }: KeptDecision, asThen: boolean, day: LocalDate) {
  return linesAgain(decision, await linesToDecide(childId, asThen ? today() : day), asThen, policyDocument());
}

const ANOTHER_DECISION = {
  field: 'outcome',
  text: 'This completes what was decided then. To decide something else, go back and choose “Decide otherwise”',
};

/** Completing is what the page does unless the address asks to change it. */
function isAsThen(request: Request): boolean {
  return new URL(request.url).searchParams.get('as') !== 'change';
}

function screenOf(seriesId: string, asThen: boolean): string {
  return `decision ${asThen ? 'completed' : 'changed'} ${seriesId}`;
}
