import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BeforeMaking, EndAddress, NewAddress } from '~/app/components/check/CopyLinkParts';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { agreementOr404 } from '~/app/http/agreement-page.server';
import { copyLinkPage } from '~/app/http/copy-link-page.server';
import { readForm, textOf } from '~/app/http/parse-form.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { endCopyLinks, makeCopyLink } from '~/app/services/copy-links.server';

export const meta = () => [{ title: pageTitle({ title: 'Whether a copy still holds' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'record a copy');
  const { agreement } = await agreementOr404(visitor, params.agreementId, 'record a copy');
  return page({ frame: staffFrame(visitor), ...(await copyLinkPage(visitor, agreement.id, params.copyId ?? '')) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'record a copy');
  const { agreement } = await agreementOr404(visitor, params.agreementId, 'record a copy');
  const [fields, copyId] = [await readForm(request), params.copyId ?? ''];
  if (textOf(fields, 'intent') === 'end') {
    const ended = await endCopyLinks(visitor, agreement.id, copyId);
    if (ended.type !== 'done') throw notFound();
    return redirectTo(`/agreements/${agreement.id}/copies/${copyId}`);
  }
  const made = await makeCopyLink(visitor, agreement.id, copyId, textOf(fields, 'secret'));
  if (made.type !== 'done') throw notFound();
  return page({ address: made.value });
}

export default function CopyLink() {
  const { frame, back, holder, copy, secret, made } = useLoaderData<typeof loader>();
  const address = useActionData<typeof action>()?.address;
  return (
    <StaffFrame frame={frame} back={back}>
      <div className="app-not-printed">
        <span className="govuk-caption-l">{copy}</span>
        <h1 className="govuk-heading-l">Let {holder} ask whether their copy still holds</h1>
      </div>
      {address ? <NewAddress address={address} /> : null}
      {made.length > 0 ? <EndAddress made={made} /> : <BeforeMaking secret={secret} />}
    </StaffFrame>
  );
}
