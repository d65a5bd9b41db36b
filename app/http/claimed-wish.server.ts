import type { FormFields } from '~/app/http/parse-form.server';
import { page } from '~/app/http/responses.server';
import { type ClaimedWith, recordClaimedWish } from '~/app/services/claimed-wishes.server';
import { claimsAWish, withoutClaims } from '~/forms/sharing/answers/claimed-wish';

/** The answer to a request that claims to answer for the family: refused and written down, the rest shown again. Null for any other. */
export async function refuseClaimedWish(fields: FormFields, staffId: string, place: ClaimedWith, childId: string) {
  if (!claimsAWish(fields)) return null;
  await recordClaimedWish(staffId, place, childId);
  return page({ errors: [{ field: '', text: ONLY_THEMSELVES }], fields: withoutClaims(fields) }, { status: 422 });
}

const ONLY_THEMSELVES =
  'Only people themselves answer. What they say is recorded on a form, and nothing was recorded here';
