import { Table } from '~/app/components/fields/Table';
import { Tag, type TagColour } from '~/app/components/fields/Tag';
import { AGREEMENT_STATES, type AgreementState } from '~/forms/agreement/state';

type MyFormsProps = {
  readonly forms: readonly {
    readonly id: string;
    readonly reference: string;
    readonly state: AgreementState;
    readonly childName: string;
    readonly updated: string;
  }[];
};

const COLOURS: Readonly<Record<AgreementState, TagColour>> = {
  draft: 'yellow',
  with_family: 'blue',
  answered: 'purple',
  complete: 'green',
  discarded: 'grey',
  entered_in_error: 'red',
};

/** The forms that one worker started, the latest first; or how to begin where there are none. */
export function MyForms({ forms }: MyFormsProps) {
  if (forms.length === 0) {
    return <p className="govuk-body">You have no forms yet. Start one when you are with a family.</p>;
  }
  return (
    <Table
      caption="Forms"
      captionSize="hidden"
      columns={[{ text: 'Child' }, { text: 'Where it stands' }, { text: 'Last changed' }, { text: 'Reference' }]}
      rows={forms.map((form) => ({
        key: form.id,
        cells: [
          <a key="child" className="govuk-link" href={`/agreements/${form.id}`}>
            {form.childName}
          </a>,
          <Tag key="state" text={AGREEMENT_STATES[form.state]} colour={COLOURS[form.state]} />,
          form.updated,
          form.reference,
        ],
      }))}
    />
  );
}
