import type { LoaderFunctionArgs } from '@remix-run/node';
import { pageOf } from '~/app/http/family-page.server';
import { requireSigner } from '~/app/http/require-signer.server';
import { redirectTo } from '~/app/http/responses.server';
import { openFamilyForm } from '~/app/services/family.server';

/** Every way in leads to the page where this family is. */
export async function loader({ request }: LoaderFunctionArgs) {
  const signer = await requireSigner(request);
  return redirectTo(pageOf(await openFamilyForm(signer.signingSessionId)));
}
