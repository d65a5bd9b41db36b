import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { Details } from '~/app/components/fields/Details';
import { errorFor, type FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { AGENCY_KINDS, type AgencyKind } from '~/forms/agreement/agencies';
import { NOBODY, whoseName } from '~/forms/agreement/answers/whose-information';
import type { Recipient, WhoseInformation } from '~/forms/agreement/lines';
import { type TopicId, type Topics, topicIn } from '~/forms/agreement/topics';
import { type AdultNamed, asksWhose } from '~/forms/agreement/whose-information';
import { fill } from '~/forms/values/text';
import { choicesOf, optionsSaid, type Questions, said, topicChoices } from './questions';
import { chosenIn, type Typed, typedIn } from './typed';

type InformationFormProps = {
  readonly topics: Topics;
  readonly adults: readonly AdultNamed[];
  readonly about?: WhoseInformation;
  readonly why: string;
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly kind: AgencyKind }[];
  readonly recipients: readonly Recipient[];
  readonly questions: Questions;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** Why, with whom, about what, which way. The family's own school and GP are there to tap. */
export function InformationForm(props: InformationFormProps) {
  const { why, agencies, recipients, topics, questions, typed, errors } = props;
  const chosen = [...new Set(recipients.flatMap((recipient) => recipient.topics))];
  return (
    <>
      <Textarea
        name="why"
        label={said(questions, 'information.why').label}
        hint={said(questions, 'information.why').hint}
        size="m"
        rows={2}
        value={typedIn(typed, 'why', why)}
        errors={errors}
      />
      {agencies.length > 0 ? (
        <Checkboxes
          name="recipients"
          label={said(questions, 'information.recipients').label}
          size="m"
          choices={agencies.map((agency) => ({
            value: agency.id,
            label: agency.name,
            hint: AGENCY_KINDS[agency.kind].label,
          }))}
          values={chosenIn(
            typed,
            'recipients',
            recipients.map(({ id }) => id),
          )}
          errors={errors}
        />
      ) : null}
      <AnotherAgency first={agencies.length === 0} {...props} />
      <Checkboxes
        name="topics"
        label={said(questions, 'information.topics').label}
        size="m"
        choices={topicChoices(topics).map((choice) => ({ ...choice, reveals: whoseQuestion(choice.value, props) }))}
        values={chosenIn(typed, 'topics', chosen)}
        errors={errors}
      />
      <Radios
        name="direction"
        label={said(questions, 'information.direction').label}
        size="m"
        choices={optionsSaid(questions, 'information.direction')}
        value={typedIn(typed, 'direction', recipients[0]?.direction) || undefined}
        errors={errors}
      />
    </>
  );
}

/** Whose own information a topic holds, under the topic itself: asked only where several adults may be meant. Nothing is ticked before. */
function whoseQuestion(topic: TopicId, { topics, adults, about, questions, typed, errors }: InformationFormProps) {
  const { name, aboutAdults } = topicIn(topics, topic);
  if (!asksWhose({ aboutAdults }, adults)) return undefined;
  const { label, hint, options } = said(questions, 'information.about_adults');
  const saved = about?.[topic];
  return (
    <Checkboxes
      name={whoseName(topic)}
      label={fill(label, { topic: name })}
      hint={hint}
      size="s"
      choices={[
        ...adults.map((adult) => ({ value: adult.personId, label: adult.name })),
        { value: NOBODY, label: options?.nobody, divider: 'or' },
      ]}
      values={chosenIn(typed, whoseName(topic), saved?.length === 0 ? [NOBODY] : saved)}
      errors={errors}
    />
  );
}

function AnotherAgency({ first, typed, errors }: InformationFormProps & { readonly first: boolean }) {
  const wrong = errorFor(errors, 'new_agency') ?? errorFor(errors, 'new_agency_kind') ?? errorFor(errors, 'recipients');
  return (
    <Details
      summary={first ? 'Add who information goes to' : 'Add someone else'}
      open={first || Boolean(wrong) || typedIn(typed, 'new_agency') !== ''}
    >
      <TextField
        name="new_agency"
        label="Name of the school, service or organisation"
        size="s"
        value={typedIn(typed, 'new_agency')}
        errors={errors}
        properName
      />
      <Radios
        name="new_agency_kind"
        label="What kind is it?"
        size="s"
        choices={choicesOf(AGENCY_KINDS)}
        value={typedIn(typed, 'new_agency_kind') || undefined}
        errors={errors}
      />
    </Details>
  );
}
