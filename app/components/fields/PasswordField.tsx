import { TextField, type TextFieldProps } from './TextField';

type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'value' | 'inputMode' | 'properName' | 'autoComplete'> & {
  /** `new-password` where one is being chosen. Both let a password manager help (WCAG 3.3.8). */
  readonly autoComplete?: 'current-password' | 'new-password';
};

/** A password. It never comes back from the server, so it takes no value. */
export function PasswordField({ autoComplete = 'current-password', width = 20, ...props }: PasswordFieldProps) {
  return <TextField {...props} width={width} type="password" autoComplete={autoComplete} />;
}
