import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AdultsToAsk } from '~/app/components/agreement/AdultsToAsk';
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
import { adultsToAsk } from '~/app/services/own-information.server';
import { takenBackOfForm } from '~/app/services/taken-back.server';
import { unconfirmedAnswers } from '~/app/services/written-confirmation.server';
import { formatDate } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle({ title: data?.inError ? 'Entered in error' : 'Form finished' }) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement, child } = await agreementOr404(visitor, params.agreementId);
  const facts = await afterwardsFacts(visitor, agreement.id);
  const inError = await reasonOfError(agreement.id);
  if (!facts || !(facts.recorded || inError)) throw redirectTo(`/agreements/${agreement.id}`);
  const made = await copiesMade(agreement.id, visitor.visitChildId !== null);
  // In a visit somebody may look over a shoulder: nothing of what others said or took back.
  const alone = visitor.visitChildId === null;
  const unconfirmed = alone ? await unconfirmedAnswers(agreement.id) : [];
  const takenBack = alone ? await takenBackOfForm(agreement.id) : [];
  const toAsk = inError === null ? await adultsToAsk(agreement.id) : [];
  const about = { childId: child.id, childName: fullName(child) };
  return page({ frame: staffFrame(visitor), ...facts, ...about, made, inError, toAsk, unconfirmed, takenBack });
}

export default function Confirmation() {
  const { frame, id, reference, person, copyWish, made, inError, ...more } = useLoaderData<typeof loader>();
  const { childId, childName, toAsk, unconfirmed, takenBack } = more;
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
      {takenBack.map((sentence) => (
        <WarningText key={sentence}>{sentence}</WarningText>
      ))}
      <CopiesMade id={id} person={person} copyWish={copyWish} made={made} counts={inError === null} />
      <h2 className="govuk-heading-m">What happens next</h2>
      <AdultsToAsk id={id} adults={toAsk} />
      {inError === null
        ? unconfirmed.map((answer) => <ToConfirm key={answer.answerId} id={id} answer={answer} />)
        : null}
      <p className="govuk-body">
        {inError === null
          ? `What ${person} said is recorded, whether you share or not. Records officers can find it from now on.`
          : 'Nothing is deleted. Records officers find it with the reason, and the office copy says it first.'}
      </p>
      <Links links={links({ id, childId, childName, visiting: frame.visiting, counts: inError === null })} />
    </StaffFrame>
  );
}

type LinkFacts = {
  readonly id: string;
  readonly childId: string;
  readonly childName: string;
  readonly visiting: boolean;
  readonly counts: boolean;
};
type Link = readonly [href: string, text: string];

/** Where the worker may go on to; of a form that was entered in error nothing more is asked. */
function links({ id, childId, childName, visiting, counts }: LinkFacts): readonly Link[] {
  const form = `/agreements/${id}`;
  const whileItCounts: readonly Link[] = [
    [`${form}/next-person`, 'Ask another person'],
    [`${form}/paper`, 'Keep a photograph of a paper form'],
    [`${form}/entry-in-error`, 'This form is about the wrong child, or was made twice'],
  ];
  return [
    ...(visiting ? [] : [[`/records/${id}`, 'See the record'] as const]),
    ...(visiting || !counts ? [] : [[`/children/${childId}/decisions/new`, 'Decide what is shared, and why'] as const]),
    [`${form}/copies`, 'Record who received which copy'],
    ...(counts ? whileItCounts : []),
    [`/children/${childId}`, `${childName}: the child’s page`],
    ['/', visiting ? 'This family’s forms' : 'Your forms'],
  ];
}

function Links({ links: shown }: { readonly links: readonly Link[] }) {
  return (
    <ul className="govuk-list">
      {shown.map(([href, text]) => (
        <li key={href}>
          <a className="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
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
