import { formatDate, londonDate } from '~/forms/values/dates';

type SentToFamilyProps = {
  readonly council: string;
  readonly childName: string;
  /** Where somebody says that they have changed their mind. */
  readonly contact: string;
  readonly shown: {
    readonly reader: { readonly name: string };
    readonly lines: readonly {
      readonly recipientName: string;
      readonly what: string | null;
      readonly way: 'tell' | 'ask';
      readonly at: string;
    }[];
  };
};

/** What has been sent, for one person of the family to read, in plain words. */
export function SentToFamily({ council, childName, contact, shown: { reader, lines } }: SentToFamilyProps) {
  return (
    <>
      <h1 className="govuk-heading-l">What has been sent</h1>
      <p className="govuk-body">
        For {reader.name}, from {council}. It is about {childName}.
      </p>
      {lines.length === 0 ? <p className="govuk-body">There is nothing on your list today.</p> : null}
      <ul className="govuk-list govuk-list--spaced">
        {lines.map(({ recipientName, what, way, at }) => (
          <li key={`${at} ${recipientName} ${what} ${way}`}>
            On {formatDate(londonDate(at))} {sentence(recipientName, what, way, childName)}
          </li>
        ))}
      </ul>
      <p className="govuk-body">You can change your mind about what is shared next. Tell us: {contact}</p>
    </>
  );
}

function sentence(recipientName: string, what: string | null, way: 'tell' | 'ask', childName: string): string {
  if (what === null) return `we told ${recipientName} something to help keep ${childName} safe.`;
  return way === 'tell' ? `we told ${recipientName} about: ${what}.` : `we asked ${recipientName} about: ${what}.`;
}
