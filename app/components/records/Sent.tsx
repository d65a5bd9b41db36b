import type { RecordedSending } from '~/forms/records/record-view';
import { formatInstant } from '~/forms/values/dates';

/** What was sent, as it is known now: a sealed copy knows it up to its own day. */
export function Sent({ sent }: { readonly sent: readonly RecordedSending[] }) {
  if (sent.length === 0) return <p className="govuk-body">Nothing has been recorded as sent.</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {sent.map(({ id, at, text, isOnForm }) => (
        <li key={id}>
          {formatInstant(at)}: {text}
          {isOnForm ? '.' : '. It was on no form.'}
        </li>
      ))}
    </ul>
  );
}
