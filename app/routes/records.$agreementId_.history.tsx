import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '~/app/components/fields/page-title';
import { Table } from '~/app/components/fields/Table';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { viewHistory } from '~/app/services/record-history.server';

export const meta = () => [{ title: pageTitle({ title: 'History of a record' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'read office papers');
  const agreementId = params.agreementId ?? '';
  const history = await viewHistory(visitor, agreementId);
  if (history.type !== 'done') throw notFound();
  return page({ frame: staffFrame(visitor), agreementId, history: history.value });
}

export default function RecordHistoryPage() {
  const { frame, agreementId, history } = useLoaderData<typeof loader>();
  return (
    <StaffFrame frame={frame} back={`/records/${agreementId}`} wide>
      <span className="govuk-caption-l">
        Record {history.reference}, {history.childName}
      </span>
      <h1 className="govuk-heading-l">History</h1>
      <p className="govuk-body">Everything that happened, the first thing first. Nobody can change or remove a line.</p>
      <Table
        caption="Everything that happened to this record"
        captionSize="hidden"
        columns={[{ text: 'When' }, { text: 'Who' }, { text: 'What' }]}
        rows={history.lines.map(({ sequence, when, who, what }) => ({
          key: String(sequence),
          cells: [when, who, what],
        }))}
      />
    </StaffFrame>
  );
}
