import type { FormErrors } from '~/app/http/parse-form.server';
import { type OpenRecipient, recipientsWith } from '~/app/services/disclosures.server';

/** The recipients that an address names, by opaque ids: nobody's name stands in it. Null for none, or where an id is nobody's. */
export function recipientsIn(request: Request, open: readonly OpenRecipient[]): readonly OpenRecipient[] | null {
  return recipientsWith(open, idsIn(request));
}

/** What has to be put right where several were to be chosen: nobody was, or one of them is not on a form. */
export function choiceErrors(request: Request, open: readonly OpenRecipient[]): FormErrors {
  const ids = idsIn(request);
  const { searchParams } = new URL(request.url);
  if (ids.length === 0 && searchParams.has('several')) {
    return [{ field: 'to', text: 'Tick everyone who received the same, or was asked the same' }];
  }
  const isTakenApart = ids.length > 1 && recipientsWith(open, ids) === null;
  return isTakenApart
    ? [{ field: 'to', text: 'One of them is on no form about this child any more. Choose again' }]
    : [];
}

export function idsIn(request: Request): readonly string[] {
  return new URL(request.url).searchParams.getAll('to');
}

/** The part of an address that names these recipients. */
export function addressOf(ids: readonly string[]): string {
  return `?${new URLSearchParams(ids.map((id) => ['to', id])).toString()}`;
}

/** Under which name what is typed for these recipients is kept: the same, whichever was ticked first. */
export function screenOf(ids: readonly string[]): string {
  return `disclosures ${[...new Set(ids)].sort().join(' ')}`;
}
