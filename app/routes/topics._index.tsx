import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '~/app/components/fields/Button';
import { pageTitle } from '~/app/components/fields/page-title';
import { Table } from '~/app/components/fields/Table';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { listCouncilTopics } from '~/app/services/council-topics.server';
import { SPECIAL_CATEGORIES, TIERS } from '~/forms/agreement/topics';

export const meta = () => [{ title: pageTitle({ title: 'Topics' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'set the council’s policy');
  return page({ frame: staffFrame(visitor, '/topics'), topics: await listCouncilTopics() });
}

export default function AllTopics() {
  const { frame, topics } = useLoaderData<typeof loader>();
  return (
    <StaffFrame frame={frame} wide>
      <h1 className="govuk-heading-l">Topics</h1>
      <p className="govuk-body">
        What practitioners tap instead of describing. Families read the words beneath. A change is for new forms: what
        was put to a family stays as it was.
      </p>
      <ButtonLink href="/topics/new">Add a topic</ButtonLink>
      <Table
        caption="Topics"
        captionSize="hidden"
        columns={[{ text: 'Topic' }, { text: 'What families read' }, { text: 'What it holds' }]}
        rows={topics.map(({ id, topic, isRetired }) => ({
          key: id,
          cells: [
            <a key="name" className="govuk-link" href={`/topics/${id}`}>
              {topic.name}
            </a>,
            topic.label,
            [
              ...(isRetired ? ['No longer offered'] : []),
              TIERS[topic.tier].split(':')[0],
              ...topic.special.map((special) => SPECIAL_CATEGORIES[special]),
              ...(topic.offences ? ['Criminal offences'] : []),
              ...(topic.aboutAdults ? ['An adult’s own information'] : []),
            ].join(', '),
          ],
        }))}
      />
    </StaffFrame>
  );
}
