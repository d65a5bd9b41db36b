import { Details } from '~/app/components/fields/Details';
import { SummaryList } from '~/app/components/fields/SummaryList';
import { citation, type Reason } from '~/forms/deciders/sources';
import { BASIS_QUESTIONS, basisAnswers } from '~/forms/sharing/basis-in-words';
import { linesTitle } from '~/forms/sharing/decision-in-words';
import { type BasisProposal, basisFrom } from '~/forms/sharing/guide';
import type { LineGroup } from '~/forms/sharing/to-decide';

/** What the guide proposes for a group of lines. */
export function DecisionProposed({ group: { lines, proposal } }: { readonly group: LineGroup }) {
  return <BasisProposed title={`The basis: ${linesTitle(lines)}`} proposal={proposal} />;
}

/** What the guide proposes; its reasons are one tap away. It proposes, and never decides. */
export function BasisProposed({ title, proposal }: { readonly title: string; readonly proposal: BasisProposal }) {
  return (
    <>
      <SummaryList
        title={title}
        rows={basisAnswers(basisFrom(proposal)).map(({ question, rows }) => ({
          key: question,
          value: rows.map(({ label }) => label).join('; ') || 'Not answered: nothing fits by itself',
        }))}
      />
      <ReasonsProposed proposal={proposal} />
    </>
  );
}

/** Why each part is proposed, with what it rests on; law whose text nobody has checked says so. */
export function ReasonsProposed({ proposal }: { readonly proposal: BasisProposal }) {
  const parts: readonly { readonly question: string; readonly reasons: readonly Reason[] }[] = [
    { question: BASIS_QUESTIONS.article6, reasons: proposal.article6.reasons },
    ...(proposal.article9.needed ? [{ question: BASIS_QUESTIONS.article9, reasons: proposal.article9.reasons }] : []),
    ...(proposal.schedule1.needed
      ? [{ question: BASIS_QUESTIONS.schedule1, reasons: proposal.schedule1.reasons }]
      : []),
    ...(proposal.article10.needed
      ? [{ question: BASIS_QUESTIONS.article10, reasons: proposal.article10.reasons }]
      : []),
    { question: BASIS_QUESTIONS.confidentiality, reasons: proposal.confidentiality.reasons },
    { question: BASIS_QUESTIONS.gateways, reasons: proposal.gateways.reasons },
    { question: BASIS_QUESTIONS.duty16la, reasons: proposal.duty16la.reasons },
    { question: BASIS_QUESTIONS.agreement, reasons: proposal.agreement.reasons },
  ];
  return (
    <Details summary="Why this is proposed">
      {parts.map(({ question, reasons }) => (
        <div key={question}>
          <p className="govuk-body govuk-!-font-weight-bold">{question}</p>
          <ul className="govuk-list govuk-list--bullet">
            {reasons.map(({ text, source }) => (
              <li key={`${text} ${source.cite}`}>
                {text} {citation(source)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Details>
  );
}
