import { Checkboxes } from '~/app/components/fields/Checkboxes';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { TextField } from '~/app/components/fields/TextField';
import { limitName } from '~/forms/agreement/answers/choices';
import { chosenIn, type Typed, typedIn } from './typed';

/** One recipient, with what they would be told or asked: what the family's card shows. */
export type TakenDownCardFacts = {
  readonly id: string;
  readonly recipient: string;
  readonly heading: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
  readonly ifNo: string;
};

type TakenDownCardProps = {
  readonly card: TakenDownCardFacts;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** What somebody said of one recipient. A yes to some of it goes with what they named; a limit with their own words. */
export function TakenDownCard({ card, typed, errors }: TakenDownCardProps) {
  const { id, recipient, heading, items, ifNo } = card;
  const limit = (choice: 'yes' | 'some') => (
    <TextField
      name={limitName(choice, id)}
      label="Is there a limit? In their own words (optional)"
      value={typedIn(typed, limitName(choice, id))}
      errors={errors}
    />
  );
  const ticks = (
    <>
      <Checkboxes
        name={`tick-${id}`}
        label="To what did they say yes?"
        hint="What you do not tick is a no"
        choices={items}
        values={chosenIn(typed, `tick-${id}`)}
        errors={errors}
      />
      {limit('some')}
    </>
  );
  return (
    <Radios
      name={`card-${id}`}
      label={recipient}
      hint={`${heading}: ${items.map(({ label }) => label).join(', ')}. ${ifNo}`}
      size="s"
      choices={[
        { value: 'yes', label: 'Yes', reveals: limit('yes') },
        ...(items.length > 1 ? [{ value: 'some', label: 'Yes to some of it', reveals: ticks }] : []),
        { value: 'no', label: 'No' },
        { value: 'not_sure', label: 'Not sure yet' },
      ]}
      value={typedIn(typed, `card-${id}`) || undefined}
      errors={errors}
    />
  );
}
