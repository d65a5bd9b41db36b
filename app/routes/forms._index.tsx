import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NotificationBanner } from '~/app/components/fields/NotificationBanner';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { sealWarnings } from '~/app/services/seal-standing.server';
import { can } from '~/forms/access/permissions';
import { catalogue } from '~/forms/catalogue';
import { formatDate } from '~/forms/values/dates';

export const meta = () => [{ title: pageTitle({ title: 'Blank forms' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'print a blank form');
  const forms = catalogue.map(({ definition, wordings }) => ({
    href: `/forms/${definition.id}/${definition.version}/blank`,
    name: `${wordings[0]?.title ?? ''}, version ${definition.version}`,
    since: formatDate(definition.publishedOn),
  }));
  // Where an administrator arrives: what has to be done about the seal is seen there.
  const ofSeal = can(visitor, 'look after the seal') ? await sealWarnings() : [];
  return page({ frame: staffFrame(visitor, '/forms'), forms, ofSeal });
}

export default function BlankForms() {
  const { frame, forms, ofSeal } = useLoaderData<typeof loader>();
  return (
    <StaffFrame frame={frame}>
      {ofSeal.length > 0 ? (
        <NotificationBanner title="The seal">
          {ofSeal.map((warning) => (
            <p key={warning} className="govuk-notification-banner__heading">
              {warning}
            </p>
          ))}
          <a className="govuk-notification-banner__link" href="/seal">
            Look after the seal
          </a>
        </NotificationBanner>
      ) : null}
      <h1 className="govuk-heading-l">Blank forms</h1>
      <p className="govuk-body">For a visit without a signal, and for families who want to read first.</p>
      {forms.map(({ href, name, since }) => (
        <section key={href}>
          <h2 className="govuk-heading-m">{name}</h2>
          <p className="govuk-body">In use since {since}</p>
          <ul className="govuk-list govuk-list--spaced">
            <li>
              <a className="govuk-link" href={href}>
                The form<span className="govuk-visually-hidden">, {name}</span> (PDF)
              </a>
            </li>
            <li>
              <a className="govuk-link" href={`${href}?part=office`}>
                The sheet for the office<span className="govuk-visually-hidden">, {name}</span> (PDF)
              </a>
            </li>
          </ul>
        </section>
      ))}
    </StaffFrame>
  );
}
