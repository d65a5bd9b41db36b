import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '~/app/components/fields/Button';
import { ErrorSummary } from '~/app/components/fields/ErrorSummary';
import { Form } from '~/app/components/fields/Form';
import { PasswordField } from '~/app/components/fields/PasswordField';
import { PinField } from '~/app/components/fields/PinField';
import { pageTitle } from '~/app/components/fields/page-title';
import { TextField } from '~/app/components/fields/TextField';
import { StaffPage } from '~/app/components/layout/StaffPage';
import { firstSignInForm } from '~/app/http/account-forms.server';
import { homeOf } from '~/app/http/home-of.server';
import { openToAll } from '~/app/http/open-to-all.server';
import { parseForm, textOf } from '~/app/http/parse-form.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { config } from '~/app/services/config.server';
import { setUpAccount } from '~/app/services/secrets.server';
import { setUpRefusal } from '~/forms/access/sign-in-words';

export const meta = () => [{ title: pageTitle({ title: 'Sign in for the first time' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const live = await openToAll(request);
  if (live) throw redirectTo(homeOf(live));
  return page({ council: config().councilName });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const live = await openToAll(request);
  if (live) throw redirectTo(homeOf(live));
  const form = await parseForm(request, firstSignInForm);
  const typed = { email: textOf(form.fields, 'email'), code: textOf(form.fields, 'code') };
  if (form.type === 'wrong') return page({ ...typed, errors: form.errors }, { status: 422 });
  const outcome = await setUpAccount({ ...form.value, address: context.clientAddress });
  if (outcome.type === 'done') return redirectTo('/', outcome.value.cookie);
  const { text, status } = setUpRefusal(outcome.type === 'refused' ? outcome.reasons[0] : undefined);
  return page({ ...typed, errors: [{ field: 'code', text }] }, { status });
}

export default function FirstSignIn() {
  const { council } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = answer?.errors;
  return (
    <StaffPage council={council} back={{ href: '/sign-in' }}>
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-l">Sign in for the first time</h1>
      <Form>
        <TextField
          name="email"
          label="Email address"
          type="email"
          autoComplete="username"
          value={answer?.email}
          errors={errors}
        />
        <TextField
          name="code"
          label="Set-up code"
          hint="The 16 letters and numbers you were given, like 7KQM-2XH9-DTCA-W4RV"
          width={20}
          value={answer?.code}
          errors={errors}
        />
        <NewSecrets errors={errors} />
        <Button>Save and sign in</Button>
      </Form>
    </StaffPage>
  );
}

function NewSecrets({ errors }: Pick<Parameters<typeof PinField>[0], 'errors'>) {
  return (
    <>
      <PasswordField
        name="password"
        label="New password"
        hint="12 characters or more. Three random words work well"
        autoComplete="new-password"
        errors={errors}
      />
      <PasswordField name="passwordAgain" label="New password again" autoComplete="new-password" errors={errors} />
      <PinField
        name="pin"
        label="New PIN"
        hint="6 numbers. You type it when a family gives the tablet back to you"
        errors={errors}
      />
      <PinField name="pinAgain" label="New PIN again" errors={errors} />
    </>
  );
}
