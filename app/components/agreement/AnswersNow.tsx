import { SummaryList } from '~/app/components/fields/SummaryList';
import { PLACES, PURPOSES, SERVICE_ANSWERS } from '~/forms/agreement/context';
import { orderSentence } from '~/forms/agreement/court-order';
import type { Draft } from '~/forms/agreement/draft';
import { REVIEW_AFTER } from '~/forms/agreement/reviews';
import { supportSentence } from '~/forms/agreement/support';
import { PR_EVIDENCE, RELATIONSHIPS } from '~/forms/deciders/parental-responsibility';
import { PR_ROUTES } from '~/forms/deciders/pr-routes';
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
        ...(context.service === 'not_asked'
          ? []
          : [{ key: 'The help itself', value: SERVICE_ANSWERS[context.service], change: change('the help itself') }]),
        ...(context.lastDay
          ? [{ key: 'Until', value: formatDate(context.lastDay), change: change('the last day') }]
          : []),
        {
          key: 'Look again',
          value: context.reviewOn ? formatDate(context.reviewOn) : `In ${REVIEW_AFTER} months`,
          change: change('the day of the review'),
        },
      ]}
    />
  );
}

type WhoIsHereProps = { readonly base?: string; readonly who: Draft['who']; readonly notBorn?: boolean };

export function WhoIsHereNow({ base, who, notBorn = false }: WhoIsHereProps) {
  if (!who) return <NothingSaved />;
  const change = changeOn(base, 'people');
  const withDetail = (word: string, detail: string) => (detail ? `${word}: ${detail}` : word);
  return (
    <SummaryList
      rows={[
        {
          key: 'Answering today',
          value: `${who.name}, ${RELATIONSHIPS[who.relationship].label.toLowerCase()}`,
          change: change('who is answering'),
        },
        {
          key: 'Parental responsibility',
          value: notBorn ? 'Nobody holds it before a birth' : responsibilityOf(who),
          change: change('parental responsibility'),
        },
        {
          key: 'Court order',
          value: withDetail(COURT[who.courtOrder], orderSentence(who)),
          change: change('the court order'),
        },
        {
          key: 'Help',
          value: withDetail(HELP[who.help], [supportSentence(who.support), who.helpDetail].filter(Boolean).join(' ')),
          change: change('the help they need'),
        },
      ]}
    />
  );
}

function responsibilityOf(who: NonNullable<Draft['who']>): string {
  if (who.relationship === 'self') return who.childWhy ? `Answers as themself: ${who.childWhy}` : 'Answers as themself';
  const known = `${PR_ROUTES[who.prRoute].label}. ${PR_EVIDENCE[who.prEvidence]}`;
  if (who.registeredOn) return `${known}. Registered on ${formatDate(who.registeredOn)}`;
  if (!who.officer) return known;
  const { jobTitle, orderReference, parentsTold } = who.officer;
  return `${known}. ${jobTitle}, order ${orderReference}. Parents: ${parentsTold}`;
}

export function ViewsNow({ base, views }: { readonly base?: string; readonly views: Draft['views'] }) {
  if (!views) return <NothingSaved />;
  const change = changeOn(base, 'views');
  if (views.told === 'not_born') {
    const row = { key: 'What the child thinks', value: 'Not born yet', change: change('what the child thinks') };
    return <SummaryList rows={[row]} />;
  }
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
