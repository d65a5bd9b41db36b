type SignedInProps = {
  readonly name: string;
  /** Signing out changes something, so it is a form that posts, never a link. */
  readonly signOutAction: string;
};

export function SignedIn({ name, signOutAction }: SignedInProps) {
  return (
    <div className="app-header__account">
      <span>
        <span className="govuk-visually-hidden">Signed in as </span>
        {name}
      </span>
      <form method="post" action={signOutAction}>
        <button type="submit" className="app-header__button">
          Sign out
        </button>
      </form>
    </div>
  );
}
