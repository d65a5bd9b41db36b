import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffPage } from '~/app/components/layout/StaffPage';
import { homeOf } from '~/app/http/home-of.server';
import { openToAll } from '~/app/http/open-to-all.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { config } from '~/app/services/config.server';

export const meta = () => [{ title: pageTitle({ title: 'Accessibility statement' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const live = await openToAll(request);
  if (live && homeOf(live) !== '/') throw redirectTo(homeOf(live));
  const { councilName, complaintsContact } = config();
  return page({ council: councilName, contact: complaintsContact });
}

export default function Accessibility() {
  const { council, contact } = useLoaderData<typeof loader>();
  return (
    <StaffPage council={council} back={{ href: '/' }}>
      <h1 className="govuk-heading-l">Accessibility statement</h1>
      <p className="govuk-body">
        {council} wants everyone to be able to use Consent to Share and the documents it makes. You can use it by touch,
        with a keyboard alone, with a screen reader, without JavaScript, and enlarged to 400%.
      </p>
      <h2 className="govuk-heading-m">How accessible it is</h2>
      <p className="govuk-body">
        It is built to the Web Content Accessibility Guidelines 2.2, level AA. Automatic tests look at every page and
        every error message. It has not yet been tested by people with disabilities, or audited by somebody else.
      </p>
      <p className="govuk-body">
        A signature can be drawn, typed, or left out: all three count. Documents are tagged PDFs that a screen reader
        reads in order. If you need a form on paper, in large print, in Easy Read or in another language, ask your
        worker.
      </p>
      <h2 className="govuk-heading-m">If something does not work for you</h2>
      <p className="govuk-body">Tell us: {contact}. We will answer within 30 days.</p>
      <p className="govuk-body">
        If you are not happy with the answer, you can ask the Equality Advisory and Support Service for advice.
      </p>
    </StaffPage>
  );
}
