import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DecisionFull, EarlierVersions } from '~/app/components/child/DecisionFull';
import { DecisionGaps } from '~/app/components/child/DecisionGaps';
import { PaperLink } from '~/app/components/child/PaperLink';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { decisionFrame, decisionOr404 } from '~/app/http/decision-page.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { type PaperStanding, paperStanding } from '~/app/services/child-papers.server';
import { recordDecisionViewed } from '~/app/services/decisions.server';
import { can } from '~/forms/access/permissions';
import type { KeptDecision } from '~/forms/sharing/decision';
import { decisionTitle } from '~/forms/sharing/decision-in-words';
import { factInWords } from '~/forms/sharing/fact-in-words';
import type { Gap } from '~/forms/sharing/gaps';
import { formatInstant } from '~/forms/values/dates';

export const meta = () => [{ title: pageTitle({ title: 'A decision about sharing' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  const { facts, disclosures, ...decision } = await decisionOr404(visitor, child.id, params.seriesId);
  await recordDecisionViewed(visitor, child.id, decision.last.seriesId);
  return page({
    ...decisionFrame(visitor, child),
    ...decision,
    mayLook: can(visitor, 'look at decisions'),
    paper: await paperStanding({ kind: 'decision', subjectId: decision.last.seriesId, childId: child.id }),
    happened: facts.map(({ fact }) => ({ id: fact.id, at: fact.at, words: factInWords(fact) })),
    sent: disclosures.map(({ id, at, what, recipientName, channel }) => ({ id, at, what, recipientName, channel })),
  });
}

export default function Decision() {
  const { frame, childId, childName, last, earlier, gaps, happened, sent, mayLook, paper } =
    useLoaderData<typeof loader>();
  const own = `/children/${childId}/decisions/${last.seriesId}`;
  return (
    <StaffFrame frame={frame} back={`/children/${childId}/decisions`} wide>
      <span className="govuk-caption-l">{childName}. For the office only</span>
      <h1 className="govuk-heading-l">{decisionTitle(last)}</h1>
      <DecisionGaps gaps={gaps} own={own} mayLook={mayLook} />
      <DecisionFull kept={last} />
      <h2 className="govuk-heading-m" id="sent">
        What went out on it
      </h2>
      {sent.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {sent.map(({ id, at, what, recipientName, channel }) => (
            <li key={id}>
              {formatInstant(at)}: {what}, to {recipientName}. {channel}.{' '}
              <a className="govuk-link" href={`/children/${childId}/disclosures/${id}`}>
                After it was sent<span className="govuk-visually-hidden"> to {recipientName}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p className="govuk-body">Nothing has been recorded as sent.</p>
      )}
      <h2 className="govuk-heading-m">What happened since</h2>
      {happened.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {happened.map(({ id, at, words }) => (
            <li key={id}>
              {formatInstant(at)}: {words}
            </li>
          ))}
        </ul>
      ) : (
        <p className="govuk-body">Nothing has been written down.</p>
      )}
      <Links own={own} childId={childId} last={last} lacks={gaps.some(isMendedThere)} mayLook={mayLook} paper={paper} />
      {earlier.length > 0 ? <h2 className="govuk-heading-m">Earlier versions</h2> : null}
      <EarlierVersions earlier={earlier} />
    </StaffFrame>
  );
}

/** What is missing on the decision itself; the rest is mended on pages of its own, which the list of gaps leads to. */
function isMendedThere({ page }: Gap): boolean {
  return page === 'decision';
}

type LinksProps = {
  readonly own: string;
  readonly childId: string;
  readonly last: KeptDecision;
  /** Whether something of the decision itself was not written down yet. */
  readonly lacks: boolean;
  /** Whether the reader is a safeguarding manager, who may say what they think of it. */
  readonly mayLook: boolean;
  readonly paper: PaperStanding;
};

/** What can be done about it: complete it, decide otherwise, tell people, take advice. */
function Links({ own, childId, last, lacks, mayLook, paper }: LinksProps) {
  const [line] = last.decision.lines;
  const to = line?.recipientId ? `?to=${encodeURIComponent(line.recipientId)}` : '';
  const links = [
    ...(lacks ? [[`${own}/version`, 'Complete this decision: write down what was missing'] as const] : []),
    [`${own}/version?as=change`, 'Decide otherwise now'],
    [`/children/${childId}/disclosures${to}`, 'Record what you sent'],
    [`${own}/telling`, 'Who of the family was told'],
    [`${own}/advice`, 'Write down advice'],
    [`${own}/escalation`, 'Agencies differ about it'],
    ...(mayLook ? [[`${own}/review`, 'Look at it as a safeguarding manager'] as const] : []),
  ] as const;
  return (
    <section className="app-not-printed">
      <h2 className="govuk-heading-m">What you can do</h2>
      <ul className="govuk-list">
        {links.map(([href, text]) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
        <li id="paper">
          <PaperLink
            standing={paper}
            address={`${own}/paper`}
            text="This decision on paper, for the office (PDF)"
            name="This decision on paper"
          />
        </li>
      </ul>
    </section>
  );
}
