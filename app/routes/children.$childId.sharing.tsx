import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PrintButton } from '~/app/components/fields/Button';
import { pageTitle } from '~/app/components/fields/page-title';
import { WarningText } from '~/app/components/fields/WarningText';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { DayForm } from '~/app/components/sharing/DayForm';
import { WhatTheySaidOn } from '~/app/components/sharing/WhatTheySaidOn';
import { type ChildSeen, childOr404 } from '~/app/http/child-page.server';
import { requireStaff, type StaffVisitor } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { today } from '~/app/services/clock.server';
import { viewSharing } from '~/app/services/sharing.server';
import { can } from '~/forms/access/permissions';
import { readDayAsked } from '~/forms/agreement/answers/day-asked';
import type { FieldProblem } from '~/forms/agreement/answers/fields';
import { bornWords } from '~/forms/deciders/birth-of';
import { protectionsOf } from '~/forms/records/protections';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'What may I share?' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'read an agreement');
  const child = await childOr404(visitor, params.childId, 'read an agreement');
  const { searchParams } = new URL(request.url);
  const read = readDayAsked(searchParams.get('on') ?? '', searchParams.get('known') ?? '', today());
  const about = aboutPage(visitor, child);
  if (read.type === 'wrong') {
    const errors: readonly FieldProblem[] = [{ field: 'on', text: read.text }];
    return page({ ...about, typed: read.typed, errors, asked: null }, { status: 422 });
  }
  const view = await viewSharing(visitor, child, read.asked);
  if (view.type !== 'done') throw notFound();
  const { day, known } = read.asked;
  const asked = { day, known, isPast: day < today(), ...view.value };
  return page({ ...about, typed: searchParams.get('on') ?? '', errors: NO_ERRORS, asked });
}

const NO_ERRORS: readonly FieldProblem[] = [];

function aboutPage(visitor: StaffVisitor, child: ChildSeen) {
  const isOfTeam = can(visitor, 'prepare an agreement');
  return {
    frame: staffFrame(visitor),
    childName: fullName(child),
    born: bornWords(child),
    back: isOfTeam ? `/children/${child.id}` : undefined,
    decisions: isOfTeam ? `/children/${child.id}/decisions` : null,
    papers: isOfTeam ? '/agreements' : '/records',
    lookedBy: visitor.name,
    restricted: protectionsOf({ isRestricted: child.isRestricted, asked: [] }),
  };
}

export default function Sharing() {
  const { frame, back, childName, born, restricted, papers, lookedBy, typed, errors, asked, decisions } =
    useLoaderData<typeof loader>();
  return (
    <StaffFrame frame={frame} back={back} errors={errors} wide>
      <span className="govuk-caption-l">
        {childName}. {born}
      </span>
      <h1 className="govuk-heading-l">What may I share?</h1>
      {restricted.map((sentence) => (
        <WarningText key={sentence}>{sentence}</WarningText>
      ))}
      <DayForm day={typed} known={asked?.known ?? 'then'} errors={errors} />
      {asked ? <WhatTheySaidOn asked={asked} papers={papers} lookedBy={lookedBy} decisions={decisions} /> : null}
      <PrintButton>Print this page</PrintButton>
    </StaffFrame>
  );
}
