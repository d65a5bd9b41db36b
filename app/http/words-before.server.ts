import { addressOf } from '~/app/http/disclosure-recipients.server';
import { type FormFields, textOf } from '~/app/http/parse-form.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { detailsKeptFrom } from '~/app/services/barred-sendings.server';
import { keepUnsavedPage } from '~/app/services/unsaved-pages.server';
import { barredBeforeSending, barredWhenRecorded } from '~/forms/agreement/answers/barred-words';
import { SHOW_WORDS } from '~/forms/agreement/answers/disclosures';

type Place = Parameters<typeof keepUnsavedPage>[0];
type Recipient = { readonly recipientId: string; readonly name: string };

/**
 * What is answered before a sending is read. To see the words as the family would: the page that shows them. Where they hold something
 * that is kept from whoever they go to: before they go, that it has to come out; once they went, a question how that happened, which
 * any words answer. Everything typed is kept. Null where there is nothing to say.
 */
export async function answerAboutWords(fields: FormFields, place: Place, recipients: readonly Recipient[]) {
  const intent = textOf(fields, 'intent');
  if (intent === 'keep') return null;
  const names = recipients.map(({ name }) => name);
  const problems = intent === SHOW_WORDS ? barredBeforeSending : barredWhenRecorded;
  const errors = problems(fields, names, await detailsKeptFrom(place.childId));
  if (errors.length === 0 && intent !== SHOW_WORDS) return null;
  await keepUnsavedPage(place, fields);
  if (errors.length > 0) return page({ errors, fields }, { status: 422 });
  const to = addressOf(recipients.map(({ recipientId }) => recipientId));
  return redirectTo(`/children/${place.childId}/disclosures/words${to}`);
}
