import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ButtonLink } from '~/app/components/fields/Button';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { PictureParts } from '~/app/components/picture/PictureParts';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { readPicture } from '~/app/services/picture.server';
import { monthWords } from '~/forms/sharing/picture-words';

export const meta = () => [{ title: pageTitle({ title: 'The picture' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'look at decisions');
  const picture = await readPicture(visitor);
  if (picture.type !== 'done') throw notFound();
  return page({ frame: staffFrame(visitor, '/picture'), picture: picture.value });
}

export default function ThePicture() {
  const { frame, picture } = useLoaderData<typeof loader>();
  const [first, last] = [picture.months.at(0)?.month ?? '', picture.months.at(-1)?.month ?? ''];
  return (
    <StaffFrame frame={frame} wide>
      <h1 className="govuk-heading-l">The picture</h1>
      <p className="govuk-body">
        What your team decided about sharing from {monthWords(first)} to {monthWords(last)}: {picture.total}{' '}
        {picture.total === 1 ? 'decision' : 'decisions'}. To share and not to share can each be right. Nobody is named
        here, and nothing of a restricted child is counted. Where counts are small, somebody may still be recognised:
        keep it within the team.
      </p>
      <ButtonLink kind="secondary" href="/picture.csv">
        Download the figures (CSV)
      </ButtonLink>
      <PictureParts picture={picture} />
    </StaffFrame>
  );
}
