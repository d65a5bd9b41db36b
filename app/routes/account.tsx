import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '~/app/components/fields/Button';
import { ErrorSummary } from '~/app/components/fields/ErrorSummary';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { NotificationBanner } from '~/app/components/fields/NotificationBanner';
import { PasswordField } from '~/app/components/fields/PasswordField';
import { PinField } from '~/app/components/fields/PinField';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffPage } from '~/app/components/layout/StaffPage';
import { changeOfSecret } from '~/app/http/change-of-secret.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { config } from '~/app/services/config.server';
import { STAFF_IDLE } from '~/forms/access/idle';
import { changedSentence } from '~/forms/access/sign-in-words';

export const meta = () => [{ title: pageTitle({ title: 'Your account' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { name } = await requireStaff(request, 'keep own account');
  const changed = changedSentence(new URL(request.url).searchParams.get('changed'));
  return page({ council: config().councilName, name, changed });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'keep own account');
  const change = await changeOfSecret(request, visitor, context.clientAddress);
  if (change.type === 'done') return redirectTo(`/account?changed=${change.changed}`);
  return page({ errors: change.errors }, { status: change.status });
}

export default function Account() {
  const { council, name, changed } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  const banner = changed && !errors ? <Changed>{changed}</Changed> : null;
  return (
    <StaffPage council={council} signedInAs={name} back={{ href: '/' }} idle={STAFF_IDLE} banner={banner}>
      <ErrorSummary errors={errors} />
      <h1 className="govuk-heading-l">Your account</h1>
      <PasswordForm errors={errors} />
      <PinForm errors={errors} />
    </StaffPage>
  );
}

function Changed({ children }: { readonly children: string }) {
  return (
    <NotificationBanner success>
      <p className="govuk-notification-banner__heading">{children}</p>
    </NotificationBanner>
  );
}

type Errors = { readonly errors: FieldErrors | undefined };

function PasswordForm({ errors }: Errors) {
  return (
    <Form hidden={{ intent: 'password' }}>
      <h2 className="govuk-heading-m">Change your password</h2>
      <PasswordField name="currentPassword" label="Your password now" errors={errors} />
      <PasswordField
        name="password"
        label="New password"
        hint="12 characters or more. Three random words work well"
        autoComplete="new-password"
        errors={errors}
      />
      <PasswordField name="passwordAgain" label="New password again" autoComplete="new-password" errors={errors} />
      <Button>Change password</Button>
    </Form>
  );
}

function PinForm({ errors }: Errors) {
  return (
    <Form hidden={{ intent: 'pin' }}>
      <h2 className="govuk-heading-m">Change your PIN</h2>
      <PasswordField name="currentPasswordForPin" label="Your password now, for the PIN" errors={errors} />
      <PinField
        name="pin"
        label="New PIN"
        hint="6 numbers. You type it when a family gives the tablet back to you"
        errors={errors}
      />
      <PinField name="pinAgain" label="New PIN again" errors={errors} />
      <Button>Change PIN</Button>
    </Form>
  );
}
