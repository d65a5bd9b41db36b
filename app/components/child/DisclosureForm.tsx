import { choicesOf } from '~/app/components/agreement/questions';
import { dateIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { LinesSent, ReceivedBy, Statements } from '~/app/components/child/LinesSent';
import { WhyBarred } from '~/app/components/child/WhyBarred';
import { Button, ButtonGroup } from '~/app/components/fields/Button';
import { Details } from '~/app/components/fields/Details';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { WarningText } from '~/app/components/fields/WarningText';
import { WhenField } from '~/app/components/fields/WhenField';
import { SHOW_WORDS, USUAL } from '~/forms/agreement/answers/disclosures';
import { NOTICE_ANSWERS, RECIPIENT_NOTICE, SENDING_CHANNELS } from '~/forms/agreement/disclosed';
import type { SendableRecipient } from '~/forms/agreement/sendable-lines';
import { withoutYes } from '~/forms/agreement/without-yes';

type DisclosureFormProps = {
  /** One, or several who got the same. */
  readonly recipients: readonly (SendableRecipient & { readonly usualChannel: string })[];
  /** Who is signed in: whoever sends it, unless another is named. */
  readonly worker: string;
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** What was sent in one go, line by line. A line without a yes can be recorded as any other: nothing here is a gate. */
export function DisclosureForm({ recipients, worker, idempotencyKey, typed, errors }: DisclosureFormProps) {
  const [first, ...others] = recipients;
  const areSeveral = others.length > 0;
  const common = { typed, errors };
  const usual = usualWay(recipients);
  const channels = { ...(usual ? { [USUAL]: usual } : {}), ...SENDING_CHANNELS };
  return (
    <Form hidden={{ key: idempotencyKey }} keep>
      <NoYes recipients={recipients} />
      {recipients.map((recipient) => (
        <LinesSent key={recipient.recipientId} recipient={recipient} areSeveral={areSeveral} {...common} />
      ))}
      {areSeveral ? <Statements recipients={recipients} {...common} /> : null}
      <WordsToSend {...common} />
      {first && !areSeveral ? <ReceivedBy recipient={first} areSeveral={false} {...common} /> : null}
      <Radios
        name="channel"
        label="How was it sent?"
        size="s"
        choices={choicesOf(channels).map((choice) => ({ ...choice, reveals: ofWay(choice.value, common) }))}
        value={typedIn(typed, 'channel', usual && !areSeveral ? USUAL : '')}
        errors={errors}
      />
      <WhyThisWay {...common} />
      <WhyBarred {...common} />
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

/** Read before anything is recorded. It names who, where several get the same: who was refused is one among many there. */
function NoYes({ recipients }: Pick<DisclosureFormProps, 'recipients'>) {
  if (recipients.every(({ lines }) => lines.every(({ hasYes }) => hasYes))) return null;
  const then = 'if they were shared all the same, record them, and record the decision.';
  if (recipients.length === 1) return <WarningText>Some lines have no yes to rely on: {then}</WarningText>;
  return (
    <>
      {withoutYes(recipients).map((sentence) => (
        <WarningText key={sentence}>{sentence}</WarningText>
      ))}
      <p className="govuk-body">Lines with no yes to rely on: {then}</p>
    </>
  );
}

/** The ways that the directory knows, where it knows one for everybody. */
function usualWay(recipients: DisclosureFormProps['recipients']): string {
  if (recipients.some(({ usualChannel }) => usualChannel === '')) return '';
  const [first, ...others] = recipients;
  if (others.length === 0) return first?.usualChannel ?? '';
  return `The usual way of each: ${recipients.map(({ name, usualChannel }) => `${name}, ${usualChannel}`).join('; ')}`;
}

type Common = Pick<DisclosureFormProps, 'typed' | 'errors'>;

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
