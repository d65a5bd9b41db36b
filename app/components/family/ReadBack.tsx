/** What a person chose for one recipient, in words to be read back before signing. */
export type ReadBackEntry = {
  readonly recipient: string;
  /** Only gives the line beside the words its look; the words say it all. */
  readonly answer: 'yes' | 'some' | 'no' | 'not_sure';
  readonly said: string;
  /** "We can share: …" and "We will not share: …", where the answer was a part. */
  readonly parts?: readonly { readonly heading: string; readonly items: readonly string[] }[];
  readonly change?: { readonly href: string; readonly text: string };
};

/** Everything a person chose, one entry for each recipient, a no as plain to see as a yes. */
export function ReadBack({ entries }: { readonly entries: readonly ReadBackEntry[] }) {
  return (
    <ul className="app-readback">
      {entries.map((entry) => (
        <li key={entry.recipient} className={`app-readback__entry app-readback__entry--${entry.answer}`}>
          <h2 className="govuk-heading-m">{entry.recipient}</h2>
          <p className="app-readback__said">{entry.said}</p>
          {(entry.parts ?? []).map((part) => (
            <div key={part.heading}>
              <h3 className="govuk-heading-s">{part.heading}</h3>
              <ul className="govuk-list govuk-list--bullet">
                {part.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </div>
          ))}
          {entry.change ? (
            <a className="govuk-link" href={entry.change.href}>
              {entry.change.text}
              <span className="govuk-visually-hidden"> {entry.recipient}</span>
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
