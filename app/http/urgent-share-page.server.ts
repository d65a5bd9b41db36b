import { childOr404 } from '~/app/http/child-page.server';
import { ownKey } from '~/app/http/child-step.server';
import { readForm, textOf } from '~/app/http/parse-form.server';
import { printable } from '~/app/http/printable.server';
import type { StaffVisitor } from '~/app/http/require-staff.server';
import { noContent, notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { goesToBarred } from '~/app/services/barred-sendings.server';
import { readChild } from '~/app/services/children.server';
import { recordClaimedWish } from '~/app/services/claimed-wishes.server';
import { now } from '~/app/services/clock.server';
import { config } from '~/app/services/config.server';
import { newIdempotencyKey } from '~/app/services/idempotency-key.server';
import { withoutUnprintable } from '~/app/services/printable.server';
import { dropUnsavedCouncil, keepUnsavedCouncil, readUnsavedCouncil } from '~/app/services/unsaved-council.server';
import { type ChildMeant, childOfPage, childrenMeant } from '~/app/services/urgent-child.server';
import { recordUrgentShare } from '~/app/services/urgent-share.server';
import { readUrgentShare, recipientsToSuggest } from '~/app/services/urgent-shares-made.server';
import type { FieldProblem } from '~/forms/agreement/answers/fields';
import { isTyped } from '~/forms/agreement/unsaved';
import { claimsAWish, withoutClaims } from '~/forms/sharing/answers/claimed-wish';
import { readUrgentAnswers } from '~/forms/sharing/answers/urgent-share';
import { URGENT_INTENTS } from '~/forms/sharing/urgent-share';
import { fullName } from '~/forms/values/names';

/**
 * What the page shows: the child whose page was open, or what was typed here and waits. Throws 404 for a child who is not there; what
 * was typed about one who was there before is shown, and names nobody.
 */
export async function openUrgentShare(visitor: StaffVisitor, askedFor: string | null) {
  const typed = await readUnsavedCouncil(placeOf(visitor));
  const before = typed && (askedFor === null || textOf(typed, 'child_id') === askedFor) ? typed : null;
  const childId = askedFor ?? (before && textOf(before, 'child_id'));
  const waits = before !== null && childId !== null && textOf(before, 'child_id') === childId;
  const seen = childId ? await childSeen(visitor, childId, waits) : null;
  const form = {
    child: seen,
    suggestions: await recipientsToSuggest(seen?.name ? seen.id : null),
    typed: before,
    key: (before && textOf(before, 'key')) || newIdempotencyKey(),
  };
  return page({ ...aroundUrgentShare(visitor), form, made: null });
}

/** A child by name; one whose page was open before and who is there no more without it, where words about them wait. */
async function childSeen(visitor: StaffVisitor, childId: string, waits: boolean) {
  if (waits && !(await readChild(visitor, childId)) && (await childOfPage(visitor, childId))) {
    return { id: childId, name: '' };
  }
  const child = await childOr404(visitor, childId);
  return { id: child.id, name: fullName(child) };
}

/** What is said after it was recorded, to whoever did. In a visit nothing leads to the record. Throws 404 for anybody else's. */
export async function readUrgentShareMade(visitor: StaffVisitor, seriesId: string) {
  const made = await readUrgentShare(visitor, seriesId);
  if (made.type !== 'done') throw notFound();
  const completeAt = visitor.visitChildId === null ? made.value.completeAt : null;
  return page({ ...aroundUrgentShare(visitor), form: null, made: { ...made.value, completeAt } });
}

function aroundUrgentShare(visitor: StaffVisitor) {
  const frame = { ...staffFrame(visitor), lockHref: `/lock?next=${PATH}` };
  return { frame, outOfHours: config().outOfHoursContact };
}

/**
 * Takes an urgent share. Where words are missing it asks for them once, with a button that records it as it is; where several
 * children bear the name, it asks which. Whatever was typed is kept until it is recorded. An
 * answer that a request claims for the family is left out, and that it was tried is written down: nothing stops the share.
 */
export async function takeUrgentShare(request: Request, visitor: StaffVisitor) {
  const all = await readForm(request);
  const sent = withoutClaims(all);
  const recordClaim = async (about: string | null) =>
    claimsAWish(all) && (await recordClaimedWish(visitor.staffId, 'urgent_share', about));
  const intent = textOf(sent, 'intent');
  const asItIs = intent === URGENT_INTENTS.asItIs;
  const fields = asItIs ? withoutUnprintable(sent) : sent;
  const keep = async () =>
    isTyped({ ...fields, key: [], child_id: [] }) && (await keepUnsavedCouncil(placeOf(visitor), fields));
  const childId = textOf(fields, 'child_id') || null;
  if (intent === 'keep') {
    await recordClaim(childId);
    await keep();
    return noContent();
  }
  const again = async (errors: readonly FieldProblem[], found: readonly ChildMeant[] | null = null) => {
    await recordClaim(childId);
    await keep();
    return page({ errors, fields, found }, { status: errors.length > 0 ? 422 : 200 });
  };
  if (intent === URGENT_INTENTS.find) return again([], await childrenMeant(visitor, textOf(fields, 'child')));
  const read = readUrgentAnswers(fields, { now: now(), isChildKnown: childId !== null, asItIs });
  const answers = printable(fields, read);
  if (answers.type === 'wrong') return again(answers.errors);
  const { recipients, what } = answers.value;
  const sending = { to: recipients.map(({ name }) => name), texts: [what] };
  if (!asItIs && (await goesToBarred(visitor, childId, sending))) return again([BARRED]);
  const about = childId === null ? { childId, chosen: textOf(fields, 'child_choice'), asItIs } : { childId };
  const key = ownKey(visitor, childId ?? '', fields);
  // Kept before it is recorded: where recording fails, nobody has to find the words again.
  await keep();
  const outcome = await recordUrgentShare(visitor, about, answers.value, key);
  if (outcome.type !== 'done') throw notFound();
  if (outcome.value.type === 'choose') return again([WHICH], outcome.value.found);
  await recordClaim(outcome.value.childId);
  await dropUnsavedCouncil(placeOf(visitor));
  return redirectTo(`${PATH}?recorded=${outcome.value.seriesId}`);
}

const PATH = '/urgent-share';
/** It names neither what is kept nor from whom: somebody may look over a shoulder. */
const BARRED: FieldProblem = {
  field: 'what',
  text: 'Part of this is kept from somebody you named. If they do not have it yet, leave it out. If they do, say why, and choose “Record it as it is”',
};
const WHICH: FieldProblem = { field: 'child_choice', text: 'Say which child it is' };

/** What is typed waits with the session; in a visit only what was typed in it. */
function placeOf({ staffId, sessionId, visitChildId }: StaffVisitor) {
  return { staffId, sessionId, page: `${PATH} ${visitChildId ?? ''}` };
}
