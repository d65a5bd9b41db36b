import { Button, ButtonGroup } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { InsetText } from '~/app/components/fields/InsetText';
import { SignOptions } from '~/app/components/signature/SignOptions';
import { ENGLISH_SIGN_WORDS } from '~/app/components/signature/sign-words';

type SignatureFormProps = {
  readonly words: Readonly<Record<string, string>>;
  readonly said: readonly { readonly key: string; readonly title: string; readonly items: readonly string[] }[];
  readonly optOut: string;
  readonly statements: readonly string[];
  readonly idempotencyKey: string;
  /** A small mark was drawn: asked about once, kindly. */
  readonly again: boolean;
  readonly strokes?: string;
  readonly typed?: string;
  readonly errors?: FieldErrors;
};

/** What was said is read back, the statement stands above the signature, and both ways to sign stand side by side. */
export function SignatureForm(props: SignatureFormProps) {
  const { words, said, optOut, statements, idempotencyKey, again, errors } = props;
  return (
    <>
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
      {again ? <AskAgain words={words} /> : null}
      <Form id="sign" hidden={{ key: idempotencyKey }}>
        <SignOptions
          strokes={props.strokes}
          typed={props.typed}
          errors={errors}
          words={{
            ...ENGLISH_SIGN_WORDS,
            draw: words.sign_draw ?? '',
            clear: words.sign_clear ?? '',
            or: words.sign_or ?? '',
            typeLabel: words.sign_type ?? '',
          }}
        />
        <ButtonGroup>
          <Button>{words.sign_confirm}</Button>
          <Button kind="secondary" name="intent" value="unsigned">
            {words.sign_without}
          </Button>
        </ButtonGroup>
        <p className="govuk-hint">{words.sign_without_hint}</p>
      </Form>
    </>
  );
}

function AskAgain({ words }: { readonly words: Readonly<Record<string, string>> }) {
  return (
    <InsetText>
      {/* biome-ignore lint/a11y/noAutofocus: a person who cannot see must land on what is asked */}
      <div tabIndex={-1} autoFocus role="alert">
        <h2 className="govuk-heading-m">{words.sign_again_title}</h2>
        <p className="govuk-body">{words.sign_again}</p>
      </div>
    </InsetText>
  );
}
