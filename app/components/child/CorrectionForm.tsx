import { choicesOf } from '~/app/components/agreement/questions';
import { chosenIn, dateIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { DateField } from '~/app/components/fields/DateField';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { WhenField } from '~/app/components/fields/WhenField';
import { limitField, RIGHT, wishField } from '~/forms/agreement/answers/correction';
import { type Correctable, WISH_WORDS } from '~/forms/agreement/correctable';
import { WITHDRAWAL_CHANNELS } from '~/forms/agreement/withdrawal-channels';
import { dateParts, formatInstant } from '~/forms/values/dates';

type Labelled = { readonly id: string; readonly label: string };

type CorrectionFormProps = {
  readonly fact: Correctable;
  readonly words: string;
  /** The lines of an answer, or the slots of what was taken back, as they are called. */
  readonly lines: readonly Labelled[];
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** What is right in the place of what was written down wrongly, and why. Both stay in the history. */
export function CorrectionForm({ fact, words, lines, idempotencyKey, typed, errors }: CorrectionFormProps) {
  return (
    <Form hidden={{ key: idempotencyKey }} keep>
      <h2 className="govuk-heading-m">What was written down</h2>
      <p className="govuk-body">{words}</p>
      <Radios
        name="right"
        label="What is right?"
        size="m"
        choices={choicesOf(RIGHT).map((choice) =>
          choice.value === 'otherwise'
            ? { ...choice, reveals: <WhatIsRight fact={fact} lines={lines} typed={typed} errors={errors} /> }
            : choice,
        )}
        value={typedIn(typed, 'right')}
        errors={errors}
      />
      <Textarea
        name="why"
        label="What went wrong?"
        hint="Who noticed, and how. It stays with the record."
        size="m"
        rows={2}
        value={typedIn(typed, 'why')}
        errors={errors}
      />
      <p className="govuk-body">If somebody was told what was wrong, or holds a copy that says it, tell them too.</p>
      <Button>Put it right</Button>
    </Form>
  );
}

type WhatIsRightProps = Pick<CorrectionFormProps, 'fact' | 'lines' | 'typed' | 'errors'>;

function WhatIsRight({ fact, lines, typed, errors }: WhatIsRightProps) {
  switch (fact.type) {
    case 'answered':
      return lines.map((line) => <OneAnswer key={line.id} fact={fact} line={line} typed={typed} errors={errors} />);
    case 'withdrew':
      return (
        <>
          <Checkboxes
            name="slots"
            label="What they took back"
            size="s"
            choices={lines.map(({ id, label }) => ({ value: id, label }))}
            values={chosenIn(typed, 'slots', fact.slots)}
            errors={errors}
          />
          <Radios
            name="channel"
            label="How they told us"
            size="s"
            choices={choicesOf(WITHDRAWAL_CHANNELS)}
            value={typedIn(typed, 'channel', fact.channel)}
            errors={errors}
          />
          <WhenField
            name="at"
            now={`They told us on ${formatInstant(fact.at)}.`}
            value={dateIn(typed, 'at')}
            time={typedIn(typed, 'at-time')}
            errors={errors}
          />
        </>
      );
    case 'reviewed':
      return (
        <DateField
          name="next"
          label="When is the next review due?"
          hint="For example, 27 3 2027"
          size="s"
          value={dateIn(typed, 'next', dateParts(fact.nextReviewOn))}
          errors={errors}
        />
      );
  }
}

type OneAnswerProps = {
  readonly fact: Extract<Correctable, { type: 'answered' }>;
  readonly line: Labelled;
  readonly typed: Typed | null;
  readonly errors: FieldErrors | undefined;
};

function OneAnswer({ fact, line, typed, errors }: OneAnswerProps) {
  const said = fact.wishes.find(({ lineId }) => lineId === line.id);
  const [wish, limit] = [wishField(line.id), limitField(line.id)];
  const limitBox = (
    <TextField
      name={limit}
      label="Which limit? In their words"
      size="s"
      value={typedIn(typed, limit, said?.limitText ?? '')}
      errors={errors}
    />
  );
  return (
    <Radios
      name={wish}
      label={line.label}
      size="s"
      choices={[
        ...choicesOf(WISH_WORDS).map((choice) =>
          choice.value === 'agree_with_limits' ? { ...choice, reveals: limitBox } : choice,
        ),
        { value: 'not_answered', label: 'They did not answer this' },
      ]}
      value={typedIn(typed, wish, said?.wish ?? 'not_answered')}
      errors={errors}
    />
  );
}
