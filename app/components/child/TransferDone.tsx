import { SummaryList } from '~/app/components/fields/SummaryList';
import type { TransferFact } from '~/forms/sharing/transfer';
import { formatInstant } from '~/forms/values/dates';

/** What was handed over so far, the first thing first. */
export function TransferDone({ facts }: { readonly facts: readonly TransferFact[] }) {
  if (facts.length === 0) return <p className="govuk-body">Nothing was handed over yet.</p>;
  return <SummaryList rows={facts.map((fact) => ({ key: labelOf(fact), value: sentenceOf(fact) }))} />;
}

function labelOf(fact: TransferFact): string {
  switch (fact.type) {
    case 'flags_passed':
      return 'What protects somebody';
    case 'papers_sent':
      return 'What was sent';
    case 'acknowledged':
      return 'Their receipt';
  }
}

function sentenceOf(fact: TransferFact): string {
  const when = formatInstant(fact.at);
  switch (fact.type) {
    case 'flags_passed': {
      const flags = fact.flags.length > 0 ? fact.flags.join(' ') : 'Nothing that protects somebody was recorded.';
      return `On ${when} (${fact.channel.toLowerCase()}) ${fact.by} told ${fact.to}. ${flags}`;
    }
    case 'papers_sent': {
      const named = fact.papers.map(({ title, reference }) => `${title}, ${reference}`);
      const what = [...(fact.summary ? ['a summary'] : []), ...named].join('; ');
      const early = fact.beforeFlagsWhy ? ` Before what protects somebody: ${fact.beforeFlagsWhy}` : '';
      return `On ${when} (${fact.channel.toLowerCase()}) ${fact.by} sent it to ${fact.to}: ${what}.${early}`;
    }
    case 'acknowledged':
      return `On ${when} ${fact.from} said that they have it.${fact.words ? ` “${fact.words}”` : ''}`;
  }
}
