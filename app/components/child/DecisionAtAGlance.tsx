import { SummaryList, type SummaryRow } from '~/app/components/fields/SummaryList';
import { ARTICLE_6 } from '~/forms/sharing/article6';
import type { DecidedLine, KeptDecision } from '~/forms/sharing/decision';
import { GROUNDS } from '~/forms/sharing/grounds';
import { NOT_ASKED_REASONS } from '~/forms/sharing/not-asked-reasons';
import { DECISION_OUTCOMES } from '~/forms/sharing/outcomes';
import { THRESHOLDS } from '~/forms/sharing/thresholds';
import { formatInstant } from '~/forms/values/dates';

type GlanceProps = {
  readonly kept: KeptDecision;
  /** What it still lacks, each in a sentence. */
  readonly gaps: readonly string[];
};

/** What a manager needs to see of a decision to say something of it: who decided what, on which facts, against what was said. */
export function DecisionAtAGlance({ kept, gaps }: GlanceProps) {
  const { decision, decidedAt } = kept;
  const { outcome, isUrgent, decidedBy, concern, facts, opinions, reasons } = decision;
  return (
    <SummaryList
      rows={[
        { key: 'Decided', value: `${DECISION_OUTCOMES[outcome].label}${isUrgent ? ', urgently' : ''}` },
        { key: 'Who and when', value: `${decidedBy.name}, ${decidedBy.role}, ${formatInstant(decidedAt)}` },
        { key: 'What, and to whom', value: <Lines lines={decision.lines} /> },
        { key: 'Concern', value: concern },
        { key: 'Facts', value: facts },
        { key: 'Opinions', value: opinions },
        { key: 'Reasons', value: reasons },
        ...exceptions(decision),
        ...(gaps.length > 0 ? [{ key: 'Still missing', value: <Sentences texts={gaps} /> }] : []),
      ]}
    />
  );
}

/** Why nobody was asked, and why a refusal was gone against: two questions, never one. */
function exceptions({ notAsked, override }: KeptDecision['decision']): readonly SummaryRow[] {
  const asked = notAsked
    ? [{ key: 'Why nobody was asked', value: `${NOT_ASKED_REASONS[notAsked.reason].label}. ${notAsked.words}` }]
    : [];
  if (!override) return asked;
  const { grounds, threshold, reasons } = override;
  return [
    ...asked,
    { key: 'Ground', value: <Sentences texts={grounds.map((id) => GROUNDS[id].label)} /> },
    { key: 'Threshold', value: threshold ? THRESHOLDS[threshold].label : '' },
    { key: 'Why against what they said', value: reasons },
  ];
}

function Lines({ lines }: { readonly lines: readonly DecidedLine[] }) {
  return (
    <Sentences
      texts={lines.map(({ what, recipientName, said, basis }) => {
        const on = basis.article6 ? ARTICLE_6[basis.article6].label : 'no basis said yet';
        return `${recipientName}: ${what} (${on}). ${said.meaning}`;
      })}
    />
  );
}

function Sentences({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return 'Not provided';
  return (
    <ul className="govuk-list">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
