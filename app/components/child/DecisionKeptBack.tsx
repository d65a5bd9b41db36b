import { chosenIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { basisField, KEPT_BACK } from '~/forms/sharing/answers/names';
import { lineTitle } from '~/forms/sharing/decision-in-words';
import { DUTY_16LA } from '~/forms/sharing/duty-16la';
import type { LineToDecide } from '~/forms/sharing/to-decide';
import { Words } from './DecisionWords';
import { rowChoices } from './law-choices';

type KeptBackProps = {
  readonly lines: readonly LineToDecide[];
  readonly typed: Typed;
  readonly errors: FieldErrors | undefined;
};

/** What does not go, whatever else does: a share in part has to say it, and any other may. */
export function KeptBack({ lines, typed, errors }: KeptBackProps) {
  const duty = basisField('duty16la', KEPT_BACK);
  return (
    <>
      <Words
        name="withheld"
        label="What is kept back?"
        hint="Of a share in part, say it. Otherwise only where something does not go."
        typed={typed}
        errors={errors}
      />
      {lines.length > 1 ? (
        <div className="app-if-in-part">
          <Checkboxes
            name="kept_back"
            label="Which of it does not go at all? (optional)"
            hint="Of these nothing goes, so no basis for sharing stands with them: what is answered of them further down does not count. Leave a box empty where a part of it goes."
            size="s"
            choices={lines.map((line) => ({ value: line.key, label: lineTitle(line) }))}
            values={chosenIn(typed, 'kept_back')}
            errors={errors}
          />
          <div className="app-if-kept-back">
            <Radios
              name={duty}
              label="Duty to share: what does not go at all"
              hint="Children Act 2004 s.16LA. What the family said does not answer it."
              size="s"
              choices={DUTIES}
              value={typedIn(typed, duty)}
              errors={errors}
            />
            <Words
              name={basisField('duty_why', KEPT_BACK)}
              label="Why? (asked where sharing would harm the child more, or it was not considered yet)"
              typed={typed}
              errors={errors}
            />
          </div>
        </div>
      ) : null}
    </>
  );
}

/** Of what is kept back nobody says that the duty asks to share it. */
const DUTIES = rowChoices(DUTY_16LA).filter(({ value }) => value !== 'applies_share');
