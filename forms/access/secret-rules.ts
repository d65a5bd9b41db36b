export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** Whether what was typed has the form of a PIN: six digits. */
export function isPin(typed: string): boolean {
  return /^\d{6}$/.test(typed);
}

/** A PIN as it was meant: spaces and dashes between the digits are forgiven. */
export function tidyPin(typed: string): string {
  return typed.replace(/[\s-]/g, '');
}

/** What is wrong with a password that someone chooses, or null. Length alone makes it strong (NCSC, "three random words"). */
export function passwordProblem(password: string, email: string): string | null {
  if (password === '') return 'Enter a new password';
  if (password.length < SHORTEST_PASSWORD) return `Password must have ${SHORTEST_PASSWORD} characters or more`;
  if (password.length > LONGEST_PASSWORD) return `Password must have ${LONGEST_PASSWORD} characters or fewer`;
  const name = email.split('@')[0] ?? '';
  if (name && password.toLowerCase().includes(name.toLowerCase()))
    return 'Password must not contain your email address';
  if (new Set(password).size < 5 || /^(password|qwerty|letmein|welcome)\W*\d*$/i.test(password)) {
    return 'Password is too easy to guess. Three random words work well';
  }
  return null;
}

/** What is wrong with a PIN that someone chooses, or null. The family may have seen the keys: obvious ones are refused. */
export function pinProblem(pin: string): string | null {
  if (pin === '') return 'Enter a new PIN';
  if (!isPin(pin)) return 'PIN must be 6 numbers';
  if (new Set(pin).size < 3 || isRun(pin))
    return 'PIN is too easy to guess. Choose numbers that do not follow a pattern';
  return null;
}

/** 123456, 987654: each digit one more, or one less, than the one before. */
function isRun(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
