import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { WarningText } from '~/app/components/fields/WarningText';
import { SCREENS, type Screen } from '~/forms/agreement/unsaved';

type UnsavedAnswersProps = {
  readonly id: string;
  readonly unsaved: { readonly own: readonly Screen[]; readonly others: readonly Screen[] };
};

/** What was typed and is no answer of this form yet: save it or give it up, before a family is shown the rest. */
export function UnsavedAnswers({ id, unsaved: { own, others } }: UnsavedAnswersProps) {
  return (
    <>
      {own.length > 0 ? (
        <section className="app-missing">
          <h2 className="govuk-heading-m">Not saved yet</h2>
          <p className="govuk-body">What you typed is kept, and is not part of this form. Open it to save it.</p>
          <ul className="govuk-list govuk-list--bullet">
            {own.map((screen) => (
              <li key={screen}>
                <a className="govuk-link" href={`/agreements/${id}/${screen}`}>
                  Your answers on “{SCREENS[screen]}” were not saved yet
                </a>
              </li>
            ))}
          </ul>
          <Form action={`/agreements/${id}/check`}>
            <Button name="intent" value="discard-typed" kind="secondary">
              Discard what I typed
            </Button>
          </Form>
        </section>
      ) : null}
      {others.length > 0 ? (
        <WarningText>
          A colleague typed answers on {others.map((screen) => `“${SCREENS[screen]}”`).join(', ')} that are not saved
          yet. Only they see them.
        </WarningText>
      ) : null}
    </>
  );
}
