import { InsetText } from '~/app/components/fields/InsetText';
import { Tag } from '~/app/components/fields/Tag';
import { WarningText } from '~/app/components/fields/WarningText';
import type { LaterForm } from '~/forms/records/record-standing';
import type { RecordView } from '~/forms/records/record-view';
import { formatInstant } from '~/forms/values/dates';

type StandingProps = Pick<RecordView, 'standing' | 'takenBack' | 'ending' | 'completedAt'>;

/** Whether the record still says what the family says: the first thing on its page. */
export function Standing({ takenBack, ...facts }: StandingProps) {
  return (
    <>
      <Stands {...facts} />
      {takenBack.map((sentence) => (
        <WarningText key={sentence}>{sentence}</WarningText>
      ))}
    </>
  );
}

function Stands({ standing, ending, completedAt }: Omit<StandingProps, 'takenBack'>) {
  switch (standing.type) {
    case 'current':
      return <State text="Current" colour="green" more={completedAt ? `Finished ${formatInstant(completedAt)}` : ''} />;
    case 'not finished':
      return <State text="Not finished" colour="yellow" more="The worker has not finished this form" />;
    case 'superseded':
      return (
        <>
          <State text="Superseded" colour="grey" more="Every answer was given again on a later form" />
          <Later forms={standing.by} />
        </>
      );
    case 'superseded in part':
      return (
        <>
          <State text="Superseded in part" colour="yellow" more="Some answers were given again on a later form" />
          <Later forms={standing.by} />
        </>
      );
    case 'entered in error':
      return (
        <>
          <State text="Entered in error" colour="red" more="" />
          <WarningText>
            Do not rely on this record. {ending ? `${ending.by}, ${formatInstant(ending.at)}: ${ending.reason}` : ''}
          </WarningText>
        </>
      );
  }
}

type StateProps = {
  readonly text: string;
  readonly colour: 'green' | 'grey' | 'yellow' | 'red';
  readonly more: string;
};

function State({ text, colour, more }: StateProps) {
  return (
    <p className="govuk-body">
      <Tag text={text} colour={colour} /> {more}
    </p>
  );
}

function Later({ forms }: { readonly forms: readonly LaterForm[] }) {
  return (
    <InsetText>
      {forms.map(({ agreementId, reference }) => (
        <p className="govuk-body" key={agreementId}>
          <a className="govuk-link" href={`/records/${agreementId}`}>
            Later form {reference}
          </a>
        </p>
      ))}
    </InsetText>
  );
}
