import { Table } from '~/app/components/fields/Table';
import { Tag, type TagColour } from '~/app/components/fields/Tag';
import { AGREEMENT_STATES, type AgreementState } from '~/forms/agreement/state';
import { type HowMuch, TAKEN_BACK } from '~/forms/agreement/taken-back';

type MyFormsProps = {
  readonly forms: readonly {
    readonly id: string;
    readonly reference: string;
    readonly state: AgreementState;
    readonly childName: string;
    readonly updated: string;
    readonly workerName: string;
    readonly inError: string | null;
    readonly takenBack: HowMuch | null;
  }[];
  /** With whose form it is: for whoever oversees a team. */
  readonly ofTeam: boolean;
};

const COLOURS: Readonly<Record<AgreementState, TagColour>> = {
  draft: 'yellow',
  with_family: 'blue',
  answered: 'purple',
  complete: 'green',
  discarded: 'grey',
  entered_in_error: 'red',
};

/** The forms that one worker or one team started, the latest first; or how to begin where there are none. */
export function MyForms({ forms, ofTeam }: MyFormsProps) {
  if (forms.length === 0) {
    return <p className="govuk-body">There are no forms yet. Start one when you are with a family.</p>;
  }
  return (
    <Table
      caption="Forms"
      captionSize="hidden"
      columns={[
        { text: 'Child' },
        ...(ofTeam ? [{ text: 'Worker' }] : []),
        { text: 'Where it stands' },
        { text: 'Last changed' },
        { text: 'Reference' },
      ]}
      rows={forms.map((form) => ({
        key: form.id,
        cells: [
          <a key="child" className="govuk-link" href={`/agreements/${form.id}`}>
            {form.childName}
          </a>,
          ...(ofTeam ? [form.workerName] : []),
          <WhereItStands key="state" {...form} />,
          form.updated,
          <span key="reference" className="app-reference">
            {form.reference}
          </span>,
        ],
      }))}
    />
  );
}

function WhereItStands({ state, inError, takenBack }: MyFormsProps['forms'][number]) {
  return (
    <>
      <Tag text={AGREEMENT_STATES[state]} colour={COLOURS[state]} />
      {takenBack === null ? null : <p className="govuk-body-s govuk-!-margin-bottom-0">{TAKEN_BACK[takenBack]}</p>}
      {inError === null ? null : <p className="govuk-body-s govuk-!-margin-bottom-0">{inError}</p>}
    </>
  );
}
