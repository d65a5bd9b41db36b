import { changePasswordForm, changePinForm } from '~/app/http/account-forms.server';
import { checkForm, type FormErrors, readForm, textOf } from '~/app/http/parse-form.server';
import type { StaffVisitor } from '~/app/http/require-staff.server';
import { type ChangedSecret, changeSecret } from '~/app/services/secrets.server';
import { changeRefusal } from '~/forms/access/sign-in-words';

type Change =
  | { readonly type: 'done'; readonly changed: 'password' | 'pin' }
  | { readonly type: 'wrong'; readonly errors: FormErrors; readonly status: 422 | 429 };

/** Reads which of the two forms of the account page was sent, and changes the password or the PIN. */
export async function changeOfSecret(request: Request, visitor: StaffVisitor, address: string): Promise<Change> {
  const fields = await readForm(request);
  if (textOf(fields, 'intent') === 'pin') {
    const form = checkForm(fields, changePinForm);
    if (form.type === 'wrong') return { type: 'wrong', errors: form.errors, status: 422 };
    const { currentPasswordForPin: typed, pin } = form.value;
    return change(visitor, address, 'currentPasswordForPin', typed, { pin });
  }
  const form = checkForm(fields, changePasswordForm(visitor.email));
  if (form.type === 'wrong') return { type: 'wrong', errors: form.errors, status: 422 };
  const { currentPassword: typed, password } = form.value;
  return change(visitor, address, 'currentPassword', typed, { password });
}

async function change(
  { staffId, sessionId }: StaffVisitor,
  address: string,
  field: string,
  currentPassword: string,
  changed: ChangedSecret,
): Promise<Change> {
  const outcome = await changeSecret({ staffId, sessionId, currentPassword, address }, changed);
  if (outcome.type === 'done') return { type: 'done', changed: 'pin' in changed ? 'pin' : 'password' };
  const { text, status } = changeRefusal(outcome.type === 'refused' ? outcome.reasons[0] : undefined);
  return { type: 'wrong', errors: [{ field, text }], status };
}
