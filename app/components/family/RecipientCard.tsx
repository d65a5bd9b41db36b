import { Checkboxes } from '~/app/components/fields/Checkboxes';
import type { Choice } from '~/app/components/fields/choice';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { TextField } from '~/app/components/fields/TextField';
import type { Piece } from '~/forms/values/pieces';
import { type CardWords, ENGLISH_CARD_WORDS } from './card-words';
import { type EnglishPart, InEnglish } from './InEnglish';
import { Said } from './Said';

/** A heading and a few short things: "What we would tell them". */
export type CardPart = { readonly heading: string; readonly items: readonly Piece[] };

type RecipientCardProps = {
  /** Sent with `yes`, `some`, `no` or `not_sure`. */
  readonly name: string;
  /** Sent once for every item ticked under "some of it". */
  readonly tickName: string;
  /** A limit in their own words, under a yes and under "some of it". */
  readonly limits: Readonly<Record<'yes' | 'some', { readonly name: string; readonly value?: string }>>;
  readonly recipient: string;
  readonly whoTheyAre: string;
  readonly parts: readonly CardPart[];
  /** That the answer is not for another adult, where some of it is about one. */
  readonly others?: readonly Piece[] | null;
  readonly why: string | readonly Piece[];
  readonly onward: string | readonly Piece[];
  /** What a no does, whole: it stands before the choice. */
  readonly ifNo: string;
  readonly question: string;
  /** The things that can be ticked one by one. With fewer than two, "some of it" is not offered. */
  readonly items: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
  readonly value?: string;
  readonly ticked?: readonly string[];
  readonly errors?: FieldErrors;
  readonly words?: CardWords;
  readonly english?: readonly EnglishPart[] | null;
};

/** All that a family needs to decide about one recipient, then the choice. Nothing is picked for them. */
export function RecipientCard(props: RecipientCardProps) {
  const { words = ENGLISH_CARD_WORDS, name } = props;
  return (
    <section className="app-card" aria-labelledby={`${name}-who`}>
      <div className="app-card__who">
        <h2 className="govuk-heading-m" id={`${name}-who`}>
          {props.recipient}
        </h2>
        <Said text={props.whoTheyAre} />
      </div>
      <div className="app-card__facts">
        {props.parts.map((part) => (
          <Part key={part.heading} {...part} />
        ))}
        {props.others ? <Said text={props.others} /> : null}
        <Fact heading={words.why} text={props.why} />
        <Fact heading={words.onward} text={props.onward} />
      </div>
      <div className="app-card__no">
        <h3 className="govuk-heading-s">{words.ifNo}</h3>
        <Said text={props.ifNo} />
      </div>
      <InEnglish parts={props.english ?? null} />
      <Radios
        name={name}
        label={props.question}
        size="m"
        choices={choicesOf(props, words)}
        value={props.value}
        errors={props.errors}
      />
    </section>
  );
}

function Part({ heading, items }: CardPart) {
  return (
    <div>
      <h3 className="govuk-heading-s">{heading}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {items.map((item) => (
          <li key={item.text} lang={item.lang}>
            {item.text}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Fact({ heading, text }: { readonly heading: string; readonly text: string | readonly Piece[] }) {
  return (
    <div>
      <h3 className="govuk-heading-s">{heading}</h3>
      <Said text={text} />
    </div>
  );
}

function choicesOf(props: RecipientCardProps, words: CardWords): readonly Choice[] {
  const limit = (choice: 'yes' | 'some') => (
    <TextField {...props.limits[choice]} label={words.limit} hint={words.limitHint} errors={props.errors} />
  );
  const some: Choice = {
    value: 'some',
    label: words.some,
    reveals: (
      <>
        <Checkboxes
          name={props.tickName}
          label={words.tick}
          hint={words.tickHint}
          choices={props.items.map(({ value, label, lang }) => ({
            value,
            label: lang ? <span lang={lang}>{label}</span> : label,
          }))}
          values={props.ticked}
          errors={props.errors}
        />
        {limit('some')}
      </>
    ),
  };
  return [
    { value: 'yes', label: words.yes, reveals: limit('yes') },
    ...(props.items.length > 1 ? [some] : []),
    { value: 'no', label: words.no },
    { value: 'not_sure', label: words.notSure },
  ];
}
