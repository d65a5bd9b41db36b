import { Button } from '~/app/components/fields/Button';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { Details } from '~/app/components/fields/Details';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { mayBeSignedAs, type SigningMethod } from '~/forms/agreement/signing-methods';
import { optionsSaid, type Questions, said } from './questions';
import { type Typed, typedIn } from './typed';

type AfterwardsFormProps = {
  readonly questions: Questions;
  /** How they finished their pages: what may be said of it depends on that. */
  readonly method: SigningMethod;
  /** The other children whose forms the same person answered: the answers are for all of them, unless it is said otherwise. */
  readonly others?: readonly { readonly id: string; readonly childName: string }[];
  /** Another child's name in what is typed was pointed out: sent again, it stays. */
  readonly namedSeen?: boolean;
  readonly errors?: FieldErrors;
  readonly typed: Typed | null;
};

/** Did they sign alone, did anyone press them; and their own words. Office copy only. */
export function AfterwardsForm({
  questions,
  method,
  others = [],
  namedSeen = false,
  errors,
  typed,
}: AfterwardsFormProps) {
  return (
    <Form keep hidden={namedSeen ? { named_seen: 'yes' } : {}}>
      <Radios
        name="how_signed"
        label={said(questions, 'afterwards.how_signed').label}
        hint="Only the office copy holds this"
        size="m"
        choices={optionsSaid(questions, 'afterwards.how_signed')}
        value={typedIn(typed, 'how_signed') || undefined}
        errors={errors}
      />
      <div className="app-when-seen">
        <Textarea
          name="detail"
          label={said(questions, 'afterwards.detail').label}
          size="s"
          rows={2}
          value={typedIn(typed, 'detail')}
          errors={errors}
        />
      </div>
      <Textarea
        name="own_words"
        label={said(questions, 'afterwards.own_words').label}
        hint={said(questions, 'afterwards.own_words').hint}
        size="m"
        value={typedIn(typed, 'own_words')}
        errors={errors}
      />
      <SignedAs method={method} typed={typed} errors={errors} />
      {others.length > 0 ? (
        <Details summary="It was different for one of the children" open={(typed?.different ?? []).length > 0}>
          <Checkboxes
            name="different"
            label="For whom was it different?"
            hint="These answers are recorded for every child. Whom you tick gets a page of their own"
            size="s"
            choices={others.map(({ id, childName }) => ({ value: id, label: childName }))}
            values={typed?.different ?? []}
            errors={errors}
          />
        </Details>
      ) : null}
      <Button>Finish</Button>
    </Form>
  );
}

type SignedAsProps = Pick<AfterwardsFormProps, 'method' | 'errors' | 'typed'>;

/** What the signature does not say: that it is a mark, or why there is none. It never has to be said, nor a witness named. */
function SignedAs({ method, errors, typed }: SignedAsProps) {
  const choices = Object.entries(mayBeSignedAs(method)).map(([value, label]) => ({ value, label }));
  if (choices.length === 0) return null;
  const isTyped = typedIn(typed, 'signed_as') !== '' || typedIn(typed, 'witness_name') !== '';
  return (
    <Details
      summary={method === 'drawn' ? 'It is a mark, not a signature' : 'Say why there is no signature'}
      open={isTyped}
    >
      <Radios
        name="signed_as"
        label={method === 'drawn' ? 'What is it?' : 'Why is there no signature?'}
        size="s"
        choices={choices}
        value={typedIn(typed, 'signed_as') || undefined}
        errors={errors}
      />
      <TextField
        name="witness_name"
        label="Who else saw it? (optional)"
        size="s"
        value={typedIn(typed, 'witness_name')}
        errors={errors}
        properName
      />
    </Details>
  );
}
