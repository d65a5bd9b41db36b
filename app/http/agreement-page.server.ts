import { readForm, textOf } from '~/app/http/parse-form.server';
import type { StaffVisitor } from '~/app/http/require-staff.server';
import { conflict, noContent, notFound, page, redirectTo } from '~/app/http/responses.server';
import { type StaffFrameFacts, staffFrame } from '~/app/http/staff-frame.server';
import { viewAgreement } from '~/app/services/agreement-view.server';
import type { OpenAgreement } from '~/app/services/agreements.server';
import { keepUnsaved, type SaveRefusal } from '~/app/services/steps.server';
import type { Permission } from '~/forms/access/roles';
import type { FieldProblem, Fields, ReadAnswers } from '~/forms/agreement/answers/fields';
import type { Outcome } from '~/forms/outcome';

/** An agreement for one of its pages. Throws 404 for what may not be seen, and for another family than the one visited. */
export async function agreementOr404(
  visitor: StaffVisitor,
  id: string | undefined,
  permission: Permission = 'prepare an agreement',
): Promise<OpenAgreement> {
  const opened = await viewAgreement(visitor, id ?? '', permission);
  if (opened.type !== 'done') throw notFound();
  return opened.value;
}

/** What every screen of a draft shows around its questions. `typed` is what was typed here before and is not saved yet. */
export type StepFacts = {
  readonly frame: StaffFrameFacts;
  readonly id: string;
  readonly revision: number;
  readonly childName: string;
  readonly typed: Fields | null;
};

/** Opens a screen of a draft. One that the family has, or that is finished, is shown on its own page instead. */
export async function openStep(visitor: StaffVisitor, id: string | undefined, screen: string) {
  const opened = await agreementOr404(visitor, id);
  const { agreement, child } = opened;
  if (agreement.state !== 'draft') throw redirectTo(`/agreements/${agreement.id}`);
  const facts: StepFacts = {
    frame: staffFrame(visitor),
    id: agreement.id,
    revision: agreement.revision,
    childName: child.knownAs || child.givenNames,
    typed: agreement.draft.unsaved[screen] ?? null,
  };
  return { opened, facts };
}

/** What a screen shows again after it was sent and could not be saved. */
export type StepAnswer = {
  readonly errors: readonly FieldProblem[];
  readonly fields: Fields;
  /** Somebody saved meanwhile: this is the revision to save on, and the page shows what stands there now. */
  readonly conflictRevision: number | null;
};

/**
 * Takes a screen that was sent: reads it, saves it, and goes on to the next page. With a mistake in it, or with another
 * save meanwhile, everything typed is kept and shown again. `intent=keep` only keeps it: the screen is about to lock.
 */
export async function takeStep<Value>(
  request: Request,
  visitor: StaffVisitor,
  id: string,
  step: {
    readonly screen: string;
    readonly read: (fields: Fields, opened: OpenAgreement) => ReadAnswers<Value>;
    readonly save: (revision: number, value: Value) => Promise<Outcome<null, SaveRefusal>>;
    readonly next: string;
  },
) {
  const fields = await readForm(request);
  const opened = await agreementOr404(visitor, id);
  if (textOf(fields, 'intent') === 'keep') {
    await keepUnsaved(visitor, id, step.screen, fields);
    return noContent();
  }
  const read = step.read(fields, opened);
  if (read.type === 'wrong') {
    await keepUnsaved(visitor, id, step.screen, fields);
    return page<StepAnswer>({ errors: read.errors, fields, conflictRevision: null }, { status: 422 });
  }
  const saved = await step.save(Number(textOf(fields, 'revision')), read.value);
  if (saved.type === 'missing') throw notFound();
  if (saved.type === 'done') return redirectTo(step.next);
  if (saved.reasons.includes('no longer a draft')) return redirectTo(`/agreements/${id}`);
  await keepUnsaved(visitor, id, step.screen, fields);
  const text = 'Somebody changed this form meanwhile. Compare the two below, then save again';
  const conflictRevision = opened.agreement.revision;
  return conflict<StepAnswer>({ errors: [{ field: 'saved-meanwhile', text }], fields, conflictRevision });
}
