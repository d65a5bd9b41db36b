import { Button, ButtonGroup } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { SignOptions } from '~/app/components/signature/SignOptions';
import type { SignWords } from '~/app/components/signature/sign-words';
import { type EnglishPart, InEnglish } from './InEnglish';
import { Note } from './Note';

type SignatureFormProps = {
  readonly words: Readonly<Record<string, string>>;
  readonly said: readonly { readonly key: string; readonly title: string; readonly items: readonly string[] }[];
  readonly english: readonly EnglishPart[] | null;
  readonly optOut: string;
  readonly statements: readonly string[];
  readonly idempotencyKey: string;
  /** The hash of the answers read back here: what is signed is what was shown. */
  readonly shown: string;
  /** Asked again once, kindly; or the answers changed on another page meanwhile. */
  readonly note: 'again' | 'changed' | null;
  readonly strokes?: string;
  readonly typed?: string;
  readonly errors?: FieldErrors;
};

/** What was said is read back, the statement stands above the signature, and every way to finish stands side by side. */
export function SignatureForm(props: SignatureFormProps) {
  const { words, said, english, optOut, statements, idempotencyKey, shown, note, errors } = props;
  return (
    <>
      {note === 'changed' ? <Note text={words.sign_changed} /> : null}
      {said.length === 0 ? <p className="govuk-body">{words.sign_nothing}</p> : null}
      <ul className="app-readback">
        {said.map(({ key, title, items }) => (
          <li key={key} className={`app-readback__entry app-readback__entry--${key}`}>
            <h2 className="govuk-heading-m">{title}</h2>
            <ul className="govuk-list govuk-list--bullet">
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </li>
        ))}
        {optOut ? (
          <li className="app-readback__entry">
            <h2 className="govuk-heading-m">{words.sign_opt_out}</h2>
            <p className="govuk-body">{optOut}</p>
          </li>
        ) : null}
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href="/family/choices">
          {words.sign_change}
        </a>
      </p>
      <h2 className="govuk-heading-m">{words.sign_statement}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {statements.map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
      <InEnglish parts={english} />
      {note === 'again' ? <Note title={words.sign_again_title} text={words.sign_again} /> : null}
      <Form id="sign" hidden={{ key: idempotencyKey, shown }} keep>
        <SignOptions strokes={props.strokes} typed={props.typed} errors={errors} words={signWords(words)} />
        <ButtonGroup>
          <Button>{words.sign_confirm}</Button>
          <Button name="intent" value="button">
            {words.sign_button}
          </Button>
          <Button name="intent" value="unsigned">
            {words.sign_without}
          </Button>
        </ButtonGroup>
        <p className="govuk-hint">{words.sign_without_hint}</p>
      </Form>
    </>
  );
}

/** The words around the signature, from the form's own wording. */
function signWords(words: Readonly<Record<string, string>>): SignWords {
  return {
    draw: words.sign_draw ?? '',
    drawHint: words.sign_draw_hint ?? '',
    waiting: words.sign_waiting ?? '',
    canvas: words.sign_canvas ?? '',
    started: words.sign_started ?? '',
    clear: words.sign_clear ?? '',
    or: words.sign_or ?? '',
    type: words.sign_type_heading ?? '',
    typeLabel: words.sign_type ?? '',
    typeHint: words.sign_type_hint ?? '',
  };
}
