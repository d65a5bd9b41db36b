import { SummaryList } from '~/app/components/fields/SummaryList';
import { Hash } from '~/app/components/records/Hash';
import type { PersonAnswers } from '~/forms/records/record-view';
import { formatInstant } from '~/forms/values/dates';

/** The wording and the notice that each person was shown, and who explained them. */
export function Proofs({ answers }: { readonly answers: readonly PersonAnswers[] }) {
  if (answers.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">What was shown and explained</h2>
      {answers.map(({ signingSessionId, person, proof }) => (
        <SummaryList
          key={signingSessionId}
          title={`Shown to ${person}`}
          rows={[
            { key: 'Explained by', value: `${proof.explainedBy}, ${formatInstant(proof.explainedAt)}` },
            { key: 'Their statement', value: proof.statement },
            { key: 'Form', value: proof.form },
            { key: 'SHA-256 of all they read', value: <Hash hash={proof.contentHash} /> },
            { key: 'SHA-256 of the wording', value: <Hash hash={proof.wordingHash} /> },
            { key: 'SHA-256 of the notice', value: <Hash hash={proof.noticeHash} /> },
          ]}
        />
      ))}
    </>
  );
}
