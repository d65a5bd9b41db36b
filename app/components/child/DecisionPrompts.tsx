import { chosenIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { Details } from '~/app/components/fields/Details';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { TextField } from '~/app/components/fields/TextField';
import { citation } from '~/forms/deciders/sources';
import { promptsOf } from '~/forms/sharing/answers/exceptions';
import { promptField } from '~/forms/sharing/answers/names';
import { PROMPT_SETS } from '~/forms/sharing/prompt-sets';
import { keysOf } from '~/forms/values/keys';

/** Short questions to think a decision through with, set by set. They start empty, gate nothing, and "not known yet" is an answer. */
export function DecisionPrompts({
  typed,
  errors,
}: {
  readonly typed: Typed;
  readonly errors: FieldErrors | undefined;
}) {
  return (
    <Details summary="Think it through: questions, principles and golden rules (optional)">
      {keysOf(PROMPT_SETS).map((set) => {
        const { label, source, unsure } = PROMPT_SETS[set];
        const prompts = promptsOf(set);
        return (
          <Details key={set} summary={label}>
            <p className="govuk-hint">
              {citation(source)}. {unsure}
            </p>
            {prompts.map(({ key, question }) => (
              <TextField
                key={key}
                name={promptField(key)}
                label={question}
                value={typedIn(typed, promptField(key))}
                errors={errors}
              />
            ))}
            <Checkboxes
              name="prompts_unknown"
              label="Not known yet"
              size="s"
              choices={prompts.map(({ key, question }) => ({ value: key, label: question }))}
              values={chosenIn(typed, 'prompts_unknown')}
              errors={errors}
            />
          </Details>
        );
      })}
    </Details>
  );
}
