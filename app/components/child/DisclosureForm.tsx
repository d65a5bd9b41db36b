import { choicesOf } from '~/app/components/agreement/questions';
import { chosenIn, dateIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button, ButtonGroup } from '~/app/components/fields/Button';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { DateField } from '~/app/components/fields/DateField';
import { Details } from '~/app/components/fields/Details';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { WarningText } from '~/app/components/fields/WarningText';
import { WhenField } from '~/app/components/fields/WhenField';
import { asAtField, kindField, SHOW_WORDS, sourceField, USUAL } from '~/forms/agreement/answers/disclosures';
import { NOTICE_ANSWERS, RECIPIENT_NOTICE, SENDING_CHANNELS, STATEMENT_KINDS } from '~/forms/agreement/disclosed';
import type { SendableLine } from '~/forms/agreement/sendable-lines';

type DisclosureFormProps = {
  readonly recipient: { readonly name: string; readonly usualChannel: string; readonly lines: readonly SendableLine[] };
  /** Who is signed in: whoever sends it, unless another is named. */
  readonly worker: string;
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** What was sent to one recipient, line by line. A line without a yes can be recorded as any other: nothing here is a gate. */
export function DisclosureForm({ recipient, worker, idempotencyKey, typed, errors }: DisclosureFormProps) {
  const { name, usualChannel, lines } = recipient;
  const common = { typed, errors };
  const channels = { ...(usualChannel ? { [USUAL]: usualChannel } : {}), ...SENDING_CHANNELS };
  return (
    <Form hidden={{ key: idempotencyKey }} keep>
      {lines.every(({ hasYes }) => hasYes) ? null : (
        <WarningText>
          Some lines have no yes to rely on: if they were shared all the same, record them, and record the decision.
        </WarningText>
      )}
      <Checkboxes
        name="lines"
        label={`What was sent to ${name}, or asked of them?`}
        size="m"
        choices={lines.map((line) => ({
          value: line.slot,
          label: line.way === 'tell' ? `We told them: ${line.what}` : `We asked them: ${line.what}`,
          hint: line.meaning,
          reveals: line.way === 'tell' ? <OfTheLine line={line} typed={typed} errors={errors} /> : undefined,
        }))}
        values={chosenIn(typed, 'lines')}
        errors={errors}
      />
      <WordsToSend {...common} />
      <TextField
        name="received_by"
        label="Who received it there? (optional)"
        hint="Their name and job"
        size="s"
        value={typedIn(typed, 'received_by')}
        errors={errors}
        properName
      />
      <Radios
        name="channel"
        label="How was it sent?"
        size="s"
        choices={choicesOf(channels).map((choice) => ({ ...choice, reveals: ofWay(choice.value, common) }))}
        value={typedIn(typed, 'channel', usualChannel ? USUAL : '')}
        errors={errors}
      />
      <WhyThisWay {...common} />
      <WhenField
        name="at"
        now="It was sent now."
        value={dateIn(typed, 'at')}
        time={typedIn(typed, 'at-time')}
        errors={errors}
      />
      <TextField
        name="sent_by"
        label="Who sent it?"
        size="s"
        value={typedIn(typed, 'sent_by', worker)}
        errors={errors}
        properName
      />
      <Radios
        name="notice"
        label="Did you tell them to review it, keep it under their own policy, and dispose of it securely?"
        hint={`Words to send with it: “${RECIPIENT_NOTICE}” Where you write down the words that we send, this stands beneath them: then you can leave it empty.`}
        size="s"
        choices={choicesOf(NOTICE_ANSWERS)}
        value={typedIn(typed, 'notice')}
        errors={errors}
        inline
      />
      <ButtonGroup>
        <Button>Record what was sent</Button>
        <Button kind="secondary" name="intent" value={SHOW_WORDS}>
          First see the words as the family would
        </Button>
      </ButtonGroup>
    </Form>
  );
}

type LineProps = {
  readonly line: SendableLine;
  readonly typed: Typed | null;
  readonly errors: FieldErrors | undefined;
};

function OfTheLine({ line, typed, errors }: LineProps) {
  const [kind, source, asAt] = [kindField(line.slot), sourceField(line.slot), asAtField(line.slot)];
  return (
    <>
      <Radios
        name={kind}
        label="What kind of statement was it?"
        size="s"
        choices={choicesOf(STATEMENT_KINDS)}
        value={typedIn(typed, kind)}
        errors={errors}
      />
      <TextField
        name={source}
        label="Where does it come from?"
        hint="A person, a report, what you saw yourself"
        size="s"
        value={typedIn(typed, source)}
        errors={errors}
      />
      <DateField
        name={asAt}
        label="On which day was it true? (optional)"
        hint="Leave it empty if that was the day it was sent. For example, 27 3 2026"
        size="s"
        value={dateIn(typed, asAt)}
        errors={errors}
      />
    </>
  );
}

type Common = Pick<LineProps, 'typed' | 'errors'>;

/** What goes, in words that the family can be shown before it does. */
function WordsToSend({ typed, errors }: Common) {
  const isOpen = Boolean(typedIn(typed, 'words') || typedIn(typed, 'conditions'));
  return (
    <Details summary="The words that we send, and whom they may tell (optional)" open={isOpen}>
      <Textarea
        name="words"
        label="The words that we send"
        hint="The family can be shown them before they go"
        size="s"
        value={typedIn(typed, 'words')}
        errors={errors}
      />
      <Textarea
        name="conditions"
        label="Whom may they tell, and on what condition?"
        size="s"
        rows={2}
        value={typedIn(typed, 'conditions')}
        errors={errors}
      />
    </Details>
  );
}

function ofWay(way: string, { typed, errors }: Common) {
  const field = { email: 'channel_address', other: 'channel_other' }[way];
  if (!field) return undefined;
  const label = way === 'email' ? 'To which address?' : 'Which way?';
  return <TextField name={field} label={label} size="s" value={typedIn(typed, field)} errors={errors} />;
}

/** Asked where the way was warned against, and not otherwise. */
function WhyThisWay({ typed, errors }: Common) {
  const isAsked = errors?.some(({ field }) => field === 'channel_why') || typedIn(typed, 'channel_why') !== '';
  if (!isAsked) return null;
  return (
    <Textarea
      name="channel_why"
      label="Why did it go this way?"
      hint="“Not known yet” is an answer"
      size="s"
      rows={2}
      value={typedIn(typed, 'channel_why')}
      errors={errors}
    />
  );
}
