import type { YoungParent } from '~/forms/deciders/young-parents';

type YoungParentsUnderstandProps = { readonly base: string; readonly parents: readonly YoungParent[] };

/** Where the understanding of a parent under 16 is written down. It is offered; nothing waits for it. */
export function YoungParentsUnderstand({ base, parents }: YoungParentsUnderstandProps) {
  return parents.map(({ personId, name, isAssessed }) => (
    <p key={personId} className="govuk-body">
      <a className="govuk-link" href={`${base}/understanding?of=${personId}`}>
        {isAssessed
          ? `Look again at how well ${name} understands this decision`
          : `Say how well ${name} understands this decision`}
      </a>
    </p>
  ));
}
