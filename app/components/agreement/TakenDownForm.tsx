import { Button } from '~/app/components/fields/Button';
import { Details } from '~/app/components/fields/Details';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { WarningText } from '~/app/components/fields/WarningText';
import { WhenField } from '~/app/components/fields/WhenField';
import { whyField } from '~/forms/agreement/answers/taken-down';
import type { TakenDownMethod } from '~/forms/agreement/taken-down';
import { optionsSaid, type Questions, said } from './questions';
import { TakenDownCard, type TakenDownCardFacts } from './TakenDownCard';
import { dateIn, type Typed, typedIn } from './typed';

type TakenDownFormProps = {
  readonly revision: number;
  readonly person: string;
  readonly worker: string;
  readonly cards: readonly TakenDownCardFacts[];
  readonly statement: string;
  readonly questions: Questions;
  readonly typed: Typed | null;
  /** Another child’s name in what is typed was pointed out: sent again, it stays. */
  readonly namedSeen?: boolean;
  readonly errors?: FieldErrors;
};

/** How they answered, the same cards as on the tablet, and what that way of answering needs. Nothing is chosen for anyone. */
export function TakenDownForm(props: TakenDownFormProps) {
  const { revision, person, worker, cards, statement, questions, typed, namedSeen = false, errors } = props;
  const shared = { questions, typed, errors };
  return (
    <Form hidden={{ revision: String(revision), ...(namedSeen ? { named_seen: 'yes' } : {}) }} keep>
      <Radios
        name="method"
        label={said(questions, 'taken_down.method').label}
        size="m"
        choices={optionsSaid(questions, 'taken_down.method', {
          telephone: { reveals: <Call {...shared} /> },
          refused_to_sign: { reveals: <Why method="refused_to_sign" {...shared} /> },
          unable_to_sign: { reveals: <Why method="unable_to_sign" {...shared} /> },
        })}
        value={typedIn(typed, 'method') || undefined}
        errors={errors}
      />
      <WhenField
        name="at"
        now={`${person} answered now.`}
        value={dateIn(typed, 'at')}
        time={typedIn(typed, 'at-time')}
        errors={errors}
      />
      <h2 className="govuk-heading-m">What did {person} say?</h2>
      {cards.map((card) => (
        <TakenDownCard key={card.id} card={card} typed={typed} errors={errors} />
      ))}
      <Details summary={said(questions, 'choices.opt_out').label} open={typedIn(typed, 'opt_out') !== ''}>
        <Line name="opt_out" question="choices.opt_out" {...shared} />
      </Details>
      <Line name="exact_words" question="taken_down.exact_words" {...shared} />
      <Line name="own_words" question="afterwards.own_words" optional {...shared} />
      <TextField
        name="who_else"
        label={said(questions, 'taken_down.who_else').label}
        size="s"
        value={typedIn(typed, 'who_else')}
        errors={errors}
        properName
      />
      <Radios
        name="how_signed"
        label={said(questions, 'afterwards.how_signed').label}
        hint="Only the office copy holds this"
        size="s"
        choices={optionsSaid(questions, 'afterwards.how_signed')}
        value={typedIn(typed, 'how_signed') || undefined}
        errors={errors}
      />
      <div className="app-when-seen">
        <Line name="detail" question="afterwards.detail" {...shared} />
      </div>
      <h2 className="govuk-heading-m">Your statement</h2>
      <p className="app-statement">{statement}</p>
      <p className="govuk-body">
        The button signs this statement as {worker}. Nothing is signed for {person}.
      </p>
      <Button>Sign my statement and record what {person} said</Button>
    </Form>
  );
}

type Shared = { readonly questions: Questions; readonly typed: Typed | null; readonly errors?: FieldErrors };

/** A call: the number, who it was, and the safe way to confirm it. A message on a machine may be heard by anyone. */
function Call(shared: Shared) {
  return (
    <>
      <WarningText>
        Speak to nobody else, and leave no message that says who you are, that it is the council, or what it is about.
        Ring again instead.
      </WarningText>
      <Row name="number" type="tel" {...shared} />
      <Row name="identity_check" {...shared} />
      <Row name="confirm_how" {...shared} />
    </>
  );
}

function Row({ name, type, questions, typed, errors }: Shared & { readonly name: string; readonly type?: 'tel' }) {
  const { label, hint } = said(questions, `taken_down.${name}`);
  return <TextField name={name} label={label} hint={hint} type={type} value={typedIn(typed, name)} errors={errors} />;
}

function Why({ method, ...shared }: Shared & { readonly method: TakenDownMethod }) {
  return <Line name={whyField(method)} question="taken_down.why" {...shared} />;
}

type LineProps = Shared & { readonly name: string; readonly question: string; readonly optional?: boolean };

function Line({ name, question, optional = false, questions, typed, errors }: LineProps) {
  const { label: asked, hint } = said(questions, question);
  const label = optional ? `${asked} (optional)` : asked;
  return (
    <Textarea name={name} label={label} hint={hint} size="s" rows={2} value={typedIn(typed, name)} errors={errors} />
  );
}
