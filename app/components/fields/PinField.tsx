import { TextField, type TextFieldProps } from './TextField';

type PinFieldProps = Omit<TextFieldProps, 'type' | 'value' | 'inputMode' | 'properName' | 'autoComplete'>;

/** The worker's PIN: hidden, digits on the keyboard, pasting allowed, never offered by the browser to the next person. */
export function PinField({ width = 5, ...props }: PinFieldProps) {
  return <TextField {...props} width={width} type="password" inputMode="numeric" autoComplete="off" />;
}
