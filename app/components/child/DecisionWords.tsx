import { choicesOf } from '~/app/components/agreement/questions';
import { chosenIn, dateIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { DateField } from '~/app/components/fields/DateField';
import { Details } from '~/app/components/fields/Details';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { BASIS_WORDINGS } from '~/forms/sharing/basis-wordings';
import { GUIDANCE } from '~/forms/sharing/guidance';
import { CONCERNS } from '~/forms/sharing/guide-facts';
import { rowChoices } from './law-choices';

type WordsProps = { readonly typed: Typed; readonly errors: FieldErrors | undefined };

/** A box of the form, with what was typed in it. */
export function Words({
  name,
  label,
  hint,
  typed,
  errors,
}: WordsProps & { readonly name: string; readonly label: string; readonly hint?: string }) {
  return <Textarea {...{ name, label, hint, errors }} size="s" rows={3} value={typedIn(typed, name)} />;
}

type ConcernProps = WordsProps & {
  /** Whether the day is asked for until somebody says it, or that nobody can: of an urgent share. */
  readonly mustSay: boolean;
};

/** How grave the concern is, what it is, and since when it is known. */
export function ConcernAsked({ typed, errors, mustSay }: ConcernProps) {
  return (
    <>
      <Radios
        name="harm"
        label="Is there a concern about harm? (optional)"
        size="m"
        choices={choicesOf(CONCERNS)}
        value={typedIn(typed, 'harm')}
        errors={errors}
      />
      <Words name="concern" label="What is the concern? (optional)" typed={typed} errors={errors} />
      <DateField
        name="first_known"
        label={`On which day did you first know of it?${mustSay ? '' : ' (optional)'}`}
        hint="For example, 27 3 2026"
        size="s"
        value={dateIn(typed, 'first_known')}
        errors={errors}
      />
      {mustSay ? (
        <Checkboxes
          name="first_known_unknown"
          label="If the day is not known"
          size="s"
          choices={choicesOf({ yes: 'Nobody can say any more' })}
          values={chosenIn(typed, 'first_known_unknown')}
          errors={errors}
        />
      ) : null}
    </>
  );
}

/** What a review years later looks for first: what was seen and heard, apart from what somebody thought of it. */
export function FactsAndOpinions({ typed, errors, open }: WordsProps & { readonly open: boolean }) {
  const isTyped = ['facts', 'opinions'].some((name) => typedIn(typed, name) !== '');
  return (
    <Details summary="Facts, and opinions apart from them" open={open || isTyped}>
      <Words name="facts" label="Facts: what was seen, heard or measured" typed={typed} errors={errors} />
      <Words name="opinions" label="Opinions: what somebody thinks of it" typed={typed} errors={errors} />
    </Details>
  );
}

/** What not sharing asks, with the same care as sharing: the risk that is accepted, and what would change it. */
export function NotSharing({ typed, errors }: WordsProps) {
  return (
    <>
      <Words
        name="risk_accepted"
        label="What risk do you accept by not sharing?"
        hint="If there is none, say so. “Not known yet” is an answer."
        typed={typed}
        errors={errors}
      />
      <Words
        name="what_would_change"
        label="What would change the decision, or what do you wait for?"
        typed={typed}
        errors={errors}
      />
    </>
  );
}

/** What may matter, and mostly does not. */
export function MoreWords({ typed, errors }: WordsProps) {
  return (
    <Details summary="More, where it matters (optional)">
      <Words name="risk_if_not_shared" label="Risk if it is not shared" typed={typed} errors={errors} />
      <Words name="alternatives" label="What else did you consider?" typed={typed} errors={errors} />
      <Words
        name="onward_conditions"
        label="Conditions for the recipient"
        hint="For example, whom they may tell in turn"
        typed={typed}
        errors={errors}
      />
      <TextField
        name="authorised_by"
        label="Who authorised it, if somebody else did?"
        size="s"
        value={typedIn(typed, 'authorised_by')}
        errors={errors}
        properName
      />
      <TextField
        name="authorised_role"
        label="Their job"
        size="s"
        value={typedIn(typed, 'authorised_role')}
        errors={errors}
      />
    </Details>
  );
}

/** The guidance relied on, by version, and ready wordings: what was superseded may be chosen, and says so. */
export function GuidanceAsked({ typed, errors }: WordsProps) {
  const wordings = Object.entries(BASIS_WORDINGS).map(([value, { label, text, traps }]) => ({
    value,
    label,
    hint: [text, ...traps.map((trap) => `Warning: ${trap}`)].join(' '),
  }));
  return (
    <Details summary="Guidance relied on, and ready wordings (optional)">
      <Checkboxes
        name="guidance"
        label="Which guidance did you follow?"
        size="s"
        choices={rowChoices(GUIDANCE)}
        values={chosenIn(typed, 'guidance')}
        errors={errors}
      />
      <Checkboxes
        name="wordings"
        label="A ready wording of the basis"
        size="s"
        choices={wordings}
        values={chosenIn(typed, 'wordings')}
        errors={errors}
      />
    </Details>
  );
}
