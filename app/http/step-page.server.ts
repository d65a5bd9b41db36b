import { agreementOr404, withFamilyOf } from '~/app/http/agreement-page.server';
import { readForm, textOf } from '~/app/http/parse-form.server';
import { printable } from '~/app/http/printable.server';
import type { StaffVisitor } from '~/app/http/require-staff.server';
import { conflict, noContent, notFound, page, redirectTo } from '~/app/http/responses.server';
import { type StaffFrameFacts, staffFrame } from '~/app/http/staff-frame.server';
import type { OpenAgreement } from '~/app/services/agreements.server';
import type { SaveRefusal } from '~/app/services/steps.server';
import { dropUnsaved, keepUnsaved } from '~/app/services/unsaved.server';
import type { FieldProblem, Fields, ReadAnswers } from '~/forms/agreement/answers/fields';
import { isTyped, type Screen, unsavedOn } from '~/forms/agreement/unsaved';
import type { Outcome } from '~/forms/outcome';

/** What every screen of a draft shows around its questions. */
export type StepFacts = {
  readonly frame: StaffFrameFacts;
  readonly id: string;
  readonly revision: number;
  readonly childName: string;
  /** What this member of staff typed here before and is not saved yet. */
  readonly typed: Fields | null;
  /** Something was saved after that was typed: the page shows what stands there now beside it. */
  readonly savedSince: boolean;
  /** The form went on while this page was open elsewhere: the family has it, or has answered. */
  readonly wentOn: 'with the family' | 'answered' | null;
};

/**
 * Opens a screen of a draft. One that the family has, or that is finished, is shown on its own page instead, except while
 * something typed on this screen still waits: nothing that was typed is taken away without a word.
 */
export async function openStep(asking: StaffVisitor, id: string | undefined, screen: Screen | 'check') {
  const opened = await agreementOr404(asking, id);
  const { agreement, child } = opened;
  const typed = screen === 'check' ? null : unsavedOn(agreement.draft.unsaved, screen, asking.staffId);
  if (agreement.state !== 'draft' && !typed) throw redirectTo(`/agreements/${agreement.id}`);
  const visitor = await withFamilyOf(asking, opened);
  const facts: StepFacts = {
    frame: staffFrame(visitor),
    id: agreement.id,
    revision: agreement.revision,
    childName: child.knownAs || child.givenNames,
    typed,
    savedSince: typed !== null && textOf(typed, 'revision') !== String(agreement.revision),
    wentOn: wentOn(opened),
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

type Step<Value> = {
  readonly screen: Screen;
  readonly read: (fields: Fields, opened: OpenAgreement) => ReadAnswers<Value> | Promise<ReadAnswers<Value>>;
  /** Whether these are the answers that are saved already: then there is nothing to keep apart. */
  readonly isSaved: (value: Value, opened: OpenAgreement) => boolean;
  readonly save: (revision: number, value: Value) => Promise<Outcome<null, SaveRefusal>>;
  readonly next: string;
};

/**
 * Takes a screen that was sent: reads it, saves it, and goes on to the next page. With a mistake in it, or with another
 * save meanwhile, everything typed is kept and shown again. `intent=later` saves what can be saved, keeps the rest, and stops
 * on the form's own page; `intent=keep` only keeps it: the screen is about to lock.
 */
export async function takeStep<Value>(request: Request, visitor: StaffVisitor, id: string, step: Step<Value>) {
  const fields = await readForm(request);
  const opened = await agreementOr404(visitor, id);
  const keep = async () => isTyped(fields) && (await keepUnsaved(visitor, id, step.screen, fields));
  const read = printable(fields, await step.read(fields, opened));
  const intent = textOf(fields, 'intent');
  if (intent === 'keep') {
    if (read.type === 'done' && step.isSaved(read.value, opened)) await dropUnsaved(visitor, id, [step.screen]);
    else await keep();
    return noContent();
  }
  const form = `/agreements/${id}`;
  if (read.type === 'wrong') {
    await keep();
    if (intent === 'later') return redirectTo(form);
    const status = wentOn(opened) ? 409 : 422;
    return page<StepAnswer>({ errors: read.errors, fields, conflictRevision: null }, { status });
  }
  const saved = await step.save(Number(textOf(fields, 'revision')), read.value);
  if (saved.type === 'missing') throw notFound();
  if (saved.type === 'done') return redirectTo(intent === 'later' || wentOn(opened) ? form : step.next);
  await keep();
  if (intent === 'later') return redirectTo(form);
  if (saved.reasons.includes('no longer a draft')) {
    return conflict<StepAnswer>({ errors: [], fields, conflictRevision: null });
  }
  const text = 'Somebody changed this form meanwhile. Compare the two below, then save again';
  const conflictRevision = opened.agreement.revision;
  return conflict<StepAnswer>({ errors: [{ field: 'saved-meanwhile', text }], fields, conflictRevision });
}

function wentOn({ agreement }: OpenAgreement): StepFacts['wentOn'] {
  if (agreement.state === 'draft') return null;
  return agreement.state === 'with_family' ? 'with the family' : 'answered';
}
