import { choicesOf } from '~/app/components/agreement/questions';
import { chosenIn, dateIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { BasisProposed } from '~/app/components/child/DecisionProposed';
import { Button } from '~/app/components/fields/Button';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { Details } from '~/app/components/fields/Details';
import { Form } from '~/app/components/fields/Form';
import { errorFor, type FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { WhenField } from '~/app/components/fields/WhenField';
import { SENDING_CHANNELS } from '~/forms/agreement/disclosed';
import { TRANSFER_INTENTS } from '~/forms/sharing/answers/transfer';
import type { BasisProposal } from '~/forms/sharing/guide';
import type { ManifestPaper } from '~/forms/sharing/transfer';
import { formatInstant } from '~/forms/values/dates';

export type StepProps = {
  readonly to: string;
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** What protects somebody goes to the other council before anything else. */
export function FlagsForm({
  flags,
  to,
  idempotencyKey,
  typed,
  errors,
}: StepProps & { readonly flags: readonly string[] }) {
  return (
    <Form hidden={{ key: idempotencyKey, intent: TRANSFER_INTENTS.flags }} keep>
      <p className="govuk-body">Tell {to} this, by a way that nobody else can read or hear:</p>
      {flags.length === 0 ? (
        <p className="govuk-body">Nothing that protects somebody is recorded. Say so to them.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {flags.map((flag) => (
            <li key={flag}>{flag}</li>
          ))}
        </ul>
      )}
      <SentFields step="flags" typed={typed} errors={errors} />
      <Button>Record that they know</Button>
    </Form>
  );
}

type PapersProps = StepProps & {
  readonly papers: readonly ManifestPaper[];
  readonly proposal: BasisProposal;
  readonly flagsPassed: boolean;
};

/** What they need, once they know what protects somebody. Before that it is folded away: it can go all the same, with words why. */
export function PapersStep(props: PapersProps) {
  if (props.flagsPassed) return <PapersForm {...props} />;
  const isBegun = PAPERS_FIELDS.some((name) => typedIn(props.typed, name) || errorFor(props.errors, name));
  return (
    <>
      <p className="govuk-body">It comes after what protects somebody.</p>
      <Details summary="It has to go before that" open={isBegun}>
        <PapersForm {...props} />
      </Details>
    </>
  );
}

const PAPERS_FIELDS = ['summary', 'reasons', 'before_flags', 'papers_to'] as const;

/** The summary and the papers that go: nothing is ticked before, and a summary comes first. */
function PapersForm({ papers, proposal, flagsPassed, to, idempotencyKey, typed, errors }: PapersProps) {
  return (
    <Form hidden={{ key: idempotencyKey, intent: TRANSFER_INTENTS.papers }} keep>
      <Textarea
        name="summary"
        label="The summary that you send"
        hint="The family can be shown these words"
        size="s"
        rows={6}
        value={typedIn(typed, 'summary')}
        errors={errors}
      />
      {papers.length === 0 ? null : (
        <Checkboxes
          name="documents"
          label="Which sealed papers go with it? (optional)"
          hint="They are office copies: what everybody said, and what your council decided and why. A form on which you went against a refusal is not among them"
          size="s"
          choices={papers.map(({ documentId, title, reference, sealedAt }) => ({
            value: documentId,
            label: `${title}, ${reference}`,
            hint: `Sealed ${formatInstant(sealedAt)}`,
          }))}
          values={chosenIn(typed, 'documents')}
          errors={errors}
        />
      )}
      <p className="govuk-body">
        Nobody was asked about {to}: what the family agreed to here says nothing of it. This records a decision to share
        on another lawful basis: the one below, unless you decide otherwise afterwards. To ask the family instead, start
        a form.
      </p>
      <BasisProposed title="The basis that is proposed" proposal={proposal} />
      <Textarea
        name="reasons"
        label={`Why does ${to} need it?`}
        size="s"
        rows={3}
        value={typedIn(typed, 'reasons')}
        errors={errors}
      />
      {flagsPassed ? null : (
        <Textarea
          name="before_flags"
          label="Why does it go before what protects somebody?"
          hint="It should go after. Nothing stops you: say why"
          size="s"
          rows={2}
          value={typedIn(typed, 'before_flags')}
          errors={errors}
        />
      )}
      <p className="govuk-body">
        The manifest that you can print afterwards tells {to} how to keep what it got. Send it with the papers, and then
        say on the list of what was sent that they know.
      </p>
      <SentFields step="papers" typed={typed} errors={errors} />
      <Button>Record what was sent</Button>
    </Form>
  );
}

type SentProps = Pick<StepProps, 'typed' | 'errors'> & { readonly step: 'flags' | 'papers' };

function SentFields({ step, typed, errors }: SentProps) {
  const [to, channel, at] = [`${step}_to`, `${step}_channel`, `${step}_at`];
  return (
    <>
      <TextField
        name={to}
        label="Who there received it?"
        hint="Their name and job"
        size="s"
        value={typedIn(typed, to)}
        errors={errors}
        properName
      />
      <Radios
        name={channel}
        label="How did it go?"
        size="s"
        choices={choicesOf(SENDING_CHANNELS)}
        value={typedIn(typed, channel)}
        errors={errors}
      />
      <WhenField
        name={at}
        now="It went now."
        value={dateIn(typed, at)}
        time={typedIn(typed, `${at}-time`)}
        errors={errors}
      />
    </>
  );
}
