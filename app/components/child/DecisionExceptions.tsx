import { choicesOf } from '~/app/components/agreement/questions';
import { chosenIn, dateIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { DateField } from '~/app/components/fields/DateField';
import { Fieldset } from '~/app/components/fields/Fieldset';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TOLD } from '~/forms/sharing/answers/exceptions';
import { type TellingQuestion, tellingField } from '~/forms/sharing/answers/names';
import { GROUNDS } from '~/forms/sharing/grounds';
import { NOT_ASKED_REASONS } from '~/forms/sharing/not-asked-reasons';
import { NOT_TOLD_REASONS } from '~/forms/sharing/not-told-reasons';
import { THRESHOLDS } from '~/forms/sharing/thresholds';
import { rowChoices } from './law-choices';

type ExceptionProps = { readonly typed: Typed; readonly errors: FieldErrors | undefined };

/** E1: why nobody was asked. Another question than why they were not told. */
export function NotAsked({ typed, errors }: ExceptionProps) {
  return (
    <>
      <Radios
        name="not_asked"
        label="Why was nobody asked?"
        size="m"
        choices={rowChoices(NOT_ASKED_REASONS)}
        value={typedIn(typed, 'not_asked')}
        errors={errors}
      />
      <Textarea
        name="not_asked_words"
        label="In your own words (optional)"
        rows={2}
        value={typedIn(typed, 'not_asked_words')}
        errors={errors}
      />
    </>
  );
}

/** E2: on what ground a refusal is gone against. What is left empty is stored as missing, and stops nothing. */
export function AgainstRefusal({ typed, errors }: ExceptionProps) {
  return (
    <Fieldset
      name="against"
      legend="Sharing against what they said"
      hint="Their answer stays as they gave it. What you leave empty does not stop you: it is asked again within a day."
    >
      <Checkboxes
        name="grounds"
        label="On what ground?"
        size="s"
        choices={rowChoices(GROUNDS)}
        values={chosenIn(typed, 'grounds')}
        errors={errors}
      />
      <Radios
        name="threshold"
        label="Which threshold do you use?"
        size="s"
        choices={rowChoices(THRESHOLDS)}
        value={typedIn(typed, 'threshold')}
        errors={errors}
      />
      <Textarea
        name="override_reasons"
        label="Why do you go against what they said?"
        size="s"
        value={typedIn(typed, 'override_reasons')}
        errors={errors}
      />
    </Fieldset>
  );
}

type AboutPerson = ExceptionProps & { readonly who: string };

/** E3: whether each person was told. When and by whom is written down on a page of its own. */
export function WhoIsTold({ people, typed, errors }: ExceptionProps & { readonly people: readonly string[] }) {
  return (
    <>
      {people.map((who) => {
        const name = tellingField('told', who);
        const about = { who, typed, errors };
        const reveals = new Map([
          ['told', <Told key="told" {...about} />],
          ['not_told', <NotTold key="not_told" {...about} />],
        ]);
        return (
          <Radios
            key={who}
            name={name}
            label={`Was ${who} told of this decision?`}
            size="s"
            choices={choicesOf(TOLD).map((choice) => ({ ...choice, reveals: reveals.get(choice.value) }))}
            value={typedIn(typed, name)}
            errors={errors}
          />
        );
      })}
    </>
  );
}

function Told({ who, typed, errors }: AboutPerson) {
  const name = tellingField('told_words', who);
  return (
    <Textarea
      name={name}
      label="What were they told? (optional)"
      rows={2}
      value={typedIn(typed, name)}
      errors={errors}
    />
  );
}

function NotTold({ who, typed, errors }: AboutPerson) {
  const field = (question: TellingQuestion) => tellingField(question, who);
  return (
    <>
      <Radios
        name={field('not_told')}
        label="Why not?"
        size="s"
        choices={rowChoices(NOT_TOLD_REASONS)}
        value={typedIn(typed, field('not_told'))}
        errors={errors}
      />
      <Textarea
        name={field('not_told_words')}
        label="In your own words (optional)"
        rows={2}
        value={typedIn(typed, field('not_told_words'))}
        errors={errors}
      />
      <DateField
        name={field('look_again')}
        label="When do you look at it again?"
        hint="For example, 27 3 2027"
        size="s"
        value={dateIn(typed, field('look_again'))}
        errors={errors}
      />
    </>
  );
}
