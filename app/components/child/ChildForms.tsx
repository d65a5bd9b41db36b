import { Table } from '~/app/components/fields/Table';
import { AGREEMENT_STATES, type AgreementState } from '~/forms/agreement/state';
import { type HowMuch, TAKEN_BACK } from '~/forms/agreement/taken-back';

type ChildFormsProps = {
  readonly forms: readonly {
    readonly id: string;
    readonly reference: string;
    readonly state: AgreementState;
    readonly updated: string;
    readonly workerName: string;
    readonly inError: string | null;
    readonly takenBack: HowMuch | null;
  }[];
};

/** Every form about a child, the latest first. */
export function ChildForms({ forms }: ChildFormsProps) {
  if (forms.length === 0) return <p className="govuk-body">There is no form about this child yet.</p>;
  return (
    <Table
      caption="Forms"
      captionSize="hidden"
      columns={[{ text: 'Form' }, { text: 'Where it stands' }, { text: 'Last changed' }, { text: 'Worker' }]}
      rows={forms.map(({ id, reference, state, updated, workerName, inError, takenBack }) => ({
        key: id,
        cells: [
          <a key="form" className="govuk-link" href={`/agreements/${id}`}>
            {reference}
          </a>,
          [AGREEMENT_STATES[state], inError, takenBack && TAKEN_BACK[takenBack]].filter(Boolean).join(': '),
          updated,
          workerName,
        ],
      }))}
    />
  );
}
