/** A form that goes to the same person with another one: as it stood on the screen that named it. */
export type AlongForm = { readonly agreementId: string; readonly revision: number };

/** The forms that go along, as one hidden field of the page that names them. */
export function alongWith(forms: readonly (AlongForm & { readonly goesAlong: boolean })[]): string {
  const along = forms.filter(({ goesAlong }) => goesAlong);
  return along.map(({ agreementId, revision }) => `${agreementId}:${revision}`).join(' ');
}

/** The same, read from what the page sent. */
export function alongIn(field: string): readonly AlongForm[] {
  return field.split(' ').flatMap((one) => {
    const [agreementId = '', revision = ''] = one.split(':');
    return agreementId ? [{ agreementId, revision: Number(revision) }] : [];
  });
}
