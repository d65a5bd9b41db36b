import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { RecordLinkForm } from '~/app/components/child/RecordLinkForm';
import { pageTitle } from '~/app/components/fields/page-title';
import { SummaryList } from '~/app/components/fields/SummaryList';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { requireStaff, type StaffVisitor } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { today } from '~/app/services/clock.server';
import { linkRecords, linksOf } from '~/app/services/record-links.server';
import { readRecordLink } from '~/forms/agreement/answers/record-link';
import { formatInstant } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Records of the same risk' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await outsideAVisit(visitor, params.childId);
  const links = (await linksOf(visitor, child.id)).map((link) => ({ ...link, at: formatInstant(link.at) }));
  const form = await openChildForm(visitor, child.id, 'links');
  return page({ frame: staffFrame(visitor), id: child.id, name: fullName(child), links, ...form });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await outsideAVisit(visitor, params.childId);
  return takeChildForm(request, visitor, child.id, {
    screen: 'links',
    read: (fields) => readRecordLink(fields, today()),
    save: (link) => linkRecords(visitor, child.id, link),
    next: `/children/${child.id}/links`,
  });
}

/** In a visit no other family exists, and so no link to one: somebody may look over a shoulder. */
async function outsideAVisit(visitor: StaffVisitor, childId: string | undefined) {
  const child = await childOr404(visitor, childId);
  if (visitor.visitChildId !== null) throw notFound();
  return child;
}

export default function Links() {
  const { frame, id, name, links, typed, key } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={`/children/${id}`} errors={sent?.errors}>
      <span className="govuk-caption-l">{name}</span>
      <h1 className="govuk-heading-l">Records of the same risk</h1>
      <p className="govuk-body">
        A link ties the records of children who are not of one family and face one risk. It merges nothing, stands on
        nobody’s copy, and only those who may see both records see it. It cannot be removed.
      </p>
      {links.map((link) => (
        <SummaryList
          key={link.id}
          rows={[
            {
              key: 'Child',
              value: (
                <a className="govuk-link" href={`/children/${link.childId}`}>
                  {link.name}
                </a>
              ),
            },
            { key: 'Why', value: link.reason },
            { key: 'Recorded', value: `${link.by}, ${link.at}` },
          ]}
        />
      ))}
      <RecordLinkForm idempotencyKey={key} typed={sent?.fields ?? typed} errors={sent?.errors} />
    </StaffFrame>
  );
}
