import { InsetText } from '~/app/components/fields/InsetText';

type NewSinceLastTimeProps = {
  readonly lines: readonly { readonly id: string; readonly what: string; readonly why: string }[];
};

/** What the family was not asked before: it is explained as new, and never goes with what they agreed to. */
export function NewSinceLastTime({ lines }: NewSinceLastTimeProps) {
  if (lines.length === 0) return null;
  return (
    <InsetText>
      <p className="govuk-body">New since last time. Tell the family so:</p>
      <ul className="govuk-list govuk-list--bullet">
        {lines.map(({ id, what, why }) => (
          <li key={id}>
            {what} ({why})
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
