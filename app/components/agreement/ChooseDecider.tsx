import { Button } from '~/app/components/fields/Button';
import { Details } from '~/app/components/fields/Details';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { CAPACITIES } from '~/forms/deciders/capacities';
import { AS_EXPECTED } from '~/forms/deciders/choice';
import type { Voice } from '~/forms/deciders/who-decides';
import { type Typed, typedIn } from './typed';

type ChooseDeciderProps = {
  readonly idempotencyKey: string;
  readonly choosable: readonly Voice[];
  readonly isChosen: boolean;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** Choosing otherwise than is expected, with a reason: only somebody who may speak for the child can be chosen, and nothing is shown where nobody else may. */
export function ChooseDecider({ idempotencyKey, choosable, isChosen, typed, errors }: ChooseDeciderProps) {
  if (choosable.length === 0 && !isChosen) return null;
  return (
    <Details summary="Choose otherwise" open={typed !== null || (errors ?? []).length > 0}>
      <Form hidden={{ key: idempotencyKey }} keep>
        <Radios
          name="decider"
          label="Who decides?"
          size="s"
          choices={[
            ...choosable.map(({ personId, name, capacity }) => ({
              value: personId,
              label: name,
              hint: CAPACITIES[capacity].label,
            })),
            ...(isChosen ? [{ value: AS_EXPECTED, label: 'As expected: take back what was chosen' }] : []),
          ]}
          value={typedIn(typed, 'decider') || undefined}
          errors={errors}
        />
        <Textarea
          name="reason"
          label="Why?"
          hint="It stays with the record, and nobody’s wish is changed by it"
          size="s"
          value={typedIn(typed, 'reason')}
          errors={errors}
        />
        <Button>Record who decides</Button>
      </Form>
    </Details>
  );
}
