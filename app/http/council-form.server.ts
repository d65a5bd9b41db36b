import { isKeep, readForm, textOf } from '~/app/http/parse-form.server';
import { printable } from '~/app/http/printable.server';
import type { StaffVisitor } from '~/app/http/require-staff.server';
import { noContent, notFound, page, redirectTo } from '~/app/http/responses.server';
import { isSame } from '~/app/http/same-answers.server';
import { keyIn } from '~/app/http/understanding-page.server';
import { dropUnsavedCouncil, keepUnsavedCouncil, readUnsavedCouncil } from '~/app/services/unsaved-council.server';
import type { FieldProblem, Fields, ReadAnswers } from '~/forms/agreement/answers/fields';
import { isTyped } from '~/forms/agreement/unsaved';
import type { Outcome } from '~/forms/outcome';

/** What an administrator typed on this page in this session and has not saved; null where nothing waits. */
export async function typedForCouncil({ staffId, sessionId }: StaffVisitor, request: Request): Promise<Fields | null> {
  return readUnsavedCouncil({ staffId, sessionId, page: new URL(request.url).pathname });
}

type CouncilForm<Value extends object> = {
  readonly read: (fields: Fields) => ReadAnswers<Value>;
  /** What stands now, where there is anything: a page that says the same is not kept apart. */
  readonly saved: object | null;
  readonly save: (value: Value, key: string) => Promise<Outcome<null>>;
  /** The question that a refused save is about; above the form where it is about none. */
  readonly about?: string;
  readonly next: string;
};

/**
 * Takes the form of a page of the council's own: reads it, saves it, goes on. With something to put right, everything typed is
 * kept and shown again; `intent=keep` only keeps it, since the screen is about to lock.
 */
export async function takeCouncilForm<Value extends object>(
  request: Request,
  { staffId, sessionId }: StaffVisitor,
  { read, saved, save, about = '', next }: CouncilForm<Value>,
) {
  const place = { staffId, sessionId, page: new URL(request.url).pathname };
  const fields = await readForm(request);
  const answers = printable(fields, read(fields));
  const keep = async () => {
    const isSaved = answers.type === 'done' && saved !== null && isSame({ ...saved, ...answers.value }, saved);
    if (isSaved || !isTyped(fields)) await dropUnsavedCouncil(place);
    else await keepUnsavedCouncil(place, fields);
  };
  const again = async (errors: readonly FieldProblem[]) => {
    await keep();
    return page({ errors, fields }, { status: 422 });
  };
  if (isKeep(fields)) {
    await keep();
    return noContent();
  }
  if (answers.type === 'wrong') return again(answers.errors);
  const outcome = await save(answers.value, keyIn(textOf(fields, 'key')));
  if (outcome.type === 'missing') throw notFound();
  if (outcome.type === 'refused') return again(outcome.reasons.map((text) => ({ field: about, text })));
  await dropUnsavedCouncil(place);
  return redirectTo(next);
}
