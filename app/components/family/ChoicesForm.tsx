import { Button, ButtonGroup } from '~/app/components/fields/Button';
import { Details } from '~/app/components/fields/Details';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Textarea } from '~/app/components/fields/Textarea';
import { ENGLISH_CARD_WORDS } from './card-words';
import { RecipientCard } from './RecipientCard';

type Question = { readonly label: string; readonly hint?: string };

type Card = {
  readonly id: string;
  readonly recipient: string;
  readonly role: string;
  readonly heading: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
  readonly why: string;
  readonly onward: string;
  readonly ifNo: string;
  readonly question: string;
  readonly value?: string;
  readonly ticked: readonly string[];
};

type ChoicesFormProps = {
  readonly cards: readonly Card[];
  readonly optOut: string;
  readonly options: Readonly<Record<string, string>>;
  readonly tick?: Question;
  readonly optOutQuestion?: Question;
  readonly words: Readonly<Record<string, string>>;
  readonly errors?: FieldErrors;
  readonly typed: Readonly<Record<string, readonly string[]>> | null;
};

/** One card for each recipient, and room to say whom or what to leave out. Nothing is chosen for anyone. */
export function ChoicesForm({ cards, optOut, options, tick, optOutQuestion, words, errors, typed }: ChoicesFormProps) {
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
  };
  return (
    <Form id="choices" keep>
      {cards.map((card) => (
        <RecipientCard
          key={card.id}
          name={`card-${card.id}`}
          tickName={`tick-${card.id}`}
          recipient={card.recipient}
          whoTheyAre={card.role}
          parts={[{ heading: card.heading, items: card.items.map(({ label }) => label) }]}
          why={card.why}
          onward={card.onward}
          ifNo={card.ifNo}
          question={card.question}
          items={card.items}
          value={typed ? typed[`card-${card.id}`]?.[0] : card.value}
          ticked={typed ? (typed[`tick-${card.id}`] ?? []) : card.ticked}
          errors={errors}
          words={cardWords}
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
    </Form>
  );
}
