import { Details } from '~/app/components/fields/Details';
import { Tag, type TagColour } from '~/app/components/fields/Tag';
import type { StatusReason } from '~/forms/agreement/status-reasons';
import { STATUSES, type StatusKind } from '~/forms/agreement/status-words';
import { citation, type Reason } from '~/forms/deciders/sources';

const COLOURS: Readonly<Record<StatusKind, TagColour>> = {
  not_asked: 'grey',
  conflicting: 'yellow',
  withdrawn: 'orange',
  expired: 'grey',
  refused: 'purple',
  undecided: 'grey',
  unconfirmed: 'blue',
  due_for_review: 'yellow',
  partly: 'teal',
  given: 'teal',
};

type ChildStatusProps = {
  readonly status: {
    readonly status: StatusKind;
    readonly also: readonly StatusKind[];
    readonly sentence: string;
    readonly reasons: readonly StatusReason[];
  } | null;
};

/** Where the record stands in one sentence, and why. In a visit only that it is not shown. */
export function ChildStatus({ status }: ChildStatusProps) {
  if (status === null) {
    return (
      <p className="govuk-body">
        What each person said is not shown in a visit: somebody may look over your shoulder. End the visit to see it.
      </p>
    );
  }
  return (
    <>
      <p className="govuk-body">
        {[status.status, ...status.also].map((kind) => (
          <span key={kind} className="app-tagged">
            <Tag text={STATUSES[kind]} colour={COLOURS[kind]} />
          </span>
        ))}
      </p>
      <p className="govuk-body-l">{status.sentence}</p>
      <Details summary="Why it says this">
        <ul className="govuk-list govuk-list--bullet">
          {status.reasons.map(({ text, source }) => (
            <li key={text}>
              {text} {source ? <span className="app-cite">{citation(source)}</span> : null}
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}

/** Reasons, each once, with what it rests on. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const each = new Map(reasons.map((reason) => [reason.text, reason]));
  return (
    <ul className="govuk-list govuk-list--bullet">
      {[...each.values()].map(({ text, source }) => (
        <li key={text}>
          {text} <span className="app-cite">{citation(source)}</span>
        </li>
      ))}
    </ul>
  );
}
