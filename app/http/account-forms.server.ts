import { z } from 'zod';
import { one } from '~/app/http/parse-form.server';
import { passwordProblem, pinProblem, tidyPin } from '~/forms/access/secret-rules';

const typed = (sentence: string) => one(z.string().min(1, sentence).max(1000, sentence));
const choice = one(z.string());
const pin = one(z.string().transform(tidyPin));

type Context<Value> = z.core.$RefinementCtx<Value>;

export const signInForm = z.object({
  email: typed('Enter your email address'),
  password: typed('Enter your password'),
  next: choice,
});

export const lockForm = z.object({ secret: typed('Enter your PIN or password'), next: choice });

export const firstSignInForm = z
  .object({
    email: typed('Enter your email address'),
    code: typed('Enter the set-up code you were given'),
    password: choice,
    passwordAgain: choice,
    pin,
    pinAgain: pin,
  })
  .superRefine((value, context) => {
    checkPassword(value, value.email, context);
    checkPin(value, context);
  });

/** `email` is that of whoever is signed in: a password may not contain it. */
export function changePasswordForm(email: string) {
  return z
    .object({ currentPassword: typed('Enter your current password'), password: choice, passwordAgain: choice })
    .superRefine((value, context) => checkPassword(value, email, context));
}

export const changePinForm = z
  .object({ currentPasswordForPin: typed('Enter your current password'), pin, pinAgain: pin })
  .superRefine(checkPin);

type NewPassword = { readonly password: string; readonly passwordAgain: string };
type NewPin = { readonly pin: string; readonly pinAgain: string };

function checkPassword(value: NewPassword, email: string, context: Context<NewPassword>): void {
  const problem = passwordProblem(value.password, email);
  if (problem) say(context, 'password', problem);
  else if (value.password !== value.passwordAgain) say(context, 'passwordAgain', 'Enter the same password again');
}

function checkPin(value: NewPin, context: Context<NewPin>): void {
  const problem = pinProblem(value.pin);
  if (problem) say(context, 'pin', problem);
  else if (value.pin !== value.pinAgain) say(context, 'pinAgain', 'Enter the same PIN again');
}

function say<Value>(context: Context<Value>, field: string, message: string): void {
  context.addIssue({ code: 'custom', path: [field], message });
}
