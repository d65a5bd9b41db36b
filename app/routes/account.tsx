import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { NotificationBanner } from '~/app/components/fields/NotificationBanner';
import { PasswordField } from '~/app/components/fields/PasswordField';
import { PinField } from '~/app/components/fields/PinField';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { changeOfSecret } from '~/app/http/change-of-secret.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { changedSentence } from '~/forms/access/sign-in-words';

export const meta = () => [{ title: pageTitle({ title: 'Your account' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'keep own account');
  const changed = changedSentence(new URL(request.url).searchParams.get('changed'));
  return page({ frame: staffFrame(visitor, '/account'), changed });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'keep own account');
  const change = await changeOfSecret(request, visitor, context.clientAddress);
  if (change.type === 'done') return redirectTo(`/account?changed=${change.changed}`);
  return page({ errors: change.errors }, { status: change.status });
}

export default function Account() {
  const { frame, changed } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  const banner = changed && !errors ? <Changed>{changed}</Changed> : null;
  return (
    <StaffFrame frame={frame} errors={errors} banner={banner}>
      <h1 className="govuk-heading-l">Your account</h1>
      <PasswordForm errors={errors} />
      <PinForm errors={errors} />
    </StaffFrame>
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
      <PasswordField name="currentPassword" label="Your current password" errors={errors} />
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
      <PasswordField name="currentPasswordForPin" label="Your current password, to change the PIN" errors={errors} />
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
