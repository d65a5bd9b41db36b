import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { optionsSaid, type Questions, said } from './questions';
import { type Typed, typedIn } from './typed';

type AfterwardsFormProps = {
  readonly questions: Questions;
  readonly errors?: FieldErrors;
  readonly typed: Typed | null;
};

/** Did they sign alone, did anyone press them; and their own words. Office copy only. */
export function AfterwardsForm({ questions, errors, typed }: AfterwardsFormProps) {
  return (
    <Form keep>
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
      <Button>Finish</Button>
    </Form>
  );
}
