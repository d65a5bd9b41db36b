import { AGREEMENT_STATES, type AgreementState } from '~/forms/agreement/state';

type OtherForm = {
  readonly agreementId: string;
  readonly childName: string;
  readonly state: AgreementState;
  readonly person: string | null;
  readonly goesAlong: boolean;
  readonly missing: readonly { readonly step: string; readonly what: string }[];
};

type FormsOfConversationProps = {
  readonly base: string;
  readonly forms: readonly OtherForm[];
};

/** The brothers and sisters of this conversation: which forms go along with this one, and what is missing on the others. */
export function FormsOfConversation({ base, forms }: FormsOfConversationProps) {
  return (
    <>
      {forms.length > 0 ? (
        <section>
          <h2 className="govuk-heading-m">Brothers and sisters</h2>
          <ul className="govuk-list govuk-list--bullet">
            {forms.map((form) => (
              <li key={form.agreementId}>
                <a className="govuk-link" href={hrefOf(form)}>
                  {form.childName}
                </a>
                : {standing(form)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="govuk-body">
        <a className="govuk-link" href={`${base}/siblings`}>
          Who else in this family?
        </a>
      </p>
    </>
  );
}

function hrefOf({ agreementId, state, missing }: OtherForm): string {
  if (state !== 'draft') return `/agreements/${agreementId}`;
  return `/agreements/${agreementId}/${missing[0]?.step ?? 'check'}`;
}

function standing({ goesAlong, state, missing, person }: OtherForm): string {
  if (goesAlong) return 'goes to the same person with this form. The statement below is signed for it too';
  if (state !== 'draft') return AGREEMENT_STATES[state].toLowerCase();
  const [first] = missing;
  return first ? `still to do: ${first.what.toLowerCase()}` : `ready. ${person ?? 'Somebody else'} answers it`;
}
