import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { DateField } from '~/app/components/fields/DateField';
import { Radios } from '~/app/components/fields/Radios';
import { TextField } from '~/app/components/fields/TextField';
import { SOMEONE_ELSE } from '~/forms/agreement/answers/people/here';
import { ORDER_KINDS } from '~/forms/agreement/court-order';
import { RELATIONSHIPS } from '~/forms/deciders/parental-responsibility';
import { dateParts } from '~/forms/values/dates';
import { Detail, type PeopleParts } from './PeopleForm';
import { choicesOf, optionsSaid, said } from './questions';
import { chosenIn, dateIn, typedIn } from './typed';

/** What an order says, where there is one: it is written down as seen, and never copied. */
export function PeopleCourtOrder(parts: PeopleParts) {
  const { here, who, questions, typed, errors } = parts;
  const order = who?.order;
  const adults = here.family.map(({ personId, name, relationship }) => ({
    value: personId,
    label: `${name}, ${RELATIONSHIPS[relationship].label.toLowerCase()}`,
  }));
  const copies = [...here.family, ...(here.child ? [here.child] : [])].map(({ personId, name }) => ({
    value: personId,
    label: `${name}’s copy`,
  }));
  const text = (name: string, saved: string | undefined) => (
    <TextField
      name={name}
      label={said(questions, `people.${name}`).label}
      size="s"
      value={typedIn(typed, name, saved)}
      errors={errors}
    />
  );
  const day = (name: string, saved: string | undefined) => (
    <DateField
      name={name}
      label={said(questions, `people.${name}`).label}
      hint={said(questions, `people.${name}`).hint}
      size="s"
      value={dateIn(typed, name, dateParts(saved))}
      errors={errors}
    />
  );
  return (
    <>
      <Radios
        name="order_kind"
        label={said(questions, 'people.order_kind').label}
        size="s"
        choices={choicesOf(ORDER_KINDS)}
        value={typedIn(typed, 'order_kind', order?.kind) || undefined}
        errors={errors}
      />
      <Radios
        name="order_about"
        label={said(questions, 'people.order_about').label}
        size="s"
        choices={[...adults, { value: SOMEONE_ELSE, label: 'The adult whom I named above' }]}
        value={typedIn(typed, 'order_about', order?.aboutId) || undefined}
        errors={errors}
      />
      {text('order_court', order?.court)}
      {text('order_case', order?.caseNumber)}
      {day('order_made_on', order?.madeOn)}
      {day('order_ends_on', order?.endsOn)}
      <Radios
        name="order_covers"
        label={said(questions, 'people.order_covers').label}
        size="s"
        choices={optionsSaid(questions, 'people.order_covers')}
        value={typedIn(typed, 'order_covers', order?.coversThis) || undefined}
        errors={errors}
      />
      <Detail {...parts} name="court_order_detail" saved={who?.courtOrderDetail} />
      <Checkboxes
        name="order_safe"
        label={said(questions, 'people.order_safe').label}
        hint={said(questions, 'people.order_safe').hint}
        size="s"
        choices={copies}
        values={chosenIn(typed, 'order_safe', order?.safeToMention)}
        errors={errors}
      />
    </>
  );
}
