import { type FormFields, readForm, textOf } from '~/app/http/parse-form.server';
import { printable } from '~/app/http/printable.server';
import type { StaffVisitor } from '~/app/http/require-staff.server';
import { noContent, notFound, page, redirectTo } from '~/app/http/responses.server';
import { sha256 } from '~/app/services/file-cipher.server';
import { newIdempotencyKey } from '~/app/services/idempotency-key.server';
import { dropUnsavedPage, keepUnsavedPage, readUnsavedPage } from '~/app/services/unsaved-pages.server';
import type { FieldProblem, Fields, ReadAnswers } from '~/forms/agreement/answers/fields';
import { isTyped } from '~/forms/agreement/unsaved';
import type { Outcome } from '~/forms/outcome';

/** What the form of one of a child's pages needs: what was typed before, and the key that makes a second tap the same act. */
export async function openChildForm(visitor: StaffVisitor, childId: string, screen: string) {
  const typed = await readUnsavedPage({ childId, staffId: visitor.staffId, page: screen });
  return { typed, key: (typed && textOf(typed, 'key')) || newIdempotencyKey() };
}

/**
 * The key that a form of a child's page sent, as it is recorded: of whoever sent it, of this child and of these words alone. Sent
 * again by somebody else, about another child, or from a second page with other words, it is another act: it finds nothing of the
 * first, and keeps nothing from being recorded.
 */
export function ownKey({ staffId }: Pick<StaffVisitor, 'staffId'>, childId: string, fields: Fields): string {
  const words = sha256(JSON.stringify({ ...fields, key: [], intent: [] }));
  return `${staffId} ${childId} ${textOf(fields, 'key') || newIdempotencyKey()} ${words}`;
}

type ChildStep<Value, Saved> = {
  /** What the page is called in its address: `review`. */
  readonly screen: string;
  readonly read: (fields: Fields) => ReadAnswers<Value>;
  /** Records it; a reason that is given back stands above the form. */
  readonly save: (value: Value, key: string) => Promise<Outcome<Saved>>;
  readonly next: string | ((saved: Saved) => string);
  /** The field that a reason is about; without one it stands above the form alone. */
  readonly refusedField?: string;
  /** Reasons which say that somebody changed it meanwhile: the page answers 409, and shows both. */
  readonly changedMeanwhile?: readonly string[];
};

/**
 * Takes the form of one of a child's pages: reads it, records it, goes on. With something to put right, everything typed is
 * kept and shown again; `intent=keep` only keeps it, since the screen is about to lock. The child was opened before. `sent` is
 * the request, or its fields where it held a file too.
 */
export async function takeChildForm<Value, Saved>(
  sent: Request | FormFields,
  visitor: StaffVisitor,
  childId: string,
  { screen, read, save, next, refusedField = '', changedMeanwhile = [] }: ChildStep<Value, Saved>,
) {
  const place = { childId, staffId: visitor.staffId, page: screen };
  const fields = sent instanceof Request ? await readForm(sent) : sent;
  const keep = async () => isTyped({ ...fields, key: [] }) && (await keepUnsavedPage(place, fields));
  const again = async (errors: readonly FieldProblem[], status = 422) => {
    await keep();
    return page({ errors, fields }, { status });
  };
  if (textOf(fields, 'intent') === 'keep') {
    await keep();
    return noContent();
  }
  const answers = printable(fields, read(fields));
  if (answers.type === 'wrong') return again(answers.errors);
  const saved = await save(answers.value, ownKey(visitor, childId, fields));
  if (saved.type === 'missing') throw notFound();
  if (saved.type === 'refused') {
    const status = saved.reasons.some((reason) => changedMeanwhile.includes(reason)) ? 409 : 422;
    return again(
      saved.reasons.map((text) => ({ field: refusedField, text })),
      status,
    );
  }
  await dropUnsavedPage(place);
  return redirectTo(typeof next === 'string' ? next : next(saved.value));
}
