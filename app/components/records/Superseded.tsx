import { Tag } from '~/app/components/fields/Tag';
import type { DocumentMark } from '~/forms/records/document-mark';

/** Beside a document that no longer says what holds. Who said what since stands elsewhere. */
export function Superseded({ mark }: { readonly mark: DocumentMark | null }) {
  if (!mark) return null;
  return (
    <div className="govuk-!-font-weight-regular">
      <Tag text={mark.text} colour={mark.text === 'Entered in error' ? 'red' : 'grey'} /> {mark.why}
    </div>
  );
}
