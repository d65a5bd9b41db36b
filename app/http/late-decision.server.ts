import type { FormFields } from '~/app/http/parse-form.server';
import { textOf } from '~/app/http/parse-form.server';
import type { StaffVisitor } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { today } from '~/app/services/clock.server';
import { keepUnsavedPage } from '~/app/services/unsaved-pages.server';
import { isOtherThen, shownOn, withoutProposed } from '~/forms/sharing/answers/another-day';
import type { LineToDecide } from '~/forms/sharing/to-decide';
import { formatDate, type LocalDate } from '~/forms/values/dates';

type ThatDay = {
  /** Where what is typed waits. */
  readonly screen: string;
  /** The day on which it was decided. */
  readonly day: LocalDate;
  readonly linesOn: (day: LocalDate) => Promise<readonly LineToDecide[]>;
};

/**
 * Shows the page again where it was filled in about another day than that of the decision, and people had said something else by
 * then, or the law was another: nothing is decided on an answer that nobody saw. Everything typed is kept. Null: nothing differs.
 */
export async function lookAtThatDay(
  fields: FormFields,
  { staffId }: Pick<StaffVisitor, 'staffId'>,
  childId: string,
  { screen, day, linesOn }: ThatDay,
) {
  if (textOf(fields, 'intent') !== '') return null;
  const shown = shownOn(fields, today());
  if (!isOtherThen(fields, await linesOn(day), { shown, day })) return null;
  const kept = withoutProposed(fields, await linesOn(shown), shown);
  await keepUnsavedPage({ childId, staffId, page: screen }, kept);
  const text = `The page now shows what people had said by ${formatDate(day)}, and the law of that day. Look it over, and record it again`;
  return page({ errors: [{ field: 'at', text }], fields: kept }, { status: 422 });
}
