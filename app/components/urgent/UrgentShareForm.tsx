import { choicesOf } from '~/app/components/agreement/questions';
import { dateIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button, ButtonGroup } from '~/app/components/fields/Button';
import { DateField } from '~/app/components/fields/DateField';
import { Details } from '~/app/components/fields/Details';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { SENDING_CHANNELS } from '~/forms/agreement/disclosed';
import { MORE_RECIPIENTS } from '~/forms/sharing/answers/urgent-share';
import { URGENT_INTENTS } from '~/forms/sharing/urgent-share';
import { WhichChild } from './WhichChild';

type UrgentShareFormProps = {
  /** The child whose page was open; without a name where that page is not there any more. */
  readonly child: { readonly id: string; readonly name: string } | null;
  readonly suggestions: readonly string[];
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  /** The children of the name that was typed; null where nobody looked. */
  readonly found: Parameters<typeof WhichChild>[0]['found'];
  readonly errors?: FieldErrors;
};

/** Four answers: which child, who to, what and why. Everything else can be said afterwards, and is folded away. */
export function UrgentShareForm(props: UrgentShareFormProps) {
  const { child, suggestions, idempotencyKey, typed, found, errors } = props;
  return (
    <Form hidden={{ key: idempotencyKey, child_id: child?.id ?? '' }} keep>
      {child ? (
        <p className="govuk-body">
          About {child.name ? <strong>{child.name}</strong> : 'the child whose page you had open'}.{' '}
          <a className="govuk-link" href="/urgent-share">
            About another child
          </a>
        </p>
      ) : (
        <WhichChild typed={typed} found={found} errors={errors} />
      )}
      <TextField
        name="to"
        label="Who did you share it with?"
        hint="For example, police, 999 operator"
        size="s"
        value={typedIn(typed, 'to')}
        errors={errors}
        suggestions={suggestions}
      />
      <Textarea
        name="what"
        label="What did you tell them?"
        size="s"
        rows={3}
        value={typedIn(typed, 'what')}
        errors={errors}
      />
      <Textarea name="why" label="Why?" size="s" rows={2} value={typedIn(typed, 'why')} errors={errors} />
      <WhenAndWhoElse typed={typed} suggestions={suggestions} errors={errors} />
      <ButtonGroup>
        <Button>Record it</Button>
        {errors && errors.length > 0 ? (
          <Button kind="secondary" name="intent" value={URGENT_INTENTS.asItIs}>
            Record it as it is
          </Button>
        ) : null}
        {child ? null : (
          <Button kind="secondary" name="intent" value={URGENT_INTENTS.find}>
            First look for the child
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}

type More = Pick<UrgentShareFormProps, 'suggestions' | 'typed' | 'errors'>;

/** Opened where something stands in it: what was typed is never out of sight. */
function WhenAndWhoElse({ suggestions, typed, errors }: More) {
  const names = ['on-day', 'on-month', 'on-year', 'time', 'channel', ...MORE_RECIPIENTS.flatMap(namesOf)];
  const isTyped = names.some((name) => typedIn(typed, name) !== '');
  const common = { typed, errors };
  return (
    <Details summary="It was earlier, or you told several people (optional)" open={isTyped}>
      <Time end="" label="About what time did you tell them?" {...common} />
      <DateField
        name="on"
        label="On which day, if it was not today?"
        hint="For example, 27 3 2026"
        size="s"
        value={dateIn(typed, 'on')}
        errors={errors}
      />
      <Channel {...common} />
      {MORE_RECIPIENTS.map((end) => (
        <fieldset className="govuk-fieldset" key={end}>
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
            {end === '-2' ? 'A second person' : 'A third person'}
          </legend>
          <TextField
            name={`to${end}`}
            label="Who?"
            value={typedIn(typed, `to${end}`)}
            errors={errors}
            suggestions={suggestions}
          />
          <Time end={end} label="About what time?" {...common} />
        </fieldset>
      ))}
    </Details>
  );
}

function namesOf(end: string): readonly string[] {
  return [`to${end}`, `time${end}`];
}

type PartProps = Pick<More, 'typed' | 'errors'> & { readonly end: string };

function Time({ end, label, typed, errors }: PartProps & { readonly label: string }) {
  return (
    <TextField
      name={`time${end}`}
      label={label}
      hint={end === '' ? 'For example, 9:14pm. Leave it empty for now' : undefined}
      size={end === '' ? 's' : undefined}
      width={10}
      value={typedIn(typed, `time${end}`)}
      errors={errors}
    />
  );
}

function Channel({ typed, errors }: Pick<More, 'typed' | 'errors'>) {
  return (
    <Radios
      name="channel"
      label="How?"
      size="s"
      choices={choicesOf(SENDING_CHANNELS)}
      value={typedIn(typed, 'channel')}
      errors={errors}
    />
  );
}
