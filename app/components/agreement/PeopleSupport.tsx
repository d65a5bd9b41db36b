import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { Radios } from '~/app/components/fields/Radios';
import { TextField } from '~/app/components/fields/TextField';
import { LANGUAGES } from '~/forms/agreement/support';
import { Detail, type PeopleParts } from './PeopleForm';
import { choicesOf, optionsSaid, said } from './questions';
import { chosenIn, typedIn } from './typed';

/** What somebody needs so that they can follow: a language, a format, an interpreter, an advocate. */
export function PeopleSupport(parts: PeopleParts) {
  const { who, questions, typed, errors } = parts;
  const opened = who?.help === 'interpreter' || who?.help === 'other';
  const saved = opened ? who.support : null;
  const interpreter = saved?.interpreter;
  const whoInterprets = interpreter?.who ?? (saved?.noInterpreterWhy ? 'none' : undefined);
  const text = (name: string, value: string | undefined, properName = false) => (
    <TextField
      name={name}
      label={said(questions, `people.${name}`).label}
      size="s"
      value={typedIn(typed, name, value)}
      errors={errors}
      properName={properName}
    />
  );
  return (
    <>
      <Radios
        name="language"
        label={said(questions, 'people.language').label}
        size="s"
        choices={choicesOf(LANGUAGES)}
        value={typedIn(typed, 'language', saved?.language) || undefined}
        errors={errors}
      />
      <Checkboxes
        name="formats"
        label={said(questions, 'people.formats').label}
        size="s"
        choices={optionsSaid(questions, 'people.formats')}
        values={chosenIn(typed, 'formats', saved?.formats)}
        errors={errors}
      />
      <Radios
        name="interpreter_who"
        label={said(questions, 'people.interpreter_who').label}
        hint={said(questions, 'people.interpreter_who').hint}
        size="s"
        choices={optionsSaid(questions, 'people.interpreter_who', {
          relative: {
            hint: 'Only in an emergency, with your reason',
            reveals: <Detail {...parts} name="relative_why" saved={interpreter?.relativeWhy} />,
          },
          none: { reveals: <Detail {...parts} name="no_interpreter_why" saved={saved?.noInterpreterWhy} /> },
        })}
        value={typedIn(typed, 'interpreter_who', whoInterprets) || undefined}
        errors={errors}
      />
      <div className="app-when-interpreted">
        {text('interpreter', interpreter?.name, true)}
        <Radios
          name="interpreter_how"
          label={said(questions, 'people.interpreter_how').label}
          size="s"
          choices={optionsSaid(questions, 'people.interpreter_how')}
          value={typedIn(typed, 'interpreter_how', interpreter?.channel) || undefined}
          errors={errors}
        />
        <Checkboxes
          name="interpreter_declared"
          label={said(questions, 'people.interpreter_declared').label}
          size="s"
          choices={optionsSaid(questions, 'people.interpreter_declared')}
          values={chosenIn(typed, 'interpreter_declared', interpreter?.declared ? ['yes'] : [])}
          errors={errors}
        />
      </div>
      {text('advocate', saved?.advocate, true)}
    </>
  );
}
