import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { Fieldset } from '~/app/components/fields/Fieldset';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { TextField } from '~/app/components/fields/TextField';
import type { Recipient } from '~/forms/agreement/lines';
import type { Topics } from '~/forms/agreement/topics';
import { optionsSaid, type Questions, said, topicChoices } from './questions';
import { chosenIn, type Typed, typedIn } from './typed';

type LinesFormProps = {
  readonly topics: Topics;
  readonly recipients: readonly Recipient[];
  readonly questions: Questions;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** For each recipient: only what they need, which way, whom they tell in turn, and whether a no would be kept to. */
export function LinesForm({ recipients, topics, questions, typed, errors }: LinesFormProps) {
  const line = (recipient: Recipient, name: 'onward_to' | 'onward_why', saved: string) => (
    <TextField
      name={`${name}-${recipient.id}`}
      label={said(questions, `information.${name}`).label}
      hint={name === 'onward_to' ? 'Leave it empty if you do not know. The family is told that' : undefined}
      size="s"
      value={typedIn(typed, `${name}-${recipient.id}`, saved)}
      errors={errors}
    />
  );
  return (
    <>
      {recipients.map((recipient) => (
        <Fieldset key={recipient.id} name={`lines-${recipient.id}`} legend={recipient.name}>
          <Checkboxes
            name={`topics-${recipient.id}`}
            label={said(questions, 'information.topics').label}
            size="s"
            choices={topicChoices(topics)}
            values={chosenIn(typed, `topics-${recipient.id}`, recipient.topics)}
            errors={errors}
          />
          <Radios
            name={`direction-${recipient.id}`}
            label={said(questions, 'information.direction').label}
            size="s"
            choices={optionsSaid(questions, 'information.direction')}
            value={typedIn(typed, `direction-${recipient.id}`, recipient.direction)}
            errors={errors}
          />
          {line(recipient, 'onward_to', recipient.onwardTo)}
          {line(recipient, 'onward_why', recipient.onwardWhy)}
        </Fieldset>
      ))}
      <Checkboxes
        name="may_share_anyway"
        label={said(questions, 'information.may_share_anyway').label}
        hint={said(questions, 'information.may_share_anyway').hint}
        size="m"
        choices={recipients.map(({ id, name }) => ({ value: id, label: name }))}
        values={chosenIn(
          typed,
          'may_share_anyway',
          recipients.filter(({ mayShareAnyway }) => mayShareAnyway).map(({ id }) => id),
        )}
        errors={errors}
      />
    </>
  );
}
