import { SummaryList } from '~/app/components/fields/SummaryList';
import { PLACES, PURPOSES } from '~/forms/agreement/context';
import type { Draft } from '~/forms/agreement/draft';
import { PR_EVIDENCE, PR_ROUTES, RELATIONSHIPS } from '~/forms/deciders/parental-responsibility';
import { formatDate } from '~/forms/values/dates';

// What stands saved on one screen. `base` gives each answer its link to change it; without it they are only shown.

const COURT = { no: 'No', yes: 'Yes', not_known: 'Not known yet' } as const;
const HELP = { none: 'None', interpreter: 'An interpreter', reading: 'Reading together', other: 'Other help' } as const;

export function ContextNow({ base, context }: { readonly base?: string; readonly context: Draft['context'] }) {
  const change = changeOn(base, 'context');
  return (
    <SummaryList
      rows={[
        { key: 'Kind of work', value: PURPOSES[context.purpose], change: change('the kind of work') },
        { key: 'Where', value: PLACES[context.place], change: change('where you are') },
      ]}
    />
  );
}

export function WhoIsHereNow({ base, who }: { readonly base?: string; readonly who: Draft['who'] }) {
  if (!who) return <NothingSaved />;
  const change = changeOn(base, 'people');
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

export function ViewsNow({ base, views }: { readonly base?: string; readonly views: Draft['views'] }) {
  if (!views) return <NothingSaved />;
  const change = changeOn(base, 'views');
  const asking = views.askWho ? `${views.askWho} will ask${views.askOn ? ` on ${formatDate(views.askOn)}` : ''}` : '';
  const told = views.told === 'yes' ? 'Yes, by you' : `Not yet: ${views.notToldWhy}`;
  return (
    <SummaryList
      rows={[
        {
          key: 'What the child thinks',
          value: [views.said, asking].filter(Boolean).join('. '),
          change: change('what the child thinks'),
        },
        { key: 'Will the child be told?', value: told, change: change('whether the child will be told') },
      ]}
    />
  );
}

function changeOn(base: string | undefined, page: string) {
  return (about: string) => (base ? { href: `${base}/${page}`, about } : undefined);
}

function NothingSaved() {
  return <p className="govuk-body">Nothing is saved here yet.</p>;
}
