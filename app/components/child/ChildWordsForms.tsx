import { choicesOf } from '~/app/components/agreement/questions';
import { dateIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { DateField } from '~/app/components/fields/DateField';
import { FileField } from '~/app/components/fields/FileField';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { MAY_SEE } from '~/forms/agreement/child-words';

type FormsProps = {
  readonly childName: string;
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors: FieldErrors | undefined;
};

/** What the child said or drew, in their own words, and who may see it: the child is asked. */
export function SaidForm({ childName, idempotencyKey, typed, errors }: FormsProps) {
  return (
    <Form hidden={{ key: idempotencyKey }} keep files>
      <Textarea
        name="said"
        label={`What did ${childName} say?`}
        hint="In their own words"
        size="s"
        value={typedIn(typed, 'said')}
        errors={errors}
      />
      <Textarea
        name="drew"
        label={`Did ${childName} draw something? What is it, as they say? (optional)`}
        hint="Keep the drawing itself with the case file, or give it back as they wish"
        size="s"
        rows={2}
        value={typedIn(typed, 'drew')}
        errors={errors}
      />
      <FileField
        name="drawing"
        label="A photograph or scan of the drawing (optional)"
        hint={`${typedIn(typed, 'shows') ? 'Choose it again: a page cannot keep it. ' : ''}JPEG, PNG, or the first page of a PDF; 10 MB at most. It is made anew: where it was taken is left out.`}
        size="s"
        accept="image/jpeg,image/png,application/pdf"
        errors={errors}
      />
      <Textarea
        name="shows"
        label="What does the picture show? (with a picture)"
        hint="In your own words, for whoever cannot see it"
        size="s"
        rows={2}
        value={typedIn(typed, 'shows')}
        errors={errors}
      />
      <Radios
        name="may_see"
        label={`Who may see this? Ask ${childName}`}
        hint="If they were not asked, leave it open: then it is for the office alone"
        size="s"
        choices={choicesOf(MAY_SEE).map((choice) =>
          choice.value === 'named' ? { ...choice, ...named, reveals: <Named typed={typed} errors={errors} /> } : choice,
        )}
        value={typedIn(typed, 'may_see')}
        errors={errors}
      />
      <Button>Save what they said</Button>
    </Form>
  );
}

/** Whoever promises a child secrecy promises what may not be kept: they are told before they answer. */
const named = {
  hint: 'Tell them: whoever writes it down knows it, and a safeguarding manager can look, to keep them safe',
};

function Named({ typed, errors }: Pick<FormsProps, 'typed' | 'errors'>) {
  return <TextField name="named" label="Who?" size="s" value={typedIn(typed, 'named')} errors={errors} properName />;
}

/** When and by whom the child was told what was decided, and what they said to it. */
export function ToldForm({ childName, idempotencyKey, typed, errors }: FormsProps) {
  return (
    <Form hidden={{ key: idempotencyKey }} keep>
      <DateField
        name="told_on"
        label={`When was ${childName} told?`}
        hint="For example, 27 3 2026"
        size="s"
        value={dateIn(typed, 'told_on')}
        errors={errors}
      />
      <TextField
        name="told_by"
        label="Who told them?"
        size="s"
        value={typedIn(typed, 'told_by')}
        errors={errors}
        properName
      />
      <Textarea
        name="told_what"
        label="What were they told?"
        hint="In the words that were used with them"
        size="s"
        rows={2}
        value={typedIn(typed, 'told_what')}
        errors={errors}
      />
      <Textarea
        name="reply"
        label="What did they say to it? (optional)"
        size="s"
        rows={2}
        value={typedIn(typed, 'reply')}
        errors={errors}
      />
      <Button>Save that they were told</Button>
    </Form>
  );
}
