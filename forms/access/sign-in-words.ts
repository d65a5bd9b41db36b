/** Why someone stands before the sign-in page, from the word in its address. Null when there is nothing to say. */
export function sessionEnd(word: string | null): string | null {
  switch (word) {
    case 'yes':
      return 'You were signed out. What you saved before is safe. What you had just sent was not saved: type it again.';
    case 'tries':
      return 'There were too many wrong tries. Sign in again. What was saved is safe.';
    case 'waited':
      return 'The tablet was away for more than two hours, so you were signed out. What was saved is safe.';
    default:
      return null;
  }
}

/** The one sentence for a refused sign-in, the same whether or not there is such an account, and its status. */
export function signInRefusal(reason: 'wrong' | 'too many tries' | undefined): {
  readonly text: string;
  readonly status: 422 | 429;
} {
  return reason === 'too many tries'
    ? { text: 'There were too many tries. Wait 15 minutes, then try again', status: 429 }
    : { text: 'The email address or the password is wrong', status: 422 };
}

/** The one sentence for a refused set-up code, and its status. */
export function setUpRefusal(reason: 'wrong' | 'too many tries' | undefined): ReturnType<typeof signInRefusal> {
  if (reason === 'too many tries') return signInRefusal(reason);
  const text = 'The set-up code does not belong to this email address, or it was used, or it is more than 7 days old';
  return { text, status: 422 };
}

/** The one sentence for a change of password or PIN that was refused, and its status. */
export function changeRefusal(reason: 'wrong' | 'too many tries' | undefined): ReturnType<typeof signInRefusal> {
  if (reason === 'too many tries') return signInRefusal(reason);
  return { text: 'Your current password is wrong', status: 422 };
}

/** What was changed on the account page, from the word in its address. */
export function changedSentence(word: string | null): string | null {
  if (word === 'password') return 'Your password was changed';
  return word === 'pin' ? 'Your PIN was changed' : null;
}
