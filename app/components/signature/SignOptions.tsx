import { errorFor, type FieldErrors } from '~/app/components/fields/field-errors';
import { ErrorMessage, Hint } from '~/app/components/fields/field-parts';
import { TextField } from '~/app/components/fields/TextField';
import { SignaturePad } from './SignaturePad';
import { ENGLISH_SIGN_WORDS, type SignWords } from './sign-words';

type SignOptionsProps = {
  /** Names of the two inputs. Whichever is filled counts; where both are, the server takes the drawing. */
  readonly strokesName?: string;
  readonly typedName?: string;
  readonly strokes?: string;
  readonly typed?: string;
  readonly errors?: FieldErrors;
  readonly words?: SignWords;
};

/**
 * Two ways to sign, side by side and alike: neither is the exception. A drawing needs a fine hand, so the same result must be
 * open to a person who has none (WCAG 2.1.1, 2.5.1, 2.5.7).
 */
export function SignOptions(props: SignOptionsProps) {
  const {
    strokesName = 'strokes',
    typedName = 'typed-name',
    strokes,
    typed,
    errors,
    words = ENGLISH_SIGN_WORDS,
  } = props;
  const drawnError = errorFor(errors, strokesName);
  return (
    <div className="app-sign">
      <div className="app-sign__way">
        <fieldset className="govuk-fieldset" aria-describedby={`${strokesName}-hint`}>
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{words.draw}</legend>
          <Hint name={strokesName} hint={words.drawHint} />
          <ErrorMessage name={strokesName} error={drawnError} />
          <SignaturePad name={strokesName} value={strokes} words={words} />
        </fieldset>
      </div>
      <p className="app-sign__or">{words.or}</p>
      <div className="app-sign__way">
        <fieldset className="govuk-fieldset">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{words.type}</legend>
          <TextField
            name={typedName}
            label={words.typeLabel}
            hint={words.typeHint}
            value={typed}
            errors={errors}
            properName
          />
        </fieldset>
      </div>
    </div>
  );
}
