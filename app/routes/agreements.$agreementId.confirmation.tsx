import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CopiesMade } from '~/app/components/agreement/CopiesMade';
import { InError } from '~/app/components/agreement/InError';
import { Panel } from '~/app/components/fields/Panel';
import { pageTitle } from '~/app/components/fields/page-title';
import { WarningText } from '~/app/components/fields/WarningText';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { afterwardsFacts } from '~/app/http/afterwards.server';
import { agreementOr404 } from '~/app/http/agreement-page.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { copiesMade } from '~/app/services/copies-made.server';
import { reasonOfError } from '~/app/services/endings.server';
import { unconfirmedAnswers } from '~/app/services/written-confirmation.server';
import { formatDate } from '~/forms/values/dates';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle({ title: data?.inError ? 'Entered in error' : 'Form finished' }) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement } = await agreementOr404(visitor, params.agreementId);
  const facts = await afterwardsFacts(visitor, agreement.id);
  const inError = await reasonOfError(agreement.id);
  if (!facts || !(facts.recorded || inError)) throw redirectTo(`/agreements/${agreement.id}`);
  const made = await copiesMade(agreement.id, visitor.visitChildId !== null);
  const unconfirmed = visitor.visitChildId === null ? await unconfirmedAnswers(agreement.id) : [];
  return page({ frame: staffFrame(visitor), ...facts, made, inError, unconfirmed });
}

export default function Confirmation() {
  const { frame, id, reference, person, copyWish, made, inError, unconfirmed } = useLoaderData<typeof loader>();
  return (
    <StaffFrame frame={frame}>
      {inError === null ? (
        <Panel title="Form finished">
          Reference
          <br />
          <strong>{reference}</strong>
        </Panel>
      ) : (
        <>
          <span className="govuk-caption-l">Reference {reference}</span>
          <h1 className="govuk-heading-l">Entered in error</h1>
          <InError reason={inError} />
        </>
      )}
      <CopiesMade id={id} person={person} copyWish={copyWish} made={made} counts={inError === null} />
      <h2 className="govuk-heading-m">What happens next</h2>
      {inError === null
        ? unconfirmed.map((answer) => <ToConfirm key={answer.answerId} id={id} answer={answer} />)
        : null}
      <p className="govuk-body">
        {inError === null
          ? `What ${person} said is recorded, whether you share or not. Records officers can find it from now on.`
          : 'Nothing is deleted. Records officers find it with the reason, and the office copy says it first.'}
      </p>
      <ul className="govuk-list">
        {frame.visiting ? null : (
          <li>
            <a className="govuk-link" href={`/records/${id}`}>
              See the record
            </a>
          </li>
        )}
        <li>
          <a className="govuk-link" href={`/agreements/${id}/copies`}>
            Record who received which copy
          </a>
        </li>
        {inError === null ? (
          <li>
            <a className="govuk-link" href={`/agreements/${id}/next-person`}>
              Ask another person
            </a>
          </li>
        ) : null}
        {inError === null ? (
          <li>
            <a className="govuk-link" href={`/agreements/${id}/paper`}>
              Keep a photograph of a paper form
            </a>
          </li>
        ) : null}
        {inError === null ? (
          <li>
            <a className="govuk-link" href={`/agreements/${id}/entry-in-error`}>
              This form is about the wrong child, or was made twice
            </a>
          </li>
        ) : null}
        <li>
          <a className="govuk-link" href="/">
            {frame.visiting ? 'This family’s forms' : 'Your forms'}
          </a>
        </li>
      </ul>
    </StaffFrame>
  );
}

type ToConfirmProps = {
  readonly id: string;
  readonly answer: { readonly person: string; readonly confirmBy: string; readonly isLate: boolean };
};

/** An answer by telephone stands, and is confirmed in writing by a day; after it, this warns. */
function ToConfirm({ id, answer: { person, confirmBy, isLate } }: ToConfirmProps) {
  const text = `What ${person} said by telephone ${isLate ? 'was' : 'is'} to be confirmed in writing by ${formatDate(confirmBy)}.`;
  const link = (
    <a className="govuk-link" href={`/agreements/${id}/written-confirmation`}>
      Confirm in writing what {person} said
    </a>
  );
  return isLate ? (
    <WarningText>
      {text} {link}
    </WarningText>
  ) : (
    <p className="govuk-body">
      {text} {link}
    </p>
  );
}
