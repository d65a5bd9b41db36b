import { SummaryList } from '~/app/components/fields/SummaryList';
import { WarningText } from '~/app/components/fields/WarningText';
import { PLACES, PURPOSES } from '~/forms/agreement/context';
import type { Draft, Missing } from '~/forms/agreement/draft';
import { PR_EVIDENCE, PR_ROUTES, RELATIONSHIPS } from '~/forms/deciders/parental-responsibility';
import { formatDate } from '~/forms/values/dates';
import { RecipientsNow } from './RecipientsNow';

type CheckAnswersProps = {
  readonly base: string;
  readonly draft: Pick<Draft, 'context' | 'who' | 'why' | 'recipients' | 'views'>;
  readonly missing: readonly Missing[];
  readonly warning: string | null;
};

/** Everything on the form, each part with its link to change it; and what is still missing. */
export function CheckAnswers({ base, draft, missing, warning }: CheckAnswersProps) {
  return (
    <>
      {missing.length > 0 ? (
        <section className="app-missing">
          <h2 className="govuk-heading-m">Still to do</h2>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map(({ step, what }) => (
              <li key={what}>
                <a className="govuk-link" href={`${base}/${step}`}>
                  {what}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {warning ? <WarningText>{warning}</WarningText> : null}
      <SummaryList
        rows={[
          {
            key: 'Kind of work',
            value: PURPOSES[draft.context.purpose],
            change: { href: `${base}/context`, about: 'the kind of work' },
          },
          {
            key: 'Where',
            value: PLACES[draft.context.place],
            change: { href: `${base}/context`, about: 'where you are' },
          },
        ]}
      />
      {draft.who ? <WhoIsHere base={base} who={draft.who} /> : null}
      <RecipientsNow why={draft.why} recipients={draft.recipients} change={base} />
      {draft.views ? <ChildsViews base={base} views={draft.views} /> : null}
    </>
  );
}

const COURT = { no: 'No', yes: 'Yes', not_known: 'Not known yet' } as const;
const HELP = { none: 'None', interpreter: 'An interpreter', reading: 'Reading together', other: 'Other help' } as const;

function WhoIsHere({ base, who }: { readonly base: string; readonly who: NonNullable<Draft['who']> }) {
  const change = (about: string) => ({ href: `${base}/people`, about });
  const responsibility = `${PR_ROUTES[who.prRoute].label}. ${PR_EVIDENCE[who.prEvidence]}`;
  const withDetail = (word: string, detail: string) => (detail ? `${word}: ${detail}` : word);
  return (
    <SummaryList
      rows={[
        {
          key: 'Answering today',
          value: `${who.name}, ${RELATIONSHIPS[who.relationship].label.toLowerCase()}`,
          change: change('who is answering'),
        },
        { key: 'Parental responsibility', value: responsibility, change: change('parental responsibility') },
        {
          key: 'Court order',
          value: withDetail(COURT[who.courtOrder], who.courtOrderDetail),
          change: change('the court order'),
        },
        { key: 'Help', value: withDetail(HELP[who.help], who.helpDetail), change: change('the help they need') },
      ]}
    />
  );
}

function ChildsViews({ base, views }: { readonly base: string; readonly views: NonNullable<Draft['views']> }) {
  const change = (about: string) => ({ href: `${base}/views`, about });
  const said = views.said || `${views.askWho} will ask on ${views.askOn ? formatDate(views.askOn) : ''}`;
  const told = views.told === 'yes' ? 'Yes, by you' : `Not yet: ${views.notToldWhy}`;
  return (
    <SummaryList
      rows={[
        { key: 'What the child thinks', value: said, change: change('what the child thinks') },
        { key: 'Will the child be told?', value: told, change: change('whether the child will be told') },
      ]}
    />
  );
}
