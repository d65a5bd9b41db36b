import { DateField } from '~/app/components/fields/DateField';
import { Details } from '~/app/components/fields/Details';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { dateParts } from '~/forms/values/dates';
import { optionsSaid, type Questions, said } from './questions';
import { dateIn, type Typed, typedIn } from './typed';

type ViewsFormProps = {
  readonly childName: string;
  /** There is nobody yet who could be asked, or told. */
  readonly notBorn?: boolean;
  readonly views: {
    readonly said: string;
    readonly askWho: string;
    readonly askOn: string;
    readonly told: string;
    readonly notToldWhy: string;
  } | null;
  readonly questions: Questions;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** The child's own words; or, where nobody asked yet, who will ask and when. That the child will be told goes without asking. */
export function ViewsForm({ childName, notBorn, views, questions, typed, errors = [] }: ViewsFormProps) {
  if (notBorn) return <NotBorn childName={childName} />;
  const asked = typedIn(typed, 'ask_who', views?.askWho) !== '' || errors.some(({ field }) => field.startsWith('ask_'));
  const notTold =
    typedIn(typed, 'told', views?.told) === 'no' ||
    typedIn(typed, 'not_told_why', views?.notToldWhy) !== '' ||
    errors.some(({ field }) => field === 'told');
  return (
    <>
      <Textarea
        name="said"
        label={`What does ${childName} think about this?`}
        hint={said(questions, 'views.said').hint}
        size="m"
        value={typedIn(typed, 'said', views?.said)}
        errors={errors}
      />
      <Details summary={`${childName} has not been asked yet`} open={asked}>
        <TextField
          name="ask_who"
          label={`Who will ask ${childName}?`}
          size="s"
          value={typedIn(typed, 'ask_who', views?.askWho)}
          errors={errors}
        />
        <DateField
          name="ask_on"
          label="When?"
          hint={said(questions, 'views.ask_on').hint}
          size="s"
          value={dateIn(typed, 'ask_on', dateParts(views?.askOn))}
          errors={errors}
        />
      </Details>
      <p className="govuk-body">You will tell {childName} what is decided, in words for their age.</p>
      <Details summary={`${childName} cannot be told yet`} open={notTold}>
        <Radios
          name="told"
          label={`Will ${childName} be told what is decided?`}
          size="s"
          choices={optionsSaid(questions, 'views.told')}
          value={typedIn(typed, 'told', views?.told ?? 'yes') || undefined}
          errors={errors}
        />
        <Textarea
          name="not_told_why"
          label={`Why will ${childName} not be told yet?`}
          size="s"
          rows={2}
          value={typedIn(typed, 'not_told_why', views?.notToldWhy)}
          errors={errors}
        />
      </Details>
    </>
  );
}

function NotBorn({ childName }: { readonly childName: string }) {
  return (
    <p className="govuk-body">
      {childName} is not born yet, and has no views that anybody could ask for. There is nothing to answer here.
    </p>
  );
}
