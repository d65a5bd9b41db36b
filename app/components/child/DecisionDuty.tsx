import { type Typed, typedIn } from '~/app/components/agreement/typed';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { basisField } from '~/forms/sharing/answers/names';
import { linesTitle } from '~/forms/sharing/decision-in-words';
import { DUTY_16LA } from '~/forms/sharing/duty-16la';
import type { LineGroup } from '~/forms/sharing/to-decide';
import { lawChoices } from './law-choices';

type GroupProps = {
  readonly group: LineGroup;
  readonly typed: Typed;
  readonly errors: FieldErrors | undefined;
};

/** What the duty to share asks of a group of lines: every decision answers it, shared or not. "They said no" is no answer. */
export function DutyToShare({ group, typed, errors }: GroupProps) {
  const [duty, why] = [basisField('duty16la', group.key), basisField('duty_why', group.key)];
  return (
    <>
      <Radios
        name={duty}
        label={`Duty to share: ${groupTitle(group)}`}
        hint="Children Act 2004 s.16LA. What the family said does not answer it."
        size="s"
        choices={lawChoices(DUTY_16LA, group.proposal.duty16la)}
        value={typedIn(typed, duty)}
        errors={errors}
      />
      <Textarea
        name={why}
        label="Why? (asked where sharing would harm the child more, or it was not considered yet)"
        rows={2}
        value={typedIn(typed, why)}
        errors={errors}
      />
    </>
  );
}

/** What a group of lines is called. */
export function groupTitle({ lines }: LineGroup): string {
  return linesTitle(lines);
}
