import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { seenField } from '~/forms/sharing/answers/names';
import { groupLines, type LineToDecide, PLAIN_REASONS, reviewFor } from '~/forms/sharing/to-decide';
import { formatDate, type LocalDate } from '~/forms/values/dates';
import { SaidToLines } from './DecisionLines';
import { DecisionProposed } from './DecisionProposed';

type DecisionPlainProps = {
  readonly lines: readonly LineToDecide[];
  readonly day: LocalDate;
  readonly worker: string;
  readonly idempotencyKey: string;
  /** The page that asks everything, for whoever decides otherwise. */
  readonly whole: string;
};

/** A plain case is one confirmation: they agreed, nothing is in a special category, and everything proposed stands here. */
export function DecisionPlain({ lines, day, worker, idempotencyKey, whole }: DecisionPlainProps) {
  const review = reviewFor(lines);
  const seen = Object.fromEntries(lines.map(({ key, said }) => [seenField(key), said.meaning]));
  return (
    <>
      <p className="govuk-body-l">They agreed, and nothing more has to be asked. Look it over, and confirm it.</p>
      <SaidToLines lines={lines} />
      {groupLines(lines, day).map((group) => (
        <DecisionProposed key={group.key} group={group} />
      ))}
      <p className="govuk-body">
        The decision: <strong>share</strong>. {PLAIN_REASONS} Decided by {worker}, now.
        {review ? ` Look at it again on ${formatDate(review)}.` : ''}
      </p>
      <Form hidden={{ key: idempotencyKey, ...seen, intent: 'confirm' }}>
        <Button>Confirm this decision</Button>
      </Form>
      <p className="govuk-body">
        <a className="govuk-link" href={whole}>
          Decide something else, or change the basis
        </a>
      </p>
    </>
  );
}
