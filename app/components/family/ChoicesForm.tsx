import { Button, ButtonGroup } from '~/app/components/fields/Button';
import { Details } from '~/app/components/fields/Details';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Textarea } from '~/app/components/fields/Textarea';
import { limitName } from '~/forms/agreement/answers/choices';
import type { Piece } from '~/forms/values/pieces';
import { ENGLISH_CARD_WORDS } from './card-words';
import type { EnglishPart } from './InEnglish';
import { RecipientCard } from './RecipientCard';

type Question = { readonly label: string; readonly hint?: string };

type Card = {
  readonly id: string;
  readonly recipient: string;
  readonly role: string;
  readonly heading: string;
  readonly items: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
  readonly others: readonly Piece[] | null;
  readonly why: Piece;
  readonly onward: readonly Piece[];
  readonly ifNo: string;
  readonly question: string;
  readonly value?: string;
  readonly ticked: readonly string[];
  readonly limit?: string;
};

type ChoicesFormProps = {
  readonly cards: readonly Card[];
  readonly optOut: string;
  readonly options: Readonly<Record<string, string>>;
  readonly tick?: Question;
  readonly limit?: Question;
  readonly optOutQuestion?: Question;
  /** Every card at once: offered where there are several. */
  readonly fillsAll: boolean;
  readonly words: Readonly<Record<string, string>>;
  /** Each card in English, where the family reads another language. */
  readonly english: Readonly<Record<string, readonly EnglishPart[]>> | null;
  readonly errors?: FieldErrors;
  readonly typed: Readonly<Record<string, readonly string[]>> | null;
};

/** One card for each recipient, and room to say whom or what to leave out. Nothing is chosen for anyone. */
export function ChoicesForm(props: ChoicesFormProps) {
  const { cards, optOut, options, tick, limit, optOutQuestion, fillsAll, words, english, errors, typed } = props;
  const cardWords = {
    ...ENGLISH_CARD_WORDS,
    why: words.why_heading ?? '',
    onward: words.onward_heading ?? '',
    ifNo: words.no_heading ?? '',
    yes: options.yes ?? '',
    some: options.some ?? '',
    no: options.no ?? '',
    notSure: options.not_sure ?? '',
    tick: tick?.label ?? '',
    tickHint: tick?.hint ?? '',
    limit: limit?.label ?? '',
    limitHint: limit?.hint,
  };
  const limitOf = (choice: 'yes' | 'some', card: Card) => {
    const name = limitName(choice, card.id);
    return { name, value: typed ? typed[name]?.[0] : card.value === choice ? card.limit : undefined };
  };
  return (
    <Form id="choices" keep>
      {cards.map((card) => (
        <RecipientCard
          key={card.id}
          name={`card-${card.id}`}
          tickName={`tick-${card.id}`}
          limits={{ yes: limitOf('yes', card), some: limitOf('some', card) }}
          recipient={card.recipient}
          whoTheyAre={card.role}
          parts={[{ heading: card.heading, items: card.items.map(({ label, lang }) => ({ text: label, lang })) }]}
          others={card.others}
          why={[card.why]}
          onward={card.onward}
          ifNo={card.ifNo}
          question={card.question}
          items={card.items}
          value={typed ? typed[`card-${card.id}`]?.[0] : card.value}
          ticked={typed ? (typed[`tick-${card.id}`] ?? []) : card.ticked}
          errors={errors}
          words={cardWords}
          english={english?.[card.id]}
        />
      ))}
      <Details summary={optOutQuestion?.label ?? ''} open={Boolean(typed ? typed.opt_out?.[0] : optOut)}>
        <Textarea
          name="opt_out"
          label={optOutQuestion?.label ?? ''}
          hint={optOutQuestion?.hint}
          rows={3}
          value={typed ? typed.opt_out?.[0] : optOut}
          errors={errors}
        />
      </Details>
      <ButtonGroup>
        <Button>{words.go_on}</Button>
        <Button kind="secondary" name="intent" value="think">
          {words.think}
        </Button>
      </ButtonGroup>
      {fillsAll ? <FillAll yes={words.all_yes} no={words.all_no} /> : null}
    </Form>
  );
}

/** Alike, and after "Go on": the Enter key never presses one of them. */
function FillAll({ yes, no }: { readonly yes?: string; readonly no?: string }) {
  return (
    <div className="app-fill-all">
      <button type="submit" className="app-fill-all__button" name="intent" value="yes_to_all">
        {yes}
      </button>
      <button type="submit" className="app-fill-all__button" name="intent" value="no_to_all">
        {no}
      </button>
    </div>
  );
}
