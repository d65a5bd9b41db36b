import { InsetText } from '~/app/components/fields/InsetText';

/** For staff who may see the record of a file: how it stands now, and the way there. */
export type DocumentOnRecord = { readonly standing: string; readonly href: string; readonly reference: string };

export function OnRecord({ document }: { readonly document: DocumentOnRecord }) {
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>{document.standing}</strong>
      </p>
      <p className="govuk-body">Only staff who may see the record are told this. Do not pass it on with the file.</p>
      <a className="govuk-link" href={document.href}>
        Open the record of {document.reference}
      </a>
    </InsetText>
  );
}
