import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { PasswordField } from '~/app/components/fields/PasswordField';
import type { FamilyFrameFacts } from './FamilyFrame';

type GiveBackProps = {
  readonly frame: Pick<FamilyFrameFacts, 'words' | 'staffWords'>;
};

/** The worker's PIN or password takes the tablet back. It opens nothing else. It is the worker's box: in English. */
export function GiveBack({ frame }: GiveBackProps) {
  const words = frame.staffWords ?? frame.words;
  return (
    <div
      className="app-give-back"
      lang={frame.staffWords ? 'en-GB' : undefined}
      dir={frame.staffWords ? 'ltr' : undefined}
    >
      <Form action="/lock">
        <PasswordField name="secret" label={words.staff_only} />
        <Button kind="secondary">{words.staff_open}</Button>
      </Form>
    </div>
  );
}
