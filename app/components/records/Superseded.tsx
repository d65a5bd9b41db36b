import { Tag } from '~/app/components/fields/Tag';

/** Beside a confirmation that is no longer what was said. Who said what since stands elsewhere. */
export function Superseded() {
  return (
    <div className="govuk-!-font-weight-regular">
      <Tag text="Superseded" colour="grey" /> No longer what was said. Do not give it to anyone.
    </div>
  );
}
