import { SummaryList } from '~/app/components/fields/SummaryList';
import { DIRECTIONS } from '~/forms/agreement/agencies';
import type { Recipient } from '~/forms/agreement/lines';
import { type Topics, topicIn } from '~/forms/agreement/topics';

type RecipientsNowProps = {
  readonly why: string;
  readonly recipients: readonly Recipient[];
  readonly topics: Topics;
  /** The adults whose own information a topic holds, in words. */
  readonly whose?: Readonly<Record<string, string>>;
  readonly change?: string;
};

/** Why, and for each recipient what, which way and whom they tell in turn. `change` is where the lines are changed. */
export function RecipientsNow({ why, recipients, topics, whose = {}, change }: RecipientsNowProps) {
  const link = (about: string, page: string) => (change ? { href: `${change}/${page}`, about } : undefined);
  return (
    <SummaryList
      rows={[
        { key: 'Why', value: why, change: link('why you want to share', 'information') },
        ...recipients.map((recipient) => ({
          key: recipient.name,
          value: <Told recipient={recipient} topics={topics} whose={whose} />,
          change: link(`what ${recipient.name} is told or asked`, 'lines'),
        })),
      ]}
    />
  );
}

type ToldProps = {
  readonly recipient: Recipient;
  readonly topics: Topics;
  readonly whose: Readonly<Record<string, string>>;
};

function Told({ recipient, topics, whose }: ToldProps) {
  const inWords = (topic: string) => {
    const { name } = topicIn(topics, topic);
    return whose[topic] ? `${name} (also ${whose[topic]}’s own)` : name;
  };
  return (
    <>
      <p className="govuk-body">
        {DIRECTIONS[recipient.direction]}: {recipient.topics.map(inWords).join(', ')}
      </p>
      <p className="govuk-body">
        {recipient.onwardTo
          ? `They may tell ${recipient.onwardTo}, ${recipient.onwardWhy || 'so that they can help'}`
          : 'We do not know who they may tell'}
      </p>
      {recipient.mayShareAnyway ? <p className="govuk-body">We may still have to share this after a no</p> : null}
    </>
  );
}
