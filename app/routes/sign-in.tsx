import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '~/app/components/fields/Button';
import { ErrorSummary } from '~/app/components/fields/ErrorSummary';
import { Form } from '~/app/components/fields/Form';
import { InsetText } from '~/app/components/fields/InsetText';
import { PasswordField } from '~/app/components/fields/PasswordField';
import { pageTitle } from '~/app/components/fields/page-title';
import { TextField } from '~/app/components/fields/TextField';
import { StaffPage } from '~/app/components/layout/StaffPage';
import { signInForm } from '~/app/http/account-forms.server';
import { homeOf } from '~/app/http/home-of.server';
import { allowedNext } from '~/app/http/local-paths.server';
import { openToAll } from '~/app/http/open-to-all.server';
import { parseForm, textOf } from '~/app/http/parse-form.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { config } from '~/app/services/config.server';
import { signIn } from '~/app/services/sign-in.server';
import { sessionEnd, signInRefusal } from '~/forms/access/sign-in-words';

export const meta = () => [{ title: pageTitle({ title: 'Sign in' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const live = await openToAll(request);
  if (live) throw redirectTo(homeOf(live));
  const asked = new URL(request.url).searchParams;
  const next = allowedNext(asked.get('next')) ?? '/';
  return page({ council: config().councilName, next, ended: sessionEnd(asked.get('ended')) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const live = await openToAll(request);
  if (live) throw redirectTo(homeOf(live));
  const form = await parseForm(request, signInForm);
  const email = textOf(form.fields, 'email');
  if (form.type === 'wrong') return page({ errors: form.errors, email }, { status: 422 });
  const outcome = await signIn({ ...form.value, address: context.clientAddress });
  if (outcome.type === 'done') return redirectTo(allowedNext(form.value.next) ?? '/', outcome.value.cookie);
  const { text, status } = signInRefusal(outcome.type === 'refused' ? outcome.reasons[0] : undefined);
  return page({ errors: [{ field: 'email', text }], email }, { status });
}

export default function SignIn() {
  const { council, next, ended } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = answer?.errors;
  return (
    <StaffPage council={council}>
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-l">Sign in</h1>
      {ended && !errors ? <InsetText>{ended}</InsetText> : null}
      <Form hidden={{ next }}>
        <TextField
          name="email"
          label="Email address"
          type="email"
          autoComplete="username"
          value={answer?.email}
          errors={errors}
        />
        <PasswordField name="password" label="Password" errors={errors} />
        <Button>Sign in</Button>
      </Form>
      <p className="govuk-body">
        <a className="govuk-link" href="/first-sign-in">
          Sign in for the first time with a set-up code
        </a>
      </p>
    </StaffPage>
  );
}
