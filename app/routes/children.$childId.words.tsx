import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SaidForm, ToldForm } from '~/app/components/child/ChildWordsForms';
import { ChildWordsList } from '~/app/components/child/ChildWordsList';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { paperSentence } from '~/app/http/paper-words.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { readFormWithFile } from '~/app/http/upload.server';
import { recordChildWords, viewChildWords } from '~/app/services/child-words.server';
import { today } from '~/app/services/clock.server';
import { readSaid, readTold } from '~/forms/agreement/answers/child-words';
import { refused } from '~/forms/outcome';

export const meta = () => [{ title: pageTitle({ title: 'The child’s own words' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  // With a family somebody may be looking on: what the child said before is not shown.
  const words = visitor.visitChildId ? null : await viewChildWords(visitor, child.id);
  if (words?.type === 'missing') throw notFound();
  return page({
    frame: staffFrame(visitor),
    childId: child.id,
    childName: child.knownAs || child.givenNames,
    all: words?.type === 'done' ? words.value : null,
    ...(await openChildForm(visitor, child.id, screenOf(request))),
    isTold: isTold(request),
  });
}

/** The page has two forms, and shows one: what somebody typed in one is not lost with the other. */
function isTold(request: Request): boolean {
  return new URL(request.url).searchParams.has('told');
}

function screenOf(request: Request): string {
  return isTold(request) ? 'words told' : 'words';
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  const { fields, file } = await readFormWithFile(request, 'drawing');
  return takeChildForm(fields, visitor, child.id, {
    screen: screenOf(request),
    read: () => (isTold(request) ? readTold(fields, today()) : readSaid(fields, file !== null)),
    save: async (words, key) => {
      const recorded = await recordChildWords(visitor, child.id, { words, key, drawing: file });
      return recorded.type === 'refused' ? refused(paperSentence(recorded.reasons)) : recorded;
    },
    next: `/children/${child.id}/words`,
    refusedField: 'drawing',
  });
}

export default function Words() {
  const { frame, childId, childName, all, isTold: told, ...facts } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const words = `/children/${childId}/words`;
  const form = { childName, idempotencyKey: facts.key, typed: sent?.fields ?? facts.typed, errors: sent?.errors };
  return (
    <StaffFrame frame={frame} back={told ? words : `/children/${childId}`} errors={sent?.errors}>
      <h1 className="govuk-heading-l">
        {told ? `${childName} was told what was decided` : `${childName}’s own words`}
      </h1>
      <p className="govuk-body">This is for the office. It stands on nobody’s copy.</p>
      {told ? <ToldForm {...form} /> : <SaidForm {...form} />}
      {told ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={`${words}?told`}>
            Record that {childName} was told what was decided
          </a>
        </p>
      )}
      {all ? (
        <>
          <h2 className="govuk-heading-m">What has been written down</h2>
          <ChildWordsList childName={childName} all={all} />
        </>
      ) : null}
    </StaffFrame>
  );
}
