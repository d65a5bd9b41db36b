type AdultsToAskProps = {
  readonly id: string;
  readonly adults: readonly { readonly personId: string; readonly name: string }[];
};

/** Adults whose own information is on a form, and who have not been asked: nobody else can agree to it. */
export function AdultsToAsk({ id, adults }: AdultsToAskProps) {
  return adults.map(({ personId, name }) => (
    <p key={personId} className="govuk-body">
      {name}’s own information is on this form, and theirs to agree to.{' '}
      <a className="govuk-link" href={`/agreements/${id}/next-person`}>
        Ask {name}
      </a>
    </p>
  ));
}
