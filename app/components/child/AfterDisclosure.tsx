import { choicesOf } from '~/app/components/agreement/questions';
import { dateIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { InsetText } from '~/app/components/fields/InsetText';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { WhenField } from '~/app/components/fields/WhenField';
import { type Disclosed, isAsked, RECIPIENT_NOTICE } from '~/forms/agreement/disclosed';
import { WAS_TOLD } from '~/forms/sharing/answers/after-disclosure';
import { IMPACT, type Impact } from '~/forms/sharing/impact';
import { type NoticeFact, noticeWords } from '~/forms/sharing/notice-given';
import { formatInstant } from '~/forms/values/dates';

type Opened = { readonly typed: Typed | null; readonly key: string };

type AfterDisclosureProps = {
  readonly sent: {
    readonly recipientName: string;
    readonly what: string;
    readonly at: string;
    readonly decisionSeriesId: string | null;
    readonly slot: string;
    readonly disclosed: Pick<Disclosed, 'notice'>;
    readonly notices: readonly NoticeFact[];
    readonly receipts: readonly { readonly id: string; readonly at: string; readonly words: string }[];
    readonly impacts: readonly {
      readonly id: string;
      readonly at: string;
      readonly changed: Impact;
      readonly words: string;
    }[];
  };
  readonly receipt: Opened;
  readonly notice: Opened;
  readonly impact: Opened;
  /** What came back to be put right, of whichever form was sent. */
  readonly answer?: { readonly errors: FieldErrors; readonly fields: Typed };
};

/** What happens after something was sent: that it arrived, that they know how to keep it, and what changed for the child. */
export function AfterDisclosure({ sent, receipt, notice, impact, answer }: AfterDisclosureProps) {
  const typedInto = (form: string) => (answer?.fields.of?.[0] === form ? answer : undefined);
  return (
    <>
      <p className="govuk-body">
        {sent.what}, to {sent.recipientName}, {formatInstant(sent.at)}.
      </p>
      <h2 className="govuk-heading-m">Did it arrive?</h2>
      {sent.receipts.map(({ id, at, words }) => (
        <InsetText key={id}>
          It arrived, {formatInstant(at)}. {words}
        </InsetText>
      ))}
      <ReceiptForm opened={receipt} answer={typedInto('receipt')} />
      {isAsked(sent.slot) ? null : (
        <>
          <h2 className="govuk-heading-m" id="notice">
            Do they know how to keep it?
          </h2>
          <InsetText>{noticeWords(sent.disclosed, sent.notices)}</InsetText>
          <NoticeForm opened={notice} answer={typedInto('notice')} />
        </>
      )}
      {sent.decisionSeriesId ? (
        <>
          <h2 className="govuk-heading-m" id="impact">
            What changed for the child?
          </h2>
          {sent.impacts.map(({ id, at, changed, words }) => (
            <InsetText key={id}>
              {IMPACT[changed]}, {formatInstant(at)}. {words}
            </InsetText>
          ))}
          <ImpactForm opened={impact} answer={typedInto('impact')} />
        </>
      ) : null}
    </>
  );
}

type FormProps = { readonly opened: Opened; readonly answer: AfterDisclosureProps['answer'] };

function ReceiptForm({ opened, answer }: FormProps) {
  const [typed, errors] = [answer?.fields ?? opened.typed, answer?.errors];
  return (
    <Form hidden={{ key: opened.key, of: 'receipt' }} keep>
      <Textarea
        name="receipt"
        label="Who said that it arrived, and how?"
        size="s"
        rows={2}
        value={typedIn(typed, 'receipt')}
        errors={errors}
      />
      <WhenField
        name="received"
        now="They said so just now."
        value={dateIn(typed, 'received')}
        time={typedIn(typed, 'received-time')}
        errors={errors}
      />
      <Button kind="secondary">Record that it arrived</Button>
    </Form>
  );
}

function NoticeForm({ opened, answer }: FormProps) {
  const [typed, errors] = [answer?.fields ?? opened.typed, answer?.errors];
  const why = (
    <Textarea
      name="not_told_why"
      label="Why not?"
      size="s"
      rows={2}
      value={typedIn(typed, 'not_told_why')}
      errors={errors}
    />
  );
  return (
    <Form hidden={{ key: opened.key, of: 'notice' }} keep>
      <Radios
        name="was_told"
        label="Were they told to review it, keep it under their own policy, and dispose of it securely?"
        hint={`Words to use: “${RECIPIENT_NOTICE}”`}
        size="s"
        choices={choicesOf(WAS_TOLD).map((choice) => (choice.value === 'told' ? choice : { ...choice, reveals: why }))}
        value={typedIn(typed, 'was_told')}
        errors={errors}
      />
      <WhenField
        name="noticed"
        now="It was just now."
        value={dateIn(typed, 'noticed')}
        time={typedIn(typed, 'noticed-time')}
        errors={errors}
      />
      <Button kind="secondary">Record whether they know</Button>
    </Form>
  );
}

function ImpactForm({ opened, answer }: FormProps) {
  const [typed, errors] = [answer?.fields ?? opened.typed, answer?.errors];
  return (
    <Form hidden={{ key: opened.key, of: 'impact' }} keep>
      <Radios
        name="changed"
        label="Since it was shared"
        size="s"
        choices={choicesOf(IMPACT)}
        value={typedIn(typed, 'changed')}
        errors={errors}
      />
      <Textarea
        name="impact"
        label="What changed, in your words?"
        size="s"
        rows={3}
        value={typedIn(typed, 'impact')}
        errors={errors}
      />
      <Button kind="secondary">Record what changed</Button>
    </Form>
  );
}
