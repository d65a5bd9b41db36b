import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { PasswordField } from '~/app/components/fields/PasswordField';

/** The worker's PIN or password takes the tablet back. It opens nothing else. */
export function GiveBack({ words }: { readonly words: Readonly<Record<string, string>> }) {
  return (
    <div className="app-give-back">
      <Form action="/lock">
        <PasswordField name="secret" label={words.staff_only} />
        <Button kind="secondary">{words.staff_open}</Button>
      </Form>
    </div>
  );
}
