import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { PasswordField } from '~/app/components/fields/PasswordField';
import { pageTitle } from '~/app/components/fields/page-title';
import { LockPage } from '~/app/components/layout/LockPage';
import { lockForm } from '~/app/http/account-forms.server';
import { allowedNext } from '~/app/http/local-paths.server';
import { lockAnswer } from '~/app/http/lock-answer.server';
import { openToAll } from '~/app/http/open-to-all.server';
import { parseForm } from '~/app/http/parse-form.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { config } from '~/app/services/config.server';
import { lockScreen, openScreen } from '~/app/services/lock-screen.server';

export const meta = () => [{ title: pageTitle({ title: 'Locked' }) }];

/** Opening this page locks: an unattended page comes here by itself, and Back finds the lock, not the page before it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const live = await openToAll(request);
  if (!live) throw redirectTo('/sign-in');
  // A wrong PIN on a family's page, perhaps a stray tap, locks nothing: they can go back to their form.
  const locked = context.putRight ? null : await lockScreen(live);
  const next = allowedNext(new URL(request.url).searchParams.get('next')) ?? '/';
  const isWithFamily = live.session.signingSessionId !== null;
  return page({ council: config().councilName, next, isWithFamily }, { cookie: locked?.cookie });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const live = await openToAll(request);
  if (!live) throw redirectTo('/sign-in');
  context.putRight = true;
  const form = await parseForm(request, lockForm);
  if (form.type === 'wrong') return page({ errors: form.errors }, { status: 422 });
  const outcome = await openScreen(live, form.value.secret);
  return lockAnswer(outcome, allowedNext(form.value.next) ?? '/');
}

export default function Lock() {
  const { council, next, isWithFamily } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  return (
    <LockPage council={council} title="This tablet is locked" exit={isWithFamily} errors={errors}>
      {isWithFamily ? <p className="govuk-body">Give the tablet back to the person who gave it to you.</p> : null}
      <Form hidden={{ next }}>
        <PasswordField name="secret" label="Staff PIN or password" errors={errors} />
        <Button>Unlock</Button>
      </Form>
      {isWithFamily ? null : <SignOut />}
    </LockPage>
  );
}

/** On a shared tablet a colleague may go on, without the PIN of whoever left it. */
function SignOut() {
  return (
    <Form action="/sign-out">
      <Button kind="secondary">Sign out</Button>
    </Form>
  );
}
